import { expect, test } from 'vitest';
import { embeddedEc2, errorOf, PARTNER } from '../../testing/embedded-ec2.ts';
import { describe as describeInstance, launch } from '../../testing/launch.ts';
import {
  describeInterface,
  known,
  makeAddress,
  makeConnectedVpc,
  makeInterface,
  makeSubnet,
  makeVpc,
} from '../../testing/network.ts';

test('an instance shows the address it is given, keeps it over a stop and gets another when it is taken', async () => {
  await using embedded = await embeddedEc2();
  const { ec2 } = embedded;
  const { InstanceId, PublicIpAddress: first } = await launch(ec2);
  const { AllocationId, PublicIp } = await makeAddress(ec2);

  const { AssociationId } = await ec2.associateAddress({ AllocationId, InstanceId });
  expect(await describeInstance(ec2, InstanceId)).toMatchObject({ PublicIpAddress: PublicIp });
  const { Addresses } = await ec2.describeAddresses({
    Filters: [{ Name: 'instance-id', Values: [InstanceId] }],
  });
  expect(Addresses).toMatchObject([{ AllocationId, AssociationId, InstanceId, PublicIp, Domain: 'vpc' }]);
  const byAllocation = { Name: 'network-interface.association.allocation-id', Values: [AllocationId] };
  const { Reservations } = await ec2.describeInstances({ Filters: [byAllocation] });
  expect(Reservations?.flatMap(({ Instances }) => Instances?.map((each) => each.InstanceId))).toEqual([
    InstanceId,
  ]);

  await ec2.stopInstances({ InstanceIds: [InstanceId] });
  expect(await describeInstance(ec2, InstanceId)).toMatchObject({ PublicIpAddress: PublicIp });
  await ec2.startInstances({ InstanceIds: [InstanceId] });

  await ec2.disassociateAddress({ AssociationId });
  const after = (await describeInstance(ec2, InstanceId)).PublicIpAddress;
  expect([first, PublicIp, undefined]).not.toContain(after);
  expect(await errorOf(ec2.disassociateAddress({ AssociationId }))).toBe(
    `InvalidAssociationID.NotFound: The association ID '${AssociationId}' does not exist`,
  );
});

test('an address moves to another instance, unless the request says that it must not', async () => {
  await using embedded = await embeddedEc2();
  const { ec2 } = embedded;
  const [one, two] = [await launch(ec2), await launch(ec2)];
  const { AllocationId, PublicIp } = await makeAddress(ec2);
  const { AssociationId } = await ec2.associateAddress({ AllocationId, InstanceId: one.InstanceId });
  const move = { AllocationId, InstanceId: two.InstanceId };
  expect(await errorOf(ec2.associateAddress({ ...move, AllowReassociation: false }))).toBe(
    `Resource.AlreadyAssociated: resource ${AllocationId} is already associated with associate-id ${AssociationId}`,
  );
  await ec2.associateAddress(move);
  expect((await describeInstance(ec2, two.InstanceId)).PublicIpAddress).toBe(PublicIp);
  expect((await describeInstance(ec2, one.InstanceId)).PublicIpAddress).toBeUndefined();
});

test('an address is free again when its instance is terminated', async () => {
  await using embedded = await embeddedEc2();
  const { ec2 } = embedded;
  const { InstanceId } = await launch(ec2);
  const { AllocationId, PublicIp } = await makeAddress(ec2);
  await ec2.associateAddress({ AllocationId, InstanceId });
  await ec2.terminateInstances({ InstanceIds: [InstanceId] });
  expect((await ec2.describeAddresses({ PublicIps: [PublicIp] })).Addresses?.[0]?.InstanceId).toBeUndefined();
  await ec2.releaseAddress({ AllocationId });
  expect(await errorOf(ec2.describeAddresses({ AllocationIds: [AllocationId] }))).toBe(
    `InvalidAllocationID.NotFound: The allocation ID '${AllocationId}' does not exist`,
  );
  expect(await errorOf(ec2.describeAddresses({ PublicIps: [PublicIp] }))).toBe(
    `InvalidAddress.NotFound: Address '${PublicIp}' not found.`,
  );
});

