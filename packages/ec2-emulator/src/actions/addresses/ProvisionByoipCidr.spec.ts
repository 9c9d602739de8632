import { expect, test } from 'vitest';
import { embeddedEc2, errorOf } from '../../testing/embedded-ec2.ts';

test('addresses of a block of ones own are allocated from its pool and do not count for the quota', async () => {
  await using embedded = await embeddedEc2();
  const { ec2 } = embedded;
  const Cidr = '203.0.113.0/24';
  const { ByoipCidr } = await ec2.provisionByoipCidr({ Cidr, Description: 'ours' });
  expect(ByoipCidr).toMatchObject({ Cidr, State: 'pending-provision' });
  expect((await ec2.advertiseByoipCidr({ Cidr })).ByoipCidr?.State).toBe('advertised');

  const pools = async () => (await ec2.describePublicIpv4Pools({})).PublicIpv4Pools ?? [];
  const PublicIpv4Pool = (await pools())[0]?.PoolId;
  const asked = await ec2.allocateAddress({ PublicIpv4Pool, Address: '203.0.113.7' });
  expect(asked).toMatchObject({ PublicIp: '203.0.113.7', PublicIpv4Pool });
  const recovered = await ec2.allocateAddress({ Address: '203.0.113.8' });
  expect(recovered).toMatchObject({ PublicIp: '203.0.113.8', PublicIpv4Pool });
  for (let count = 0; count < 5; count++) await ec2.allocateAddress({ PublicIpv4Pool });
  expect(await pools()).toMatchObject([{ TotalAddressCount: 256, TotalAvailableAddressCount: 249 }]);
  expect(await errorOf(ec2.allocateAddress({ PublicIpv4Pool, Address: '203.0.113.7' }))).toBe(
    `InsufficientAddressCapacity: Not enough available capacity to satisfy your address request from the pool ${PublicIpv4Pool}`,
  );
});

test('a block is given up once it is withdrawn and empty', async () => {
  await using embedded = await embeddedEc2();
  const { ec2 } = embedded;
  const Cidr = '203.0.113.0/24';
  await ec2.provisionByoipCidr({ Cidr });
  await ec2.advertiseByoipCidr({ Cidr });
  expect(await errorOf(ec2.deprovisionByoipCidr({ Cidr }))).toBe(
    "IncorrectState: The BYOIP CIDR '203.0.113.0/24' is in the state 'advertised'.",
  );
  await ec2.withdrawByoipCidr({ Cidr });
  await ec2.deprovisionByoipCidr({ Cidr });
  expect((await ec2.describeByoipCidrs({ MaxResults: 10 })).ByoipCidrs).toEqual([]);
  expect((await ec2.describePublicIpv4Pools({})).PublicIpv4Pools).toEqual([]);
  expect(await errorOf(ec2.provisionByoipCidr({ Cidr: '203.0.113.0/25' }))).toBe(
    'InvalidParameterValue: Value (203.0.113.0/25) for parameter cidr is invalid. It must be an IPv4 CIDR block of a /24 or larger.',
  );
});

test.each([
  [{ IpamPoolId: 'ipam-pool-0123456789abcdef0' }, 'InvalidIpamPoolId.NotFound'],
  [{ CustomerOwnedIpv4Pool: 'ipv4pool-coip-0123456789abcdef0' }, 'InvalidPoolID.NotFound'],
  [{ PublicIpv4Pool: 'ipv4pool-ec2-0123456789abcdef0' }, 'InvalidPublicIpv4PoolID.NotFound'],
])('no address comes from %j, which is not there', async (request, code) => {
  await using embedded = await embeddedEc2();
  const [id] = Object.values(request);
  expect(await errorOf(embedded.ec2.allocateAddress(request))).toBe(
    `${code}: The pool ID '${id}' does not exist`,
  );
});

test('a pool is made without addresses, and deleted while it has none', async () => {
  await using embedded = await embeddedEc2();
  const { ec2 } = embedded;
  const tags = { Tags: [{ Key: 'team', Value: 'web' }] };
  const { PoolId } = await ec2.createPublicIpv4Pool({
    TagSpecifications: [{ ResourceType: 'ipv4pool-ec2', ...tags }],
  });
  const { PublicIpv4Pools } = await ec2.describePublicIpv4Pools({ PoolIds: [PoolId ?? ''] });
  const empty = { PoolAddressRanges: [], TotalAddressCount: 0, TotalAvailableAddressCount: 0 };
  expect(PublicIpv4Pools).toEqual([{ PoolId, NetworkBorderGroup: 'us-east-1', ...empty, ...tags }]);
  expect(await ec2.deletePublicIpv4Pool({ PoolId })).toMatchObject({ ReturnValue: true });
  const { ByoipCidr } = await ec2.provisionByoipCidr({ Cidr: '203.0.113.0/24' });
  expect(ByoipCidr?.State).toBe('pending-provision');
  const [brought] = (await ec2.describePublicIpv4Pools({})).PublicIpv4Pools ?? [];
  expect(await errorOf(ec2.deletePublicIpv4Pool({ PoolId: brought?.PoolId }))).toBe(
    `DependencyViolation: The pool ${brought?.PoolId} has address ranges and cannot be deleted.`,
  );
});
