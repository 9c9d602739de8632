import type { NetworkAcl } from '@aws-sdk/client-ec2';
import { expect, test } from 'vitest';
import { embeddedEc2, errorOf } from '../../testing/embedded-ec2.ts';
import { known, makeSubnet, makeVpc } from '../../testing/network.ts';

test('a subnet is put under an ACL whose rules are made, replaced and deleted by number', async () => {
  await using embedded = await embeddedEc2();
  const { ec2 } = embedded;
  const VpcId = await makeVpc(ec2);
  const subnetId = await makeSubnet(ec2, VpcId);
  const { NetworkAcl: created } = await ec2.createNetworkAcl({ VpcId });
  const NetworkAclId = known(created?.NetworkAclId);
  expect(rules(created)).toEqual(['out 32767 deny -1 0.0.0.0/0', 'in 32767 deny -1 0.0.0.0/0']);
  const describe = async (id: string) =>
    (await ec2.describeNetworkAcls({ NetworkAclIds: [id] })).NetworkAcls?.[0];

  const ssh = {
    NetworkAclId,
    RuleNumber: 100,
    Protocol: 'tcp',
    RuleAction: 'allow',
    Egress: false,
    CidrBlock: '10.0.0.5/8',
    PortRange: { From: 22, To: 22 },
  } as const;
  await ec2.createNetworkAclEntry(ssh);
  expect(await errorOf(ec2.createNetworkAclEntry(ssh))).toBe(
    'NetworkAclEntryAlreadyExists: The network acl entry identified by 100 already exists.',
  );
  await ec2.createNetworkAclEntry({ ...ssh, Egress: true });
  await ec2.replaceNetworkAclEntry({ ...ssh, RuleAction: 'deny' });
  expect(rules(await describe(NetworkAclId))).toEqual([
    'out 100 allow 6 10.0.0.0/8',
    'out 32767 deny -1 0.0.0.0/0',
    'in 100 deny 6 10.0.0.0/8',
    'in 32767 deny -1 0.0.0.0/0',
  ]);

  const bySubnet = [{ Name: 'association.subnet-id', Values: [subnetId] }];
  const under = async () => (await ec2.describeNetworkAcls({ Filters: bySubnet })).NetworkAcls?.[0];
  const before = await under();
  const { NewAssociationId } = await ec2.replaceNetworkAclAssociation({
    AssociationId: before?.Associations?.[0]?.NetworkAclAssociationId,
    NetworkAclId,
  });
  expect((await under())?.NetworkAclId).toBe(NetworkAclId);
  expect(await errorOf(ec2.deleteNetworkAcl({ NetworkAclId }))).toBe(
    `DependencyViolation: The networkAcl '${NetworkAclId}' has dependencies and cannot be deleted.`,
  );
  await ec2.replaceNetworkAclAssociation({
    AssociationId: NewAssociationId,
    NetworkAclId: before?.NetworkAclId,
  });
  await ec2.deleteNetworkAclEntry({ NetworkAclId, RuleNumber: 100, Egress: false });
  expect(await errorOf(ec2.deleteNetworkAclEntry({ NetworkAclId, RuleNumber: 100, Egress: false }))).toBe(
    'InvalidNetworkAclEntry.NotFound: The network acl entry identified by 100 does not exist.',
  );
  await ec2.deleteNetworkAcl({ NetworkAclId });
  expect(await errorOf(ec2.deleteNetworkAcl({ NetworkAclId: before?.NetworkAclId }))).toBe(
    `InvalidParameterValue: cannot delete default network ACL ${before?.NetworkAclId}`,
  );
});

test.each([
  [
    { RuleNumber: 32767 },
    'InvalidParameterValue: Value (32767) for parameter ruleNumber is invalid. It must be from 1 to 32766.',
  ],
  [
    { Protocol: 'carrier-pigeon' },
    "InvalidParameterValue: Invalid value 'carrier-pigeon' for IP protocol. Unknown protocol.",
  ],
  [{ Protocol: 'udp' }, 'MissingParameter: The request must contain the parameter portRange'],
  [{ CidrBlock: undefined }, 'MissingParameter: The request must contain the parameter cidrBlock'],
  [
    { CidrBlock: '10.0.0.0' },
    'InvalidParameterValue: Value (10.0.0.0) for parameter cidrBlock is invalid. This is not a valid CIDR block.',
  ],
])('a rule with %j is refused', async (wrong, refusal) => {
  await using embedded = await embeddedEc2();
  const { ec2 } = embedded;
  const { NetworkAcl } = await ec2.createNetworkAcl({ VpcId: await makeVpc(ec2) });
  const right = {
    RuleNumber: 1,
    Protocol: '-1',
    RuleAction: 'allow',
    Egress: false,
    CidrBlock: '0.0.0.0/0',
  } as const;
  const call = ec2.createNetworkAclEntry({ ...right, ...wrong, NetworkAclId: NetworkAcl?.NetworkAclId });
  expect(await errorOf(call)).toBe(refusal);
});

test('an ACL has twenty rules each way and of each family', async () => {
  await using embedded = await embeddedEc2();
  const { ec2 } = embedded;
  const { NetworkAcl } = await ec2.createNetworkAcl({ VpcId: await makeVpc(ec2) });
  const create = (RuleNumber: number, block: object = { CidrBlock: '0.0.0.0/0' }) =>
    ec2.createNetworkAclEntry({
      NetworkAclId: NetworkAcl?.NetworkAclId,
      RuleNumber,
      Protocol: '-1',
      RuleAction: 'allow',
      Egress: true,
      ...block,
    });
  for (let number = 1; number <= 20; number++) await create(number);
  expect(await errorOf(create(21))).toBe(
    'NetworkAclEntryLimitExceeded: The maximum number of network acl entries has been reached.',
  );
  await create(21, { Ipv6CidrBlock: '::/0' });
});

function rules(acl: NetworkAcl | undefined): string[] {
  return (acl?.Entries ?? []).map(
    (entry) =>
      `${entry.Egress ? 'out' : 'in'} ${entry.RuleNumber} ${entry.RuleAction} ${entry.Protocol} ${entry.CidrBlock}`,
  );
}
