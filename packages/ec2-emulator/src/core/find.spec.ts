import { expect, test } from 'vitest';
import { embeddedEc2, errorOf } from '../testing/embedded-ec2.ts';

test('an id of another kind is malformed everywhere', async () => {
  await using embedded = await embeddedEc2();
  const { ec2 } = embedded;
  expect(await errorOf(ec2.describeVpcs({ VpcIds: ['subnet-0123456789abcdef0'] }))).toBe(
    'InvalidVpcID.Malformed: Invalid id: "subnet-0123456789abcdef0" (expecting "vpc-...")',
  );
  expect(await errorOf(ec2.describeInstances({ InstanceIds: ['web'] }))).toBe(
    'InvalidInstanceID.Malformed: Invalid id: "web" (expecting "i-...")',
  );
});

test('what is in the network is looked up by any id with its prefix', async () => {
  await using embedded = await embeddedEc2();
  const { ec2 } = embedded;
  expect(await errorOf(ec2.describeVpcs({ VpcIds: ['vpc-1'] }))).toBe(
    "InvalidVpcID.NotFound: The vpc ID 'vpc-1' does not exist",
  );
  expect(await errorOf(ec2.deleteSubnet({ SubnetId: 'subnet-1' }))).toBe(
    "InvalidSubnetID.NotFound: The subnet ID 'subnet-1' does not exist",
  );
  expect(await errorOf(ec2.describeSecurityGroups({ GroupIds: ['sg-web', 'sg-db'] }))).toBe(
    "InvalidGroup.NotFound: The security groups 'sg-web, sg-db' do not exist",
  );
  expect(await errorOf(ec2.describeVpnGateways({ VpnGatewayIds: ['vgw-1'] }))).toBe(
    "InvalidVpnGatewayID.NotFound: The vpnGateway ID 'vgw-1' does not exist",
  );
  expect(await errorOf(ec2.describeTransitGateways({ TransitGatewayIds: ['tgw-1'] }))).toBe(
    'InvalidTransitGatewayID.NotFound: Transit Gateway tgw-1 was deleted or does not exist.',
  );
  expect(await errorOf(ec2.releaseAddress({ AllocationId: 'eipalloc-1' }))).toBe(
    "InvalidAllocationID.NotFound: The allocation ID 'eipalloc-1' does not exist",
  );
});

test('instances and images are not', async () => {
  await using embedded = await embeddedEc2();
  const { ec2 } = embedded;
  expect(await errorOf(ec2.describeInstances({ InstanceIds: ['i-123'] }))).toBe(
    'InvalidInstanceID.Malformed: Invalid id: "i-123"',
  );
  expect(await errorOf(ec2.describeImages({ ImageIds: ['ami-x'] }))).toBe(
    'InvalidAMIID.Malformed: Invalid id: "ami-x"',
  );
});

test('an id of a volume or a snapshot is told by its parameter', async () => {
  await using embedded = await embeddedEc2();
  const { ec2 } = embedded;
  expect(await errorOf(ec2.describeVolumes({ VolumeIds: ['vol-1'] }))).toBe(
    "InvalidParameterValue: Value (vol-1) for parameter volumes is invalid. Expected: 'vol-...'.",
  );
  expect(await errorOf(ec2.createSnapshot({ VolumeId: 'in-use' }))).toBe(
    "InvalidParameterValue: Value (in-use) for parameter volumeId is invalid. Expected: 'vol-...'.",
  );
  expect(await errorOf(ec2.deleteSnapshot({ SnapshotId: '' }))).toBe(
    'InvalidParameterValue: Value () for parameter snapshotId is invalid. Parameter may not be null or empty',
  );
});
