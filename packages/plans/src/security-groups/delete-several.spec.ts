import { type RuleDraft, ruleKey } from '@muster/ec2-model';
import { expect, it } from 'vitest';
import { confirmation } from '../confirmation.ts';
import { type EmulatedAccount, emulatedAccount } from '../testing/emulated-account.ts';
import { securityGroupCreate } from './create.ts';
import type { WholeSecurityGroup } from './delete.ts';
import { securityGroupsDelete } from './delete-several.ts';
import { securityGroupRules } from './edit-rules.ts';

const from = (port: number, groupId: string): RuleDraft => ({
  direction: 'ingress',
  protocol: 'tcp',
  fromPort: port,
  toPort: port,
  peer: { kind: 'group', groupId },
});

/** Groups by name, each with rules from the groups named for it. */
async function groupsNaming(account: EmulatedAccount, names: Readonly<Record<string, readonly string[]>>) {
  const vpcId = await account.read<string>('DescribeVpcs', {}, 'Vpcs[0].VpcId');
  const ids = new Map<string, string>();
  for (const name of Object.keys(names)) {
    await account.apply(securityGroupCreate({ name, description: name, vpcId, rules: [], tags: [] }));
    ids.set(name, await idOf(account, name));
  }
  const groups: WholeSecurityGroup[] = [];
  for (const [name, named] of Object.entries(names)) {
    const groupId = ids.get(name) ?? '';
    const group = { groupId, groupName: name, description: name, vpcId, tags: [] };
    const before = await account.rules(groupId);
    const added = named.map((other, at) => from(1000 + at, ids.get(other) ?? ''));
    if (added.length > 0)
      await account.apply(securityGroupRules({ ...group, rules: before }, [...before, ...added]));
    groups.push({ ...group, rules: await account.rules(groupId) });
  }
  return groups;
}

const idOf = (account: EmulatedAccount, name: string) =>
  account.read<string>('DescribeSecurityGroups', {}, `SecurityGroups[?GroupName=='${name}'].GroupId | [0]`);

/** The rules of each group, with names in the place of group ids. */
async function rulesByName(account: EmulatedAccount, names: readonly string[]) {
  const ids = await Promise.all(names.map((name) => idOf(account, name)));
  const named = (text: string) =>
    names.reduce((said, name, at) => said.replaceAll(ids[at] ?? '?', name), text);
  const rules = await Promise.all(ids.map((id) => account.rules(id)));
  return rules.map((of) => of.map((rule) => named(ruleKey(rule))).sort());
}

const left = (account: EmulatedAccount) =>
  account.read('DescribeSecurityGroups', {}, 'SecurityGroups[].GroupName');

it('deletes groups whose rules name each other, and makes them again naming each other', async () => {
  await using account = await emulatedAccount();
  const groups = await groupsNaming(account, { web: ['web', 'db'], db: ['web'] });
  const before = await rulesByName(account, ['web', 'db']);
  const plan = securityGroupsDelete(groups);
  expect(confirmation(plan.steps)).toBe('delete 2');
  const deleting = await account.apply(plan);
  expect(await left(account)).toEqual(['default']);

  await account.apply(deleting.undo());
  expect(await rulesByName(account, ['web', 'db'])).toEqual(before);
});

it('revokes nothing where an order will do', async () => {
  await using account = await emulatedAccount();
  const groups = await groupsNaming(account, { db: [], app: ['db'], web: ['app', 'db'] });
  const plan = securityGroupsDelete(groups);
  expect(plan.steps.map((step) => step.target)).toEqual(
    [groups[2], groups[1], groups[0]].map((one) => one?.groupId),
  );
  const deleting = await account.apply(plan);
  expect(await left(account)).toEqual(['default']);

  await account.apply(deleting.undo());
  expect((await rulesByName(account, ['web', 'app']))[0]).toContain('ingress tcp 1000 1000 app');
});

it('gives back the rules it has revoked when it gets no further', async () => {
  await using account = await emulatedAccount();
  const groups = await groupsNaming(account, { a: ['b', 'c'], b: ['c', 'a'], c: ['a', 'b'] });
  const before = await rulesByName(account, ['a', 'b', 'c']);
  const plan = securityGroupsDelete(groups);
  const deletes = plan.steps.findIndex((step) => step.operation === 'DeleteSecurityGroup');
  const begun = await account.apply({ ...plan, steps: plan.steps.slice(0, deletes + 1) });
  await account.apply(begun.undo());
  expect(await rulesByName(account, ['a', 'b', 'c'])).toEqual(before);
});
