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
