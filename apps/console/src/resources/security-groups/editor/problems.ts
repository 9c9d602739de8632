import {
  GROUP_TEXT_LIMIT,
  type RuleProblem,
  ruleProblems,
  type SuperfluousRule,
  superfluousRules,
} from '@muster/ec2-model';
import type { Spoken } from '../../../i18n/index.ts';
import type { problemMessages } from './messages.ts';
import { draftOf, type EditorRow, isBlank } from './row.ts';

/** The fields of a row. */
export type Field = 'type' | 'ports' | 'peer' | 'description';

/** Something wrong with one row. */
export interface FieldProblem {
  /** The fields that make it so, the one to mend first. */
  readonly fields: readonly Field[];
  readonly text: string;
  /** Nothing was typed yet: told only when somebody wants to go on. */
  readonly missing: boolean;
}

type Texts = Spoken<typeof problemMessages>;

const fields: Readonly<Record<RuleProblem['code'], readonly Field[]>> = {
  protocol: ['type'],
  ports: ['ports'],
  'icmp-type': ['ports'],
  'peer-missing': ['peer'],
  cidr: ['peer'],
  'cidr-family': ['peer'],
  'icmp-family': ['peer', 'type'],
  'group-id': ['peer'],
  'prefix-list-id': ['peer'],
  'description-too-long': ['description'],
  'description-characters': ['description'],
  duplicate: ['peer', 'type', 'ports'],
};

/** The rows that count: neither removed nor blank. */
export function countingRows(rows: readonly EditorRow[]): EditorRow[] {
  return rows.filter((row) => !row.removed && !isBlank(row));
}

/**
 * What EC2 would refuse, by the key of the row it is about.
 *
 * @param numberOf the number under which a row is shown
 */
export function problemsByRow(
  rows: readonly EditorRow[],
  numberOf: (key: string) => number,
  t: Texts,
): ReadonlyMap<string, FieldProblem[]> {
  const counting = countingRows(rows);
  const problems = ruleProblems(counting.map(draftOf)).flatMap((problem) => {
    const row = counting[problem.index];
    if (!row) return [];
    const of = problem.of === undefined ? undefined : counting[problem.of];
    const told: FieldProblem = {
      fields: fields[problem.code],
      ...wordsOf(problem, row, of ? numberOf(of.key) : 0, t),
    };
    return [{ key: row.key, told }];
  });
  return new Map(
    [...Map.groupBy(problems, ({ key }) => key)].map(([key, all]) => [key, all.map(({ told }) => told)]),
  );
}

function wordsOf(
  problem: RuleProblem,
  row: EditorRow,
  other: number,
  t: Texts,
): Pick<FieldProblem, 'text' | 'missing'> {
  const wrong = (text: string) => ({ text, missing: false });
  const absent = (text: string) => ({ text, missing: true });
  switch (problem.code) {
    case 'protocol':
      return row.protocol.trim() === '' ? absent(t.protocolMissing) : wrong(t.protocol(row.protocol));
    case 'ports':
      return row.ports.trim() === '' ? absent(t.portsMissing) : wrong(t.ports(row.ports));
    case 'icmp-type':
      return wrong(t.icmp(row.ports));
    case 'peer-missing':
      return absent(t.peerMissing);
    case 'cidr':
    case 'cidr-family':
      return wrong(t.cidr(row.peer));
    case 'icmp-family':
      return wrong(row.peer.includes(':') ? t.icmpv4Only(row.peer) : t.icmpv6Only(row.peer));
    case 'group-id':
      return wrong(t.group(row.peer));
    case 'prefix-list-id':
      return wrong(t.prefixList(row.peer));
    case 'description-too-long':
      return wrong(t.descriptionLength(problem.given.length, GROUP_TEXT_LIMIT));
    case 'description-characters':
      return wrong(t.descriptionCharacters);
    case 'duplicate':
      return wrong(t.duplicate(other));
  }
}

/** The rows that add nothing to what the others allow, by key. Ask only when no row has a problem. */
export function hintsByRow(
  rows: readonly EditorRow[],
  numberOf: (key: string) => number,
  t: Texts,
): ReadonlyMap<string, string> {
  const counting = countingRows(rows);
  const wordsFor = ({ code, by }: SuperfluousRule) => {
    const numbers = by.flatMap((index) => counting[index]?.key ?? []).map(numberOf);
    return code === 'redundant' ? t.redundant(numbers.join(', ')) : t.shadowed(numbers[0] ?? 0);
  };
  return new Map(
    superfluousRules(counting.map(draftOf)).flatMap((found) => {
      const row = counting[found.index];
      return row ? [[row.key, wordsFor(found)] as const] : [];
    }),
  );
}
