import type { RuleChanges } from '@muster/ec2-model';
import { type EditorRow, isBlank } from './row.ts';
import type { Mark } from './rule-row.tsx';

/** What is going to happen with each row, by its key. */
export function marksOf(rows: readonly EditorRow[], changes: RuleChanges): ReadonlyMap<string, Mark> {
  const inPlace = new Set([...changes.modify, ...changes.retag].map(({ before }) => before.id));
  const revoked = new Set(changes.revoke.map(({ id }) => id));
  return new Map(
    rows.flatMap((row): [string, Mark][] => {
      if (row.removed) return [[row.key, 'removed']];
      if (row.id === undefined) return isBlank(row) ? [] : [[row.key, 'new']];
      if (inPlace.has(row.id)) return [[row.key, 'changed']];
      return revoked.has(row.id) ? [[row.key, 'replaced']] : [];
    }),
  );
}
