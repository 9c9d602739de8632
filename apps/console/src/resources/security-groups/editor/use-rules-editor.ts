import {
  isUnchanged,
  mergeRules,
  type Rule,
  type RuleChanges,
  type RuleConflict,
  type RuleDraft,
  ruleChanges,
  takeTheirs,
} from '@muster/ec2-model';
import { useMemo, useState } from 'react';
import { deepEqual } from '../../../api/deep-equal.ts';
import { useMessages } from '../../../i18n/index.ts';
import { useDraft } from '../../../storage/draft.ts';
import { marksOf } from './marks.ts';
import { problemMessages } from './messages.ts';
import { type FieldProblem, hintsByRow, problemsByRow } from './problems.ts';
import { draftsOf, type EditorRow, numbering, rowOf } from './row.ts';
import type { Mark } from './rule-row.tsx';

/** What is kept of an edit: the rows, and the rules they were made from. */
interface Kept {
  readonly base: readonly Rule[];
  readonly rows: readonly EditorRow[];
}

/** What another person's change and one's own make together. */
export interface Merging {
  readonly base: readonly Rule[];
  readonly theirs: readonly Rule[];
  readonly conflicts: readonly RuleConflict[];
}

/** The rules of one group being edited. */
export interface RulesEditor {
  readonly base: readonly Rule[];
  readonly rows: readonly EditorRow[];
  readonly setRows: (rows: readonly EditorRow[]) => void;
  /** The number under which a row is shown, counted in each direction. */
  readonly numberOf: (key: string) => number;
  readonly problems: ReadonlyMap<string, readonly FieldProblem[]>;
  readonly hints: ReadonlyMap<string, string>;
  /** What is staged; undefined while a row has a problem. */
  readonly changes: RuleChanges | undefined;
  readonly marks: ReadonlyMap<string, Mark>;
  /** Whether there is anything to review or to throw away. */
  readonly dirty: boolean;
  /** Somebody else has changed the group since the edit began. */
  readonly merging: Merging | undefined;
  /** Goes on from what is there now; `dropped` are the conflicts in which the other side is kept. */
  readonly merge: (dropped: readonly RuleConflict[]) => void;
  readonly discard: () => void;
  /** For the plan: it changes when the draft is thrown away. */
  readonly planKey: string;
  /** Somebody wanted to go on: now what is missing is told too. */
  readonly attempted: boolean;
  readonly setAttempted: (attempted: boolean) => void;
}

const nothing = (): Kept | null => null;

function restore(kept: unknown): Kept | null | undefined {
  const { base, rows } = (kept ?? {}) as Partial<Kept>;
  return Array.isArray(base) && Array.isArray(rows) ? { base, rows } : undefined;
}

const inOrder = (rules: readonly Rule[]) => rules.toSorted((a, b) => (a.id < b.id ? -1 : 1));

/** What is kept of the edit of one group's rules, in this browser. */
export function useRulesDraft(connection: string, region: string, groupId: string) {
  return useDraft<Kept | null>(`security-group.${connection}.${region}.${groupId}`, nothing, restore);
}

interface RulesEditorOptions {
  readonly draft: ReturnType<typeof useRulesDraft>;
  /** The group's rules as they are now. */
  readonly live: readonly Rule[];
  /** The account of the group. */
  readonly owner: string;
  /** One's own plan is being applied: what changes meanwhile is not somebody else's. */
  readonly applying: boolean;
}

/** The editor's state: what is in EC2 now until somebody edits; then a draft that survives reload and sign-in. */
export function useRulesEditor({ draft, live, owner, applying }: RulesEditorOptions): RulesEditor {
  const t = useMessages(problemMessages);
  const [attempted, setAttempted] = useState(false);
  const keptBase = draft.value?.base;
  const changed = useMemo(
    () => keptBase !== undefined && !deepEqual(inOrder(keptBase), inOrder(live)),
    [keptBase, live],
  );
  const overtaken = changed && !applying;

  const state = useMemo(() => {
    const kept = draft.value;
    const edit = kept && stageOf(kept.base, kept.rows, t);
    // Nothing of one's own is staged: follow what is there.
    if (!kept || !edit || (overtaken && !edit.dirty)) {
      const rows = live.map((rule) => rowOf(rule, owner));
      return { base: live, rows, ...stageOf(live, rows, t), overtaken: false };
    }
    return { ...kept, ...edit, overtaken };
  }, [draft.value, live, owner, overtaken, t]);

  const { base, rows } = state;
  const merged = useMemo(
    () => (state.overtaken && state.changes ? mergeRules(base, draftsOf(rows), live) : undefined),
    [state.overtaken, state.changes, base, rows, live],
  );

  return {
    ...state,
    setRows: (next) => draft.set({ base, rows: next }),
    merging: merged && { base, theirs: live, conflicts: merged.conflicts },
    merge(dropped) {
      if (!merged) return;
      const wanted = dropped.reduce(takeTheirs, [...merged.rules]);
      const byId = new Map(wanted.map((rule) => [rule.id, rule]));
      // In the order of what is there now; what is to be removed stays in its place, to be put back.
      const present = live.map((rule) => {
        const mine = byId.get(rule.id);
        return mine ? rowOf(mine, owner) : { ...rowOf(rule, owner), removed: true };
      });
      const made = wanted.filter((rule) => rule.id === undefined);
      draft.set({ base: live, rows: [...present, ...made.map((rule) => rowOf(rule, owner))] });
    },
    discard() {
      draft.clear();
      setAttempted(false);
    },
    planKey: draft.key,
    attempted,
    setAttempted,
  };
}

function stageOf(
  base: readonly Rule[],
  rows: readonly EditorRow[],
  t: Parameters<typeof problemsByRow>[2],
): Pick<RulesEditor, 'numberOf' | 'problems' | 'hints' | 'changes' | 'marks' | 'dirty'> {
  const numberOf = numbering(rows);
  const problems = problemsByRow(rows, numberOf, t);
  if (problems.size > 0) {
    const marks = marksOf(rows, ruleChanges(base, soundDrafts(base, rows, problems)));
    return { numberOf, problems, hints: new Map(), changes: undefined, marks, dirty: true };
  }
  const changes = ruleChanges(base, draftsOf(rows));
  return {
    numberOf,
    problems,
    hints: hintsByRow(rows, numberOf, t),
    changes,
    marks: marksOf(rows, changes),
    dirty: !isUnchanged(changes),
  };
}

/** The drafts of the rows without a problem; of one with a problem, the rule it was. */
function soundDrafts(
  base: readonly Rule[],
  rows: readonly EditorRow[],
  problems: ReadonlyMap<string, unknown>,
): RuleDraft[] {
  const stuck = new Set(rows.flatMap((row) => (problems.has(row.key) ? (row.id ?? []) : [])));
  return [
    ...draftsOf(rows.filter((row) => !problems.has(row.key))),
    ...base.filter((rule) => stuck.has(rule.id)),
  ];
}
