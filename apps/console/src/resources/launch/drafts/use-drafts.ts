import { useEffect, useEffectEvent, useState } from 'react';
import { emptyDraft, type LaunchDraft } from '../model/draft.ts';
import {
  dropDraft,
  isEmpty,
  type KeptDraft,
  keepDraft,
  keptDrafts,
  newDraft,
  onOtherTab,
  readDraft,
  setTabDraft,
  tabDraft,
} from './kept-drafts.ts';

/** Why the draft in this tab is another one than before. */
export type Moved =
  /** `before` was put aside for a draft that the address asked for, or for an empty one. */
  | { readonly why: 'started'; readonly before: KeptDraft }
  /** The same draft was changed in another tab; what is here goes on as a draft of its own. */
  | { readonly why: 'other-tab' };

/** The draft that this tab works on, and those it could work on. */
export interface Drafts {
  readonly current: KeptDraft;
  /** The others kept for the place, the last changed first. */
  readonly others: readonly KeptDraft[];
  readonly moved: Moved | undefined;
  readonly change: (change: (before: LaunchDraft) => LaunchDraft) => void;
  /** Goes on with another value; a draft that has something in it is put aside. */
  readonly start: (value: LaunchDraft) => KeptDraft;
  /** Goes on with a draft that was kept. */
  readonly open: (id: string) => void;
  readonly discard: (id: string) => void;
  /** The draft has become a plan: it is forgotten, and an empty one takes its place. */
  readonly finish: () => void;
  readonly dismiss: () => void;
}

/**
 * The launch drafts of a place: every tab works on one of its own, so no tab overwrites another's, and nothing that was
 * typed is replaced. Which one a tab works on outlives a reload.
 *
 * @param place connection and region
 */
export function useDrafts(place: string): Drafts {
  const [current, setCurrent] = useState(() => tabDraft(place) ?? newDraft());
  const [others, setOthers] = useState(() => keptDrafts(place));
  const [moved, setMoved] = useState<Moved>();

  const go = (draft: KeptDraft, why?: Moved) => {
    setTabDraft(place, draft.id);
    setCurrent(draft);
    setOthers(keptDrafts(place));
    setMoved(why);
  };
  const onChange = useEffectEvent((id: string, theirs: KeptDraft | undefined) => {
    setOthers(keptDrafts(place));
    if (id !== current.id || theirs === undefined) return;
    const own = newDraft(current.value);
    keepDraft(place, own);
    go(own, { why: 'other-tab' });
  });
  useEffect(() => onOtherTab(place, (id, draft) => onChange(id, draft)), [place]);

  const start = (value: LaunchDraft) => {
    const next = newDraft(value);
    keepDraft(place, next);
    go(next, isEmpty(current.value) ? undefined : { why: 'started', before: current });
    return next;
  };
  return {
    current,
    others: others.filter(({ id }) => id !== current.id),
    moved,
    change: (change) =>
      setCurrent((before) => {
        const next = { ...before, value: change(before.value), at: Date.now() };
        setTabDraft(place, next.id);
        keepDraft(place, next);
        return next;
      }),
    start,
    open(id) {
      const kept = readDraft(place, id);
      if (kept) go(kept);
    },
    discard(id) {
      dropDraft(place, id);
      setOthers(keptDrafts(place));
      if (moved?.why === 'started' && moved.before.id === id) setMoved(undefined);
    },
    finish() {
      dropDraft(place, current.id);
      go(newDraft(emptyDraft()));
    },
    dismiss: () => setMoved(undefined),
  };
}
