import { expect, test } from 'vitest';
import { embeddedEc2, errorOf } from '../../testing/embedded-ec2.ts';
import { known, makeVpc } from '../../testing/network.ts';

test('VPCs take blocks of an IPv6 range that the account has brought', async () => {
  await using embedded = await embeddedEc2();
  const { ec2 } = embedded;
  const Cidr = '2001:db8:1200::/48';
  const { ByoipCidr } = await ec2.provisionByoipCidr({
    Cidr,
    PoolTagSpecifications: [{ ResourceType: 'ipv6pool-ec2', Tags: [{ Key: 'Name', Value: 'ours' }] }],
  });
  expect(ByoipCidr).toMatchObject({ Cidr, State: 'pending-provision' });
  const { Ipv6Pools } = await ec2.describeIpv6Pools({});
  expect(Ipv6Pools).toMatchObject([{ PoolCidrBlocks: [{ Cidr }], Tags: [{ Key: 'Name', Value: 'ours' }] }]);
  const PoolId = known(Ipv6Pools?.[0]?.PoolId);
  expect(PoolId).toMatch(/^ipv6pool-ec2-/);

  const { Vpc } = await ec2.createVpc({ CidrBlock: '10.0.0.0/16', Ipv6Pool: PoolId });
  const first = known(Vpc?.VpcId);
  expect(Vpc?.Ipv6CidrBlockAssociationSet).toMatchObject([
    { Ipv6CidrBlock: '2001:db8:1200::/56', Ipv6Pool: PoolId, IpSource: 'byoip' },
  ]);
  const second = await makeVpc(ec2, '10.1.0.0/16');
  const asked = { VpcId: second, Ipv6Pool: PoolId, Ipv6CidrBlock: '2001:db8:1200:ff00::/56' };
  await ec2.associateVpcCidrBlock(asked);
  expect(await errorOf(ec2.associateVpcCidrBlock({ ...asked, Ipv6CidrBlock: '2001:db8:1200::/56' }))).toBe(
    "InvalidVpc.Conflict: The CIDR '2001:db8:1200::/56' conflicts with another VPC",
  );
  expect(await errorOf(ec2.associateVpcCidrBlock({ ...asked, Ipv6CidrBlock: '2001:db8:9::/56' }))).toBe(
    "InvalidVpc.Range: The CIDR '2001:db8:9::/56' is invalid.",
  );
  expect((await ec2.getAssociatedIpv6PoolCidrs({ PoolId })).Ipv6CidrAssociations).toEqual([
    { Ipv6Cidr: '2001:db8:1200::/56', AssociatedResource: first },
    { Ipv6Cidr: '2001:db8:1200:ff00::/56', AssociatedResource: second },
  ]);
  expect(await errorOf(ec2.deprovisionByoipCidr({ Cidr }))).toMatch(/^IncorrectState: /);
  await ec2.deleteVpc({ VpcId: first });
  await ec2.deleteVpc({ VpcId: second });
  await ec2.deprovisionByoipCidr({ Cidr });
  expect(await errorOf(ec2.describeIpv6Pools({ PoolIds: [PoolId] }))).toBe(
    `InvalidIpv6PoolID.NotFound: The ipv6Pool ID '${PoolId}' does not exist`,
  );
});

test('a range of IPv6 is large, unless nobody is to reach it', async () => {
  await using embedded = await embeddedEc2();
  const { ec2 } = embedded;
  expect(await errorOf(ec2.provisionByoipCidr({ Cidr: '2001:db8:1200::/56' }))).toBe(
    'InvalidParameterValue: Value (2001:db8:1200::/56) for parameter cidr is invalid. It must be an IPv6 CIDR block of a /48 or larger.',
  );
  await ec2.provisionByoipCidr({ Cidr: '2001:db8:1200::/56', PubliclyAdvertisable: false });
  const { ByoipCidrs } = await ec2.describeByoipCidrs({ MaxResults: 5 });
  expect(ByoipCidrs?.[0]?.State).toBe('provisioned-not-publicly-advertisable');
});
