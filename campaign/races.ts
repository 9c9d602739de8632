import { apply } from '@muster/bff/testing/plans';
import type { Plan } from '@muster/contract';
import { type RuleDraft, ruleKey } from '@muster/ec2-model';
import { securityGroupRules } from '@muster/plans';
import { editedRules, rulesOf, someGroup } from './drafts.ts';
import { planned, startOffice, unlessStuck } from './people.ts';
import type { Random } from './random.ts';
import { Tally } from './tally.ts';

const lagMs = 2_000;
const words = (rules: readonly RuleDraft[]) =>
  rules
    .map((rule) => `${ruleKey(rule)} ${rule.description ?? ''}`)
    .sort()
    .join('\n');

/** Two people of one Muster who edit the same group from the same base at the same time. */
export async function raceCampaign(random: Random, races: number): Promise<Tally> {
  const tally = new Tally('two people, one group');
  await using office = await startOffice(lagMs);
  const { cloud, bff, people } = office;
  for (let n = 0; n < races; n++) {
    const own = random.fork();
    const name = `races-${n}`;
    const before = await someGroup({ ...cloud, random: own }, name);
    const wishes = people.map(() => editedRules(before.rules, own));
    const plans = await Promise.all(
      wishes.map((wish, who) => planned(people[who === 0 ? 0 : 1], securityGroupRules(before, wish))),
    );
    const ended = await Promise.all(
      plans.map((plan, who) => unlessStuck(apply(bff, people[who === 0 ? 0 : 1], plan))),
    );
    await cloud.caughtUp();
    const left = words(await rulesOf(cloud.direct, before.groupId));
    for (const plan of ended) tally.ended(plan?.status ?? 'stuck');
    const winners = ended.flatMap((plan, who) => (plan?.status === 'applied' ? [who] : []));
    if (ended.some((plan) => plan === undefined)) tally.breaks('stuck', name);
    if (winners.length > 1) tally.breaks('overwritten', `${name}: both were applied`);
    const [winner] = winners;
    if (winner !== undefined && left !== words(wishes[winner] ?? []))
      tally.breaks('told', `${name}: applied, but not there`);
    if (winner === undefined && ended.some(hasDone)) tally.breaks('told', `${name}: nobody won`);
  }
  return tally;
}

const hasDone = (plan: Plan | undefined) => plan?.steps.some(({ state }) => state === 'done') ?? false;
