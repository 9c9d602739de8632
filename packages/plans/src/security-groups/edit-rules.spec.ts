import { type RuleDraft, ruleKey, type Tag } from '@muster/ec2-model';
import { expect, it } from 'vitest';
import { type EmulatedAccount, emulatedAccount } from '../testing/emulated-account.ts';
import { securityGroupCreate } from './create.ts';
import { securityGroupDelete } from './delete.ts';
import { securityGroupRules } from './edit-rules.ts';

const tcp = (port: number, cidr: string, more: Partial<RuleDraft> = {}): RuleDraft => ({
  direction: 'ingress',
  protocol: 'tcp',
  fromPort: port,
  toPort: port,
  peer: { kind: 'ipv4', cidr },
  ...more,
});
const WEB: readonly RuleDraft[] = [
  tcp(22, '10.0.0.0/8'),
  tcp(80, '0.0.0.0/0', { description: 'web' }),
  tcp(443, '0.0.0.0/0', { tags: [{ key: 'env', value: 'prod' }] }),
];

async function webGroup(account: EmulatedAccount, rules = WEB, tags: Tag[] = []) {
  const vpcId = await account.read<string>('DescribeVpcs', {}, 'Vpcs[0].VpcId');
  const form = { name: 'web', description: 'web servers', vpcId, rules, tags };
  const creating = await account.apply(securityGroupCreate(form));
  const groupId = await account.read<string>(
    'DescribeSecurityGroups',
    {},
    "SecurityGroups[?GroupName=='web'].GroupId | [0]",
  );
  return { groupId, groupName: 'web', description: form.description, vpcId, tags, creating };
}

const said = (rules: readonly RuleDraft[]) =>
  rules.map((rule) => [ruleKey(rule), rule.description ?? '', rule.tags ?? []].join(' | ')).sort();

it('adds, edits, describes, tags and removes rules, and gives back what there was', async () => {
  await using account = await emulatedAccount();
  const group = await webGroup(account);
  const before = await account.rules(group.groupId);
  const [ssh, http, https, egress] = ['tcp 22', 'tcp 80', 'tcp 443', '-1'].map((start) =>
    before.find((rule) => `${rule.protocol} ${rule.fromPort}`.startsWith(start)),
  );
  if (!ssh || !http || !https || !egress) throw new Error('the group lacks a rule');
  const draft: RuleDraft[] = [
    { ...ssh, peer: { kind: 'ipv4', cidr: '10.1.0.0/16' } },
    { ...https, description: 'secure', tags: [{ key: 'env', value: 'test' }] },
    egress,
    tcp(53, '10.0.0.0/8', { direction: 'egress', protocol: 'udp' }),
    tcp(22, '', { peer: { kind: 'group', groupId: group.groupId } }),
  ];
  const plan = securityGroupRules({ ...group, rules: before }, draft);
  expect(plan.steps.map((step) => step.operation)).toEqual([
    'AuthorizeSecurityGroupEgress',
    'AuthorizeSecurityGroupIngress',
    'ModifySecurityGroupRules',
    'CreateTags',
    'RevokeSecurityGroupIngress',
  ]);
  const editing = await account.apply(plan);
  const after = await account.rules(group.groupId);
  const unowned = after.map((rule) =>
    rule.peer.kind === 'group' ? { ...rule, peer: { ...rule.peer, userId: undefined } } : rule,
  );
  expect(said(unowned)).toEqual(said(draft));
  expect(after.map((rule) => rule.id)).toEqual(expect.arrayContaining([ssh.id, https.id, egress.id]));

  await account.apply(editing.undo());
  expect(said(await account.rules(group.groupId))).toEqual(said(before));
});

it('refuses when someone else has edited the group meanwhile, and again for its undo', async () => {
  await using account = await emulatedAccount();
  const group = await webGroup(account);
  const seen = await account.rules(group.groupId);
  const mine = securityGroupRules({ ...group, rules: seen }, [...seen, tcp(8080, '10.0.0.0/8')]);
  const theirs = securityGroupRules({ ...group, rules: seen }, [...seen, tcp(8443, '10.0.0.0/8')]);
  const edited = await account.apply(theirs);
  await expect(account.apply(mine)).rejects.toThrow(/expects/);

  const now = await account.rules(group.groupId);
  const changed = now.map((rule) => (rule.fromPort === 8443 ? { ...rule, description: 'mine now' } : rule));
  await account.apply(securityGroupRules({ ...group, rules: now }, changed));
  await expect(account.apply(edited.undo())).rejects.toThrow(/expects/);
});

it('makes a group that lets nothing out when that is wanted', async () => {
  await using account = await emulatedAccount();
  const vpcId = await account.read<string>('DescribeVpcs', {}, 'Vpcs[0].VpcId');
  const form = { name: 'sealed', description: 'x', vpcId, rules: [], noEgress: true, tags: [] };
  await account.apply(securityGroupCreate(form));
  const groups = "SecurityGroups[?GroupName=='sealed'].IpPermissionsEgress[]";
  expect(await account.read('DescribeSecurityGroups', {}, groups)).toEqual([]);
});

it('deletes a group, and makes it again with its rules, those that name the group itself too', async () => {
  await using account = await emulatedAccount();
  const tags = [{ key: 'env', value: 'prod' }];
  const group = await webGroup(
    account,
    [...WEB, tcp(22, '', { peer: { kind: 'group', groupId: 'this-group' }, description: 'each other' })],
    tags,
  );
  const rules = await account.rules(group.groupId);
  const deleting = await account.apply(securityGroupDelete({ ...group, rules }));
  expect(await account.read('DescribeSecurityGroups', {}, 'SecurityGroups[].GroupName')).toEqual(['default']);

  await account.apply(deleting.undo());
  const again = await account.read<string>(
    'DescribeSecurityGroups',
    {},
    "SecurityGroups[?GroupName=='web'].GroupId | [0]",
  );
  const renamed = (await account.rules(again)).map((rule) =>
    rule.peer.kind === 'group' ? { ...rule, peer: { ...rule.peer, groupId: group.groupId } } : rule,
  );
  expect(said(renamed)).toEqual(said(rules));
});

it('deletes the group that it made when it is undone', async () => {
  await using account = await emulatedAccount();
  const { creating } = await webGroup(account);
  await account.apply(creating.undo());
  expect(await account.read('DescribeSecurityGroups', {}, 'SecurityGroups[].GroupName')).toEqual(['default']);
});
