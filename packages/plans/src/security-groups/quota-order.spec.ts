import { type Rule, type RuleDraft, ruleChanges, ruleKey } from '@muster/ec2-model';
import { allows, editedRules, PACKETS } from '@muster/ec2-model/testing';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type EmulatedAccount, emulatedAccount } from '../testing/emulated-account.ts';
import { warnings } from '../warnings/warnings.ts';
import { securityGroupCreate } from './create.ts';
import { securityGroupRules } from './edit-rules.ts';
import { quotaOrder, type RuleBatch } from './quota-order.ts';

const tcp = (port: number, peer: RuleDraft['peer']): RuleDraft => ({
  direction: 'ingress',
  protocol: 'tcp',
  fromPort: port,
  toPort: port,
  peer,
});
const office = { kind: 'ipv4', cidr: '203.0.113.0/24' } as const;

/** A group with as many inbound rules as EC2 allows. */
async function fullGroup(account: EmulatedAccount) {
  const vpcId = await account.read<string>('DescribeVpcs', {}, 'Vpcs[0].VpcId');
  const rules = Array.from({ length: 60 }, (_, at) => tcp(1001 + at, office));
  await account.apply(securityGroupCreate({ name: 'full', description: 'full', vpcId, rules, tags: [] }));
  const pick = "SecurityGroups[?GroupName=='full'].GroupId | [0]";
  const groupId = await account.read<string>('DescribeSecurityGroups', {}, pick);
  return { groupId, groupName: 'full', rules: await account.rules(groupId) };
}

describe('a group with sixty of sixty rules', () => {
  it('swaps rules in place, and swaps them back', async () => {
    await using account = await emulatedAccount();
    const group = await fullGroup(account);
    const gone = new Set([1001, 1002]);
    const kept = group.rules.filter((rule) => !gone.has(rule.fromPort));
    const plan = securityGroupRules(group, [...kept, tcp(443, office), tcp(8443, office)]);
    expect(plan.steps.map((step) => step.operation)).toEqual(['ModifySecurityGroupRules']);
    expect(warnings(plan.steps)).toEqual([]);

    const applied = await account.apply(plan);
    const after = await account.rules(group.groupId);
    expect(after.map((rule) => rule.id).sort()).toEqual(group.rules.map((rule) => rule.id).sort());
    expect(after.filter((rule) => [443, 8443].includes(rule.fromPort))).toHaveLength(2);

    await account.apply(applied.undo());
    expect((await account.rules(group.groupId)).map(ruleKey).sort()).toEqual(group.rules.map(ruleKey).sort());
  });

  it('removes first what can not become the new rule, and says what stops meanwhile', async () => {
    await using account = await emulatedAccount();
    const group = await fullGroup(account);
    const kept = group.rules.filter((rule) => rule.fromPort !== 1001);
    const itself = { kind: 'group', groupId: group.groupId } as const;
    const plan = securityGroupRules(group, [...kept, tcp(1001, itself)]);
    expect(plan.steps.map((step) => step.operation)).toEqual([
      'RevokeSecurityGroupIngress',
      'AuthorizeSecurityGroupIngress',
    ]);
    expect(warnings(plan.steps)).toMatchObject([
      { code: 'interrupts-traffic', values: { count: 1, rules: `TCP 1001 ${group.groupId}` } },
    ]);
    const applied = await account.apply(plan);
    const after = await account.rules(group.groupId);
    expect(after.filter((rule) => rule.peer.kind === 'group')).toHaveLength(1);

    await account.apply(applied.undo());
    expect((await account.rules(group.groupId)).map(ruleKey).sort()).toEqual(group.rules.map(ruleKey).sort());
  });

  it('removes another rule first where that stops nothing', async () => {
    await using account = await emulatedAccount();
    const group = await fullGroup(account);
    const kept = group.rules.filter((rule) => ![1001, 1002].includes(rule.fromPort));
    const itself = { kind: 'group', groupId: group.groupId } as const;
    const plan = securityGroupRules(group, [...kept, tcp(1002, itself)]);
    const [first] = plan.steps;
    const other = group.rules.find((rule) => rule.fromPort === 1001);
    expect(first?.input.SecurityGroupRuleIds).toEqual([other?.id]);
    expect(warnings(plan.steps)).toEqual([]);
    await account.apply(plan);
  });
});

/** The group after each call, a call of many rules taken apart. */
function states(before: readonly Rule[], batches: readonly RuleBatch[]): RuleDraft[][] {
  const seen: RuleDraft[][] = [[...before]];
  const reach = (next: (rules: RuleDraft[]) => RuleDraft[]) => seen.push(next(seen.at(-1) ?? []));
  for (const batch of batches) {
    if (batch.kind === 'authorize') for (const rule of batch.rules) reach((rules) => [...rules, rule]);
    if (batch.kind === 'revoke') {
      for (const { id } of batch.rules) reach((rules) => rules.filter((rule) => rule.id !== id));
    }
    if (batch.kind === 'modify') {
      for (const { after } of batch.changes) {
        reach((rules) => rules.map((rule) => (rule.id === after.id ? after : rule)));
      }
    }
  }
  return seen;
}

const families = { ipv4: ['ipv4', 'group'], ipv6: ['ipv6', 'group'] } as const;
const most = (rules: readonly RuleDraft[]) =>
  Math.max(
    ...(['ingress', 'egress'] as const).flatMap((direction) =>
      Object.values(families).map(
        (kinds) =>
          rules.filter(
            (rule) => rule.direction === direction && kinds.some((kind) => kind === rule.peer.kind),
          ).length,
      ),
    ),
  );

describe('any edit where there is no room', () => {
  const edits = fc.tuple(editedRules, fc.nat({ max: 2 })).map(([{ before, draft }, room]) => {
    const limit = Math.max(most(before), most(draft)) + room;
    const { batches } = quotaOrder(before, ruleChanges(before, draft), { limit });
    return { before, draft, limit, batches };
  });

  it('stays within the quota all the way, has no rule twice, and ends with the rules of the draft', () => {
    fc.assert(
      fc.property(edits, ({ before, draft, limit, batches }) => {
        const reached = states(before, batches);
        for (const rules of reached) {
          expect(most(rules)).toBeLessThanOrEqual(limit);
          expect(new Set(rules.map(ruleKey)).size).toBe(rules.length);
        }
        const said = (rule: RuleDraft) => `${ruleKey(rule)} ${rule.description}`;
        expect((reached.at(-1) ?? []).map(said).sort()).toEqual(draft.map(said).sort());
      }),
      { numRuns: 2000 },
    );
  });

  it('never stops traffic that is kept without a warning that names the rule', () => {
    fc.assert(
      fc.property(edits, ({ before, draft, limit }) => {
        fc.pre(ruleChangesNeeded(before, draft));
        const group = { groupId: 'sg-0123456789abcdef0', groupName: 'any', rules: before };
        const plan = securityGroupRules(group, draft, { limit });
        const { batches } = quotaOrder(before, ruleChanges(before, draft), { limit });
        const kept = PACKETS.filter((packet) => allows(before, packet) && allows(draft, packet));
        const dropped = kept.filter((packet) =>
          states(before, batches).some((rules) => !allows(rules, packet)),
        );
        const warned = warnings(plan.steps).some(({ code }) => code === 'interrupts-traffic');
        expect(dropped.length === 0 || warned).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });
});

function ruleChangesNeeded(before: readonly Rule[], draft: readonly RuleDraft[]): boolean {
  const { authorize, modify, revoke, retag } = ruleChanges(before, draft);
  return authorize.length + modify.length + revoke.length + retag.length > 0;
}
