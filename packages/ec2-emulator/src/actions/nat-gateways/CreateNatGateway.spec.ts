import { expect, test } from 'vitest';
import { embeddedEc2, errorOf } from '../../testing/embedded-ec2.ts';
import {
  known,
  makeAddress,
  makeConnectedVpc,
  makeRouteTable,
  makeSubnet,
  makeVpc,
  routesIn,
} from '../../testing/network.ts';

const HOUR_MS = 60 * 60 * 1000;

test('a gateway becomes available with its address, is a route target and is gone an hour after its end', async () => {
  await using embedded = await embeddedEc2({ transitions: { min: 1000, max: 1000 } });
  const { ec2, clock } = embedded;
  const { vpcId, subnetId: SubnetId } = await makeConnectedVpc(ec2);
  const { AllocationId, PublicIp } = await makeAddress(ec2);
  const { NatGateway } = await ec2.createNatGateway({ SubnetId, AllocationId, ClientToken: 'once' });
  const NatGatewayId = known(NatGateway?.NatGatewayId);
  const again = await ec2.createNatGateway({ SubnetId, AllocationId, ClientToken: 'once' });
  expect(again.NatGateway?.NatGatewayId).toBe(NatGatewayId);
  expect(NatGateway).toMatchObject({ State: 'pending', VpcId: vpcId, ConnectivityType: 'public' });
  const described = async () =>
    (await ec2.describeNatGateways({ Filter: [{ Name: 'vpc-id', Values: [vpcId] }] })).NatGateways?.[0];

  clock.advance(1000);
  expect(await described()).toMatchObject({
    State: 'available',
    NatGatewayAddresses: [{ AllocationId, PublicIp, IsPrimary: true, Status: 'succeeded' }],
  });
  const RouteTableId = await makeRouteTable(ec2, vpcId);
  await ec2.createRoute({ RouteTableId, DestinationCidrBlock: '0.0.0.0/0', NatGatewayId });
  expect(await errorOf(ec2.releaseAddress({ AllocationId }))).toBe(
    'AuthFailure: You do not have permission to access the specified resource.',
  );
  const { NetworkInterfaces } = await ec2.describeNetworkInterfaces({});
  const AttachmentId = NetworkInterfaces?.[0]?.Attachment?.AttachmentId;
  expect(await errorOf(ec2.detachNetworkInterface({ AttachmentId }))).toBe(
    "OperationNotPermitted: You are not allowed to manage 'ela-attach' attachments.",
  );
  expect(await errorOf(ec2.deleteSubnet({ SubnetId }))).toBe(
    `DependencyViolation: The subnet '${SubnetId}' has dependencies and cannot be deleted.`,
  );

  await ec2.deleteNatGateway({ NatGatewayId });
  expect((await described())?.State).toBe('deleting');
  expect(await routesIn(ec2, RouteTableId)).toContain(`0.0.0.0/0 → ${NatGatewayId} (blackhole)`);
  expect(await errorOf(ec2.releaseAddress({ AllocationId }))).toMatch(/^AuthFailure/);
  expect(await errorOf(ec2.deleteSubnet({ SubnetId }))).toMatch(/^DependencyViolation/);
  clock.advance(1000);
  await ec2.releaseAddress({ AllocationId });
  await ec2.deleteSubnet({ SubnetId });
  expect(await described()).toMatchObject({ State: 'deleted', NatGatewayAddresses: [{ PublicIp }] });
  clock.advance(HOUR_MS);
  expect(await errorOf(ec2.describeNatGateways({ NatGatewayIds: [NatGatewayId] }))).toBe(
    `NatGatewayNotFound: NatGateway ${NatGatewayId} was not found`,
  );
});

