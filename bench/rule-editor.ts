import { type RuleDraft, ruleChanges, ruleProblems, superfluousRules } from '@muster/ec2-model';
import { naiveSuperfluousRules } from '@muster/ec2-model/testing/naive-superfluous';
import { compare } from './compare.ts';

/** How many keys are typed in one run, so that a run is longer than the clock is coarse. */
const KEYS = 10;

/** What the rule editor works out with every key, beside comparing every rule with every other. Per keystroke. */
export async function ruleEditorBenchmarks(): Promise<void> {
  for (const count of [60, 200, 500]) {
    const before = Array.from({ length: count }, (_, at) => ({ ...ruleAt(at), id: `sgr-${at}` }));
    const typed = (work: (rows: readonly RuleDraft[]) => unknown) => async () => {
      let rows: RuleDraft[] = [...before];
      for (let key = 0; key < KEYS; key++) {
        rows = rows.map((row, at) => (at === 7 ? { ...row, fromPort: 3000 + key, toPort: 3000 + key } : row));
        work(rows);
      }
    };
    const ours = (rows: readonly RuleDraft[]) => {
      ruleProblems(rows);
      superfluousRules(rows);
      ruleChanges(before, rows);
    };
    await compare(
      `A key typed in one of ${count} rules (${KEYS} keys)`,
      { name: 'problems, rules without effect and difference', run: typed(ours) },
      { name: 'rules without effect by comparing all pairs', run: typed(naiveSuperfluousRules) },
      3,
    );
  }
}

/** A rule of a large group: some fifty services from two hundred networks. */
function ruleAt(at: number): RuleDraft {
  const port = 1000 + (at % 50);
  return {
    direction: 'ingress',
    protocol: 'tcp',
    fromPort: port,
    toPort: port,
    peer: { kind: 'ipv4', cidr: `10.${at % 200}.${at % 7}.0/24` },
  };
}