test('each private address of an interface can have a public one, which holds the internet gateway', async () => {
  await using embedded = await embeddedEc2();
  const { ec2 } = embedded;
  const { vpcId, subnetId, gatewayId } = await makeConnectedVpc(ec2);
  const NetworkInterfaceId = await makeInterface(ec2, subnetId, {
    PrivateIpAddresses: [{ PrivateIpAddress: '10.0.1.10', Primary: true }, { PrivateIpAddress: '10.0.1.11' }],
  });
  const [one, two] = [await makeAddress(ec2), await makeAddress(ec2)];
  await ec2.associateAddress({ ...pick(one), NetworkInterfaceId });
  await ec2.associateAddress({ ...pick(two), NetworkInterfaceId, PrivateIpAddress: '10.0.1.11' });
  const { Addresses } = await ec2.describeAddresses({});
  expect(Addresses?.map((each) => [each.PublicIp, each.PrivateIpAddress])).toEqual([
    [one.PublicIp, '10.0.1.10'],
    [two.PublicIp, '10.0.1.11'],
  ]);
  expect(await errorOf(ec2.detachInternetGateway({ InternetGatewayId: gatewayId, VpcId: vpcId }))).toBe(
    `DependencyViolation: Network ${vpcId} has some mapped public address(es). Please unmap those public address(es) before detaching the gateway.`,
  );
});

test('what can not be associated is refused, in the words of EC2', async () => {
  await using embedded = await embeddedEc2();
  const { ec2 } = embedded;
  const { AllocationId } = await makeAddress(ec2);
  expect(await errorOf(ec2.associateAddress({ AllocationId }))).toBe(
    'MissingParameter: Either instance ID or network interface id must be specified',
  );
  const vpcId = await makeVpc(ec2);
  const alone = await makeInterface(ec2, await makeSubnet(ec2, vpcId));
  expect(await errorOf(ec2.associateAddress({ AllocationId, NetworkInterfaceId: alone }))).toBe(
    `Gateway.NotAttached: Network ${vpcId} is not attached to any internet gateway`,
  );
  const { InstanceId, SubnetId } = await launch(ec2);
  await ec2.attachNetworkInterface({
    InstanceId,
    NetworkInterfaceId: await makeInterface(ec2, known(SubnetId)),
    DeviceIndex: 1,
  });
  expect(await errorOf(ec2.associateAddress({ AllocationId, InstanceId }))).toBe(
    `InvalidInstanceID: There are multiple interfaces attached to instance '${InstanceId}'. Please specify an interface ID for the operation instead.`,
  );
});

test('an address can be released while it is associated in the default VPC only', async () => {
  await using embedded = await embeddedEc2();
  const { ec2 } = embedded;
  const { InstanceId } = await launch(ec2);
  const { AllocationId } = await makeAddress(ec2);
  await ec2.associateAddress({ AllocationId, InstanceId });
  const NetworkBorderGroup = 'us-west-2';
  expect(await errorOf(ec2.releaseAddress({ AllocationId, NetworkBorderGroup }))).toContain(
    'InvalidAddress.NotFound',
  );
  await ec2.releaseAddress({ AllocationId });
  expect((await ec2.describeAddresses({})).Addresses).toEqual([]);

  const { subnetId } = await makeConnectedVpc(ec2);
  const NetworkInterfaceId = await makeInterface(ec2, subnetId);
  const other = await makeAddress(ec2);
  await ec2.associateAddress({ AllocationId: other.AllocationId, NetworkInterfaceId });
  expect(await errorOf(ec2.releaseAddress({ AllocationId: other.AllocationId }))).toBe(
    `InvalidIPAddress.InUse: Address ${other.PublicIp} is in use.`,
  );
});