test('a gateway that can not work is accepted, and fails', async () => {
  await using embedded = await embeddedEc2();
  const { ec2 } = embedded;
  const vpcId = await makeVpc(ec2);
  const SubnetId = await makeSubnet(ec2, vpcId);
  expect(await errorOf(ec2.createNatGateway({ SubnetId }))).toBe(
    'MissingParameter: The request must include the AllocationId parameter. Add the required parameter and retry the request.',
  );
  const { AllocationId } = await makeAddress(ec2);
  const created = await ec2.createNatGateway({ SubnetId, AllocationId });
  expect(created.NatGateway).toMatchObject({ State: 'pending' });
  expect(created.NatGateway?.FailureCode).toBeUndefined();
  expect((await ec2.describeNatGateways({})).NatGateways).toMatchObject([
    {
      State: 'failed',
      FailureCode: 'Gateway.NotAttached',
      FailureMessage: `Network ${vpcId} has no Internet gateway attached`,
      DeleteTime: expect.any(Date),
    },
  ]);
});

test('a gateway takes and gives back secondary addresses', async () => {
  await using embedded = await embeddedEc2();
  const { ec2 } = embedded;
  const { subnetId: SubnetId } = await makeConnectedVpc(ec2);
  const [first, second] = [await makeAddress(ec2), await makeAddress(ec2)];
  const created = await ec2.createNatGateway({ SubnetId, AllocationId: first.AllocationId });
  const NatGatewayId = known(created.NatGateway?.NatGatewayId);
  const publicIps = async () => {
    const { NatGateways } = await ec2.describeNatGateways({ NatGatewayIds: [NatGatewayId] });
    return NatGateways?.[0]?.NatGatewayAddresses?.map((address) => address.PublicIp);
  };
  const { NatGatewayAddresses } = await ec2.associateNatGatewayAddress({
    NatGatewayId,
    AllocationIds: [second.AllocationId],
  });
  expect(await publicIps()).toEqual([first.PublicIp, second.PublicIp]);
  const AssociationIds = NatGatewayAddresses?.flatMap(({ AssociationId }) => AssociationId ?? []);
  await ec2.disassociateNatGatewayAddress({ NatGatewayId, AssociationIds });
  expect(await publicIps()).toEqual([first.PublicIp]);
  await ec2.releaseAddress({ AllocationId: second.AllocationId });
});

test('a private gateway needs no address and has as many as it is given', async () => {
  await using embedded = await embeddedEc2();
  const { ec2 } = embedded;
  const SubnetId = await makeSubnet(ec2, await makeVpc(ec2));
  const two = { SecondaryPrivateIpAddresses: ['10.0.1.9'], SecondaryPrivateIpAddressCount: 1 };
  expect(await errorOf(ec2.createNatGateway({ SubnetId, ConnectivityType: 'private', ...two }))).toBe(
    'InvalidParameterCombination: SecondaryPrivateIpAddresses and SecondaryPrivateIpAddressCount cannot be specified together.',
  );
  const ConnectivityType = 'secret' as 'private';
  expect(await errorOf(ec2.createNatGateway({ SubnetId, ConnectivityType }))).toBe(
    'InvalidParameterValue: Value (secret) for parameter ConnectivityType is invalid.',
  );
  const { NatGateway } = await ec2.createNatGateway({ SubnetId, ConnectivityType: 'private' });
  const NatGatewayId = known(NatGateway?.NatGatewayId);
  await ec2.assignPrivateNatGatewayAddress({ NatGatewayId, PrivateIpAddresses: ['10.0.1.50'] });
  const { NatGateways } = await ec2.describeNatGateways({});
  expect(NatGateways?.[0]?.NatGatewayAddresses?.map((each) => each.PrivateIp)).toContain('10.0.1.50');
  await ec2.unassignPrivateNatGatewayAddress({ NatGatewayId, PrivateIpAddresses: ['10.0.1.50'] });
  expect(
    await errorOf(ec2.unassignPrivateNatGatewayAddress({ NatGatewayId, PrivateIpAddresses: ['10.0.1.50'] })),
  ).toBe(
    `InvalidParameterValue: Some of [10.0.1.50] are not secondary addresses of the NAT gateway ${NatGatewayId}`,
  );
});
