import type { PlanStep } from '@muster/contract';
import type { NewPlan } from './plan-rows.ts';
import type { PlanSearchRow } from './schema.ts';

type Searched = Pick<NewPlan, 'id' | 'connection' | 'region' | 'summary' | 'createdBy'> & {
  readonly steps: readonly Pick<PlanStep, 'operation' | 'input' | 'target' | 'expects' | 'place'>[];
};

/** What is long and unreadable; user data may hold a secret besides. */
const notSearched: ReadonlySet<string> = new Set(['UserData', 'PublicKeyMaterial']);

/** The row under which a plan is found. Its reason and who applies it may still change: they are searched in the plan itself. */
export function searchRow(plan: Searched): PlanSearchRow {
  const words = new Set<string>();
  const add = (text: string | number) => {
    const lower = String(text).toLowerCase();
    for (const word of lower.split(/[\s,;()"']+/)) if (word) words.add(word);
  };
  for (const value of [plan.id, plan.createdBy, ...Object.values(plan.summary.values)]) add(value);
  for (const step of plan.steps) {
    for (const value of [step.operation, step.target, ...valuesIn(step.input), ...removedRules(step)])
      add(value);
  }
  const here = { connection: plan.connection, region: plan.region };
  const places = plan.steps.map(({ place = here }) => `${place.connection}/${place.region}`);
  return {
    plan_id: plan.id,
    kind: plan.summary.kind,
    places: `|${[...new Set(places)].join('|')}|`,
    words: `\n${[...words].join('\n')}\n`,
  };
}

/** Every text and number inside an input. */
function valuesIn(value: unknown): (string | number)[] {
  if (typeof value === 'string' || typeof value === 'number') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, member]) => (notSearched.has(name) ? [] : valuesIn(member)));
}

/**
 * What the rules say that a step changes or removes. Its input names them by id only; what they open is in what the
 * step expects to find.
 */
function removedRules({ operation, input, expects }: Searched['steps'][number]): (string | number)[] {
  if (!Array.isArray(expects?.equals)) return [];
  const named = new Set(valuesIn(input));
  return expects.equals.flatMap((found) => {
    if (typeof found !== 'object' || found === null || Array.isArray(found)) return [];
    const { SecurityGroupRuleId: id } = found;
    const isChanged = operation === 'DeleteSecurityGroup' || (typeof id === 'string' && named.has(id));
    return isChanged ? valuesIn(found) : [];
  });
}
