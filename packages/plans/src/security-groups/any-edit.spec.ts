import { type Rule, type RuleDraft, ruleKey } from '@muster/ec2-model';
import { allows, editedRules, PACKETS, type Packet } from '@muster/ec2-model/testing';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type EmulatedAccount, emulatedAccount } from '../testing/emulated-account.ts';
import { securityGroupCreate } from './create.ts';
import { securityGroupRules } from './edit-rules.ts';

/** The groups that generated rules name, as groups that exist. */
async function peerGroups(account: EmulatedAccount, vpcId: string): Promise<Map<string, string>> {
  const real = await Promise.all(
    ['a', 'b'].map((name) =>
      account.send('CreateSecurityGroup', { GroupName: name, Description: name, VpcId: vpcId }),
    ),
  );
  const ids = real.map((output) => String(Object(output).GroupId));
  return new Map(['sg-0aaaaaaaaaaaaaaaa', 'sg-0bbbbbbbbbbbbbbbb'].map((id, at) => [id, ids[at] ?? '']));
}

function renamed<R extends RuleDraft>(rules: readonly R[], names: ReadonlyMap<string, string>): R[] {
  return rules.map(({ peer, ...rule }) => ({
    ...rule,
    peer: peer.kind === 'group' ? { kind: 'group', groupId: names.get(peer.groupId) ?? peer.groupId } : peer,
  })) as R[];
}

const said = (rules: readonly RuleDraft[]) =>
  rules
    .map((rule) => [ruleKey(rule), rule.description ?? '', JSON.stringify(rule.tags ?? [])].join(' | '))
    .sort();
const passing = (rules: readonly RuleDraft[]) => PACKETS.filter((packet) => allows(rules, packet));

it('keeps traffic flowing through every step of any edit, however far it gets, and of its undo', {
  timeout: 60_000,
}, async () => {
  await using account = await emulatedAccount();
  const vpcId = await account.read<string>('DescribeVpcs', {}, 'Vpcs[0].VpcId');
  const real = await peerGroups(account, vpcId);
  const generated = new Map([...real].map(([id, other]) => [other, id]));
  let made = 0;

  const groupWith = async (rules: readonly RuleDraft[]) => {
    const groupName = `group-${made++}`;
    const noEgress = rules.every((rule) => rule.direction === 'ingress');
    await account.apply(
      securityGroupCreate({
        name: groupName,
        description: 'x',
        vpcId,
        rules: renamed(rules, real),
        noEgress,
        tags: [],
      }),
    );
    const pick = `SecurityGroups[?GroupName=='${groupName}'].GroupId | [0]`;
    return { groupId: await account.read<string>('DescribeSecurityGroups', {}, pick), groupName };
  };
  const rulesOf = async (groupId: string): Promise<Rule[]> =>
    renamed(await account.rules(groupId), generated);
  const stillPassing = (packets: readonly Packet[], groupId: string) => async () => {
    const now = await rulesOf(groupId);
    expect(packets.filter((packet) => !allows(now, packet))).toEqual([]);
  };

  await fc.assert(
    fc.asyncProperty(editedRules, fc.nat(), async ({ before: drafted, draft }, stop) => {
      const group = await groupWith(drafted);
      const before = await account.rules(group.groupId);
      const ids = new Map(renamed(before, generated).map((rule) => [ruleKey(rule), rule.id]));
      const idOf = new Map(drafted.map((rule) => [rule.id, ids.get(ruleKey(rule))]));
      const edited = draft.map((rule) => ({ ...rule, id: rule.id && idOf.get(rule.id) }));
      fc.pre(JSON.stringify(said(drafted)) !== JSON.stringify(said(edited)));

      const plan = securityGroupRules({ ...group, rules: before }, renamed(edited, real));
      const steps = plan.steps.slice(0, (stop % plan.steps.length) + 1);
      const kept = passing(edited).filter((packet) => allows(drafted, packet));
      const applied = await account.apply({ ...plan, steps }, stillPassing(kept, group.groupId));
      const reached = await rulesOf(group.groupId);
      if (steps.length === plan.steps.length) expect(said(reached)).toEqual(said(edited));

      const restored = passing(reached).filter((packet) => allows(drafted, packet));
      await account.apply(applied.undo(), stillPassing(restored, group.groupId));
      expect(said(await rulesOf(group.groupId))).toEqual(said(drafted));
    }),
    { numRuns: 40 },
  );
});
