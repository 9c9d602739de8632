import { expect, test } from 'vitest';
import { embeddedEc2, errorOf } from '../../testing/embedded-ec2.ts';
import { known, makeSubnet } from '../../testing/network.ts';

test("a zone's default subnet comes back in the first block that is free", async () => {
  await using embedded = await embeddedEc2();
  const { ec2 } = embedded;
  const { Subnets = [] } = await ec2.describeSubnets({});
  const [first, second] = Subnets;
  const AvailabilityZone = second?.AvailabilityZone;
  expect(await errorOf(ec2.createDefaultSubnet({ AvailabilityZone }))).toBe(
    `DefaultSubnetAlreadyExistsInAvailabilityZone: '${second?.SubnetId}' is already the default subnet in ${AvailabilityZone}.`,
  );
  await ec2.deleteSubnet({ SubnetId: first?.SubnetId });
  await ec2.deleteSubnet({ SubnetId: second?.SubnetId });
  await makeSubnet(ec2, known(first?.VpcId), '172.31.0.0/24');
  const { Subnet } = await ec2.createDefaultSubnet({ AvailabilityZone });
  expect(Subnet).toMatchObject({
    AvailabilityZone,
    CidrBlock: '172.31.16.0/20',
    DefaultForAz: true,
    MapPublicIpOnLaunch: true,
    AvailableIpAddressCount: 4091,
  });
});

test('a default subnet can be of IPv6 alone once the default VPC has a block of it', async () => {
  await using embedded = await embeddedEc2();
  const { ec2 } = embedded;
  const [subnet] = (await ec2.describeSubnets({})).Subnets ?? [];
  const VpcId = known(subnet?.VpcId);
  await ec2.deleteSubnet({ SubnetId: subnet?.SubnetId });
  const request = { AvailabilityZoneId: subnet?.AvailabilityZoneId, Ipv6Native: true };
  expect(await errorOf(ec2.createDefaultSubnet(request))).toBe(
    `InvalidParameterValue: The default VPC ${VpcId} has no IPv6 CIDR block to create an IPv6-only subnet from.`,
  );
  const both = { ...request, AvailabilityZone: subnet?.AvailabilityZone };
  expect(await errorOf(ec2.createDefaultSubnet(both))).toMatch(/^InvalidParameterCombination: /);
  await ec2.associateVpcCidrBlock({ VpcId, AmazonProvidedIpv6CidrBlock: true });
  const { Subnet } = await ec2.createDefaultSubnet(request);
  expect(Subnet).toMatchObject({ DefaultForAz: true, Ipv6Native: true, MapPublicIpOnLaunch: false });
});

test('there is no default subnet without a default VPC', async () => {
  await using embedded = await embeddedEc2();
  const { ec2 } = embedded;
  const { Subnets = [] } = await ec2.describeSubnets({});
  for (const { SubnetId } of Subnets) await ec2.deleteSubnet({ SubnetId });
  const { InternetGateways } = await ec2.describeInternetGateways({});
  const { InternetGatewayId } = InternetGateways?.[0] ?? {};
  const VpcId = Subnets[0]?.VpcId;
  await ec2.detachInternetGateway({ InternetGatewayId, VpcId });
  await ec2.deleteVpc({ VpcId });
  expect(await errorOf(ec2.createDefaultSubnet({ AvailabilityZone: 'us-east-1a' }))).toBe(
    'DefaultVpcDoesNotExist: No default VPC exists for this account in this region.',
  );
});