test('an address is named in one way, and by its owner', async () => {
  await using embedded = await embeddedEc2();
  const { ec2, clientOf } = embedded;
  const { AllocationId, PublicIp } = await makeAddress(ec2);
  expect(await errorOf(ec2.releaseAddress({ AllocationId, PublicIp }))).toBe(
    'InvalidParameterCombination: You may specify public IP or allocation id, but not both in the same call',
  );
  expect(await errorOf(ec2.releaseAddress({}))).toBe(
    'MissingParameter: Either public IP or allocation id must be specified',
  );
  expect(await errorOf(ec2.releaseAddress({ AllocationId: 'mine' }))).toBe(
    "InvalidAllocationID.NotFound: The allocation ID 'mine' does not exist",
  );
  expect(await errorOf(clientOf(PARTNER).releaseAddress({ PublicIp }))).toBe(
    `AuthFailure: The address '${PublicIp}' does not belong to you.`,
  );
  await ec2.releaseAddress({ PublicIp });
  expect(await errorOf(ec2.releaseAddress({ PublicIp }))).toBe(
    `InvalidAddress.NotFound: Address '${PublicIp}' not found.`,
  );
});

test('an instance gets no address before it runs', async () => {
  await using embedded = await embeddedEc2({ transitions: { min: 2000, max: 2000 } });
  const { ec2, clock } = embedded;
  const { AllocationId } = await makeAddress(ec2);
  const { InstanceId, NetworkInterfaces } = await launch(ec2);
  const NetworkInterfaceId = known(NetworkInterfaces?.[0]?.NetworkInterfaceId);
  const refusal = `The pending instance '${InstanceId}' is not in a valid state for this operation.`;
  expect(await errorOf(ec2.associateAddress({ AllocationId, InstanceId }))).toBe(
    `InvalidInstanceID: ${refusal}`,
  );
  expect(await errorOf(ec2.associateAddress({ AllocationId, NetworkInterfaceId }))).toBe(
    `IncorrectInstanceState: ${refusal}`,
  );
  clock.advance(2000);
  await ec2.associateAddress({ AllocationId, NetworkInterfaceId });
});

test('an account has five addresses in a region', async () => {
  await using embedded = await embeddedEc2();
  const { ec2 } = embedded;
  for (let count = 0; count < 5; count++) await makeAddress(ec2);
  expect(await errorOf(ec2.allocateAddress({}))).toBe(
    'AddressLimitExceeded: The maximum number of addresses has been reached.',
  );
});

const pick = ({ AllocationId }: { AllocationId: string }) => ({ AllocationId });

test('no address is on its way from EC2-Classic', async () => {
  await using embedded = await embeddedEc2();
  expect((await embedded.ec2.describeMovingAddresses({})).MovingAddressStatuses).toEqual([]);
});

test('a public address has a name as long as the VPC gives names', async () => {
  await using embedded = await embeddedEc2();
  const { ec2 } = embedded;
  const { vpcId: VpcId, subnetId } = await makeConnectedVpc(ec2);
  const NetworkInterfaceId = await makeInterface(ec2, subnetId);
  const { AllocationId, PublicIp } = await makeAddress(ec2);
  await ec2.associateAddress({ AllocationId, NetworkInterfaceId });
  const name = async () => {
    const { Association, PrivateIpAddresses } = await describeInterface(ec2, NetworkInterfaceId);
    expect(PrivateIpAddresses?.[0]?.Association).toEqual(Association);
    return Association?.PublicDnsName;
  };
  expect(await name()).toBe('');
  await ec2.modifyVpcAttribute({ VpcId, EnableDnsHostnames: { Value: true } });
  expect(await name()).toBe(`ec2-${PublicIp.replaceAll('.', '-')}.compute-1.amazonaws.com`);
  await ec2.modifyVpcAttribute({ VpcId, EnableDnsSupport: { Value: false } });
  expect(await name()).toBe('');
});
