import type { LaunchUserData } from '@muster/plans';
import { useCallback, useMemo, useState } from 'react';
import { useFormat, useMessages } from '../../i18n/index.ts';
import { useScope } from '../../scope/scope.ts';
import { type Draft, useDraft } from '../../storage/draft.ts';
import type { Launch } from './launch-context.ts';
import { emptyDraft, type LaunchDraft, restoreDraft } from './model/draft.ts';
import { problemsOf } from './model/problems.ts';
import type { Refusal } from './model/refusals.ts';
import type { Trouble } from './model/trouble.ts';
import { useKnown } from './use-known.ts';
import { misfitMessages, sayTrouble, troubleMessages } from './words/troubles.ts';

/** Troubles that are no mistake until somebody goes on. */
const missing: ReadonlySet<Trouble['code']> = new Set(['required', 'key-not-made', 'acknowledge']);

/** The launch page's state, with what only the page itself does. */
export interface LaunchPageState extends Launch {
  readonly kept: Draft<LaunchDraft>;
  /** From now on what is missing is said too. */
  readonly insist: () => void;
  /** Puts another draft in the place of this one. */
  readonly replace: (draft: LaunchDraft, userData?: LaunchUserData) => void;
  /** Shows what EC2 said beside the fields it is about, until they change. */
  readonly setRefusals: (refusals: readonly Refusal[]) => void;
  readonly refusals: readonly Refusal[];
}

/** One draft for a connection and region, everything known about it, and what is wrong with it. */
export function useLaunchPage(): LaunchPageState {
  const { connection, region } = useScope();
  const kept = useDraft(`launch.${connection.id}.${region}`, emptyDraft, restoreDraft);
  const [userData, setUserData] = useState<LaunchUserData>();
  const [insisting, setInsisting] = useState(false);
  const [refused, setRefused] = useState<{ readonly of: LaunchDraft; readonly all: readonly Refusal[] }>();
  const t = useMessages(troubleMessages);
  const misfits = useMessages(misfitMessages);
  const format = useFormat();

  const draft = kept.value;
  const known = useKnown(draft, userData);
  const problems = problemsOf(draft, known);
  const refusals = useMemo(() => (refused?.of === draft ? refused.all : []), [refused, draft]);
  const set = (changes: Partial<LaunchDraft>) => kept.set({ ...draft, ...changes });

  return {
    kept,
    draft,
    known,
    problems,
    refusals,
    set,
    setKeyPair: (changes) => set({ keyPair: { ...draft.keyPair, ...changes } }),
    setNetwork: (changes) => set({ network: { ...draft.network, ...changes } }),
    setAdvanced: (changes) => set({ advanced: { ...draft.advanced, ...changes } }),
    setUserData,
    errorOf(field) {
      const own = problems.find((problem) => problem.field === field)?.trouble;
      if (own && (insisting || !missing.has(own.code))) return sayTrouble(own, t, misfits, format);
      const refusal = refusals.find((one) => one.field === field);
      return refusal && `${refusal.message} (${refusal.code})`;
    },
    insist: () => setInsisting(true),
    replace(next, content) {
      // Another draft is another launch: it must not find the plan of the one before under its key.
      kept.clear();
      kept.set(next);
      setUserData(content);
      setInsisting(false);
    },
    setRefusals: useCallback((all: readonly Refusal[]) => setRefused({ of: draft, all }), [draft]),
  };
}
