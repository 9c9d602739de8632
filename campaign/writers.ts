import { apply } from '@muster/bff/testing/plans';
import type { SdkTransport } from '@muster/ec2-client/sdk';
import { type RuleDraft, ruleKey } from '@muster/ec2-model';
import { securityGroupRules } from '@muster/plans';
import { editedRules, rulesOf, someGroup } from './drafts.ts';
import { planned, startOffice, unlessStuck } from './people.ts';
import type { Random } from './random.ts';
import { Tally } from './tally.ts';

const words = (rules: readonly RuleDraft[]) => rules.map(ruleKey).sort().join('\n');

/** Plans on a group that somebody without Muster changes at the same time. */
export async function writerCampaign(random: Random, plans: number): Promise<Tally> {
  const tally = new Tally('a writer without Muster');
  await using office = await startOffice(0);
  const { cloud, bff, people } = office;
  for (let n = 0; n < plans; n++) {
    const own = random.fork();
    const name = `writers-${n}`;
    const before = await someGroup({ ...cloud, random: own }, name);
    const wish = editedRules(before.rules, own);
    const plan = await planned(people[0], securityGroupRules(before, wish));
    // The writer comes after so many calls of the plan, whichever these are.
    let calls = own.below(12);
    const writes: Promise<unknown>[] = [];
    cloud.way.fate = () => {
      if (calls-- === 0) writes.push(interfere(cloud.direct, before.groupId, own));
      return 'arrives';
    };
    const ended = await unlessStuck(apply(bff, people[0], plan));
    cloud.way.fate = () => 'arrives';
    const wasWritten = writes.length > 0;
    await Promise.all(writes);
    const left = words(await rulesOf(cloud.direct, before.groupId));
    tally.ended(ended?.status ?? 'stuck');
    if (!ended) tally.breaks('stuck', name);
    const isAsReviewed = ended?.status === 'applied' && ended.finalState?.state === 'as-reviewed';
    // What is written after the last look is somebody's next change.
    const cameLate = wasWritten && calls >= -2;
    if (isAsReviewed && left !== words(wish) && !cameLate) {
      tally.breaks('told', `${name}: as reviewed, but something else is there`);
    }
  }
  return tally;
}

/** Adds a rule, or takes one away. */
async function interfere(direct: SdkTransport, GroupId: string, random: Random): Promise<unknown> {
  const rules = (await rulesOf(direct, GroupId)).filter(({ direction }) => direction === 'ingress');
  const [victim] = rules;
  if (victim && random.chance(0.4)) {
    return direct
      .send('RevokeSecurityGroupIngress', { GroupId, SecurityGroupRuleIds: [victim.id] })
      .catch(() => undefined);
  }
  const FromPort = 9000 + random.below(500);
  return direct
    .send('AuthorizeSecurityGroupIngress', {
      GroupId,
      IpPermissions: [
        { IpProtocol: 'tcp', FromPort, ToPort: FromPort, IpRanges: [{ CidrIp: '198.51.100.0/24' }] },
      ],
    })
    .catch(() => undefined);
}
