import { useCallback, useMemo, useState } from 'react';
import { useSession } from '../../api/index.ts';
import { useFormat, useMessages } from '../../i18n/index.ts';
import { useScope } from '../../scope/scope.ts';
import { type Drafts, useDrafts } from './drafts/use-drafts.ts';
import { forgetUserData, rememberedUserData, rememberUserData } from './drafts/user-data-memory.ts';
import type { Launch } from './launch-context.ts';
import type { LaunchDraft } from './model/draft.ts';
import { problemsOf } from './model/problems.ts';
import type { Refusal } from './model/refusals.ts';
import type { Trouble } from './model/trouble.ts';
import { type UserDataContent, userDataFrom } from './model/user-data.ts';
import { useKnown } from './use-known.ts';
import { misfitMessages, sayTrouble, troubleMessages } from './words/troubles.ts';

/** Troubles that are no mistake until somebody goes on. */
const missing: ReadonlySet<Trouble['code']> = new Set([
  'required',
  'key-not-made',
  'acknowledge',
  'user-data-empty',
]);

/** The launch page's state, with what only the page itself does. */
export interface LaunchPageState extends Launch {
  readonly drafts: Drafts;
  /** From now on what is missing is said too. */
  readonly insist: () => void;
  /** Goes on with another draft; one that has something in it is put aside. */
  readonly start: (draft: LaunchDraft, userData?: UserDataContent) => void;
  /** The draft was launched: it is forgotten. */
  readonly finish: () => void;
  /** Forgets one of the other drafts. */
  readonly discard: (draftId: string) => void;
  /** Shows what EC2 said beside the fields it is about, until they change. */
  readonly setRefusals: (refusals: readonly Refusal[]) => void;
  readonly refusals: readonly Refusal[];
}

/** One draft for a connection and region, everything known about it, and what is wrong with it. */
export function useLaunchPage(): LaunchPageState {
  const { connection, region } = useScope();
  const person = useSession().data?.user.id ?? '';
  const drafts = useDrafts(`${connection.id}.${region}`);
  const [insisting, setInsisting] = useState<string>();
  const [refused, setRefused] = useState<{ readonly of: LaunchDraft; readonly all: readonly Refusal[] }>();
  const t = useMessages(troubleMessages);
  const misfits = useMessages(misfitMessages);
  const format = useFormat();

  const { id, value: draft } = drafts.current;
  const userData = rememberedUserData(person, id);
  const known = useKnown(draft, userDataFrom(userData, draft.advanced.userData.from));
  const problems = problemsOf(draft, known);
  const refusals = useMemo(() => (refused?.of === draft ? refused.all : []), [refused, draft]);

  return {
    drafts,
    draft,
    known,
    problems,
    refusals,
    userData,
    set: (changes) => drafts.change((before) => ({ ...before, ...changes })),
    setKeyPair: (changes) =>
      drafts.change((before) => ({ ...before, keyPair: { ...before.keyPair, ...changes } })),
    setNetwork: (changes) =>
      drafts.change((before) => ({ ...before, network: { ...before.network, ...changes } })),
    setAdvanced: (changes) =>
      drafts.change((before) => ({ ...before, advanced: { ...before.advanced, ...changes } })),
    setUserData(content, from) {
      rememberUserData(person, id, content);
      drafts.change((before) => {
        const origin = from ?? before.advanced.userData.from;
        const given = userDataFrom(content, origin) !== undefined;
        // A file whose content a reload has lost is still asked for by its name, until it is removed.
        const lost = userData.file ? '' : before.advanced.userData.fileName;
        const next = { from: origin, fileName: content.file?.name ?? lost, given };
        return { ...before, advanced: { ...before.advanced, userData: next } };
      });
    },
    errorOf(field) {
      const own = problems.find((problem) => problem.field === field)?.trouble;
      if (own && (insisting === id || !missing.has(own.code))) return sayTrouble(own, t, misfits, format);
      const refusal = refusals.find((one) => one.field === field);
      return refusal && `${refusal.message} (${refusal.code})`;
    },
    insist: () => setInsisting(id),
    start(next, content) {
      const started = drafts.start(next);
      if (content) rememberUserData(person, started.id, content);
    },
    finish() {
      forgetUserData(person, id);
      drafts.finish();
    },
    discard(draftId) {
      forgetUserData(person, draftId);
      drafts.discard(draftId);
    },
    setRefusals: useCallback((all: readonly Refusal[]) => setRefused({ of: draft, all }), [draft]),
  };
}
