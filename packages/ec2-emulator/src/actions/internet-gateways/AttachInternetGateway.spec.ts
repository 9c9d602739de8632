import { expect, test } from 'vitest';
import { embeddedEc2, errorOf } from '../../testing/embedded-ec2.ts';
import { known, makeConnectedVpc, makeRouteTable, makeVpc } from '../../testing/network.ts';

test('a gateway is made with tags, attached to a VPC, detached from it and deleted', async () => {
  await using embedded = await embeddedEc2();
  const { ec2 } = embedded;
  const vpcId = await makeVpc(ec2);
  const { InternetGateway } = await ec2.createInternetGateway({
    TagSpecifications: [{ ResourceType: 'internet-gateway', Tags: [{ Key: 'Name', Value: 'front' }] }],
  });
  const InternetGatewayId = known(InternetGateway?.InternetGatewayId);
  expect(InternetGateway).toMatchObject({ Attachments: [], Tags: [{ Key: 'Name', Value: 'front' }] });

  await ec2.attachInternetGateway({ InternetGatewayId, VpcId: vpcId });
  const attached = () =>
    ec2.describeInternetGateways({ Filters: [{ Name: 'attachment.vpc-id', Values: [vpcId] }] });
  expect((await attached()).InternetGateways?.[0]?.Attachments).toEqual([
    { State: 'available', VpcId: vpcId },
  ]);
  expect(await errorOf(ec2.deleteInternetGateway({ InternetGatewayId }))).toBe(
    `DependencyViolation: The internetGateway '${InternetGatewayId}' has dependencies and cannot be deleted.`,
  );
  expect(await errorOf(ec2.deleteVpc({ VpcId: vpcId }))).toBe(
    `DependencyViolation: The vpc '${vpcId}' has dependencies and cannot be deleted.`,
  );

  await ec2.detachInternetGateway({ InternetGatewayId, VpcId: vpcId });
  expect((await attached()).InternetGateways).toEqual([]);
  await ec2.deleteInternetGateway({ InternetGatewayId });
  await ec2.deleteVpc({ VpcId: vpcId });
  expect(await errorOf(ec2.deleteInternetGateway({ InternetGatewayId }))).toBe(
    `InvalidInternetGatewayID.NotFound: The internetGateway ID '${InternetGatewayId}' does not exist`,
  );
});

test('a gateway has one VPC and a VPC one gateway', async () => {
  await using embedded = await embeddedEc2();
  const { ec2 } = embedded;
  const { vpcId, gatewayId } = await makeConnectedVpc(ec2);
  const other = await makeVpc(ec2, '10.9.0.0/16');
  expect(await errorOf(ec2.attachInternetGateway({ InternetGatewayId: gatewayId, VpcId: other }))).toBe(
    `Resource.AlreadyAssociated: resource ${gatewayId} is already attached to network ${vpcId}`,
  );
  const second = known((await ec2.createInternetGateway({})).InternetGateway?.InternetGatewayId);
  expect(await errorOf(ec2.attachInternetGateway({ InternetGatewayId: second, VpcId: vpcId }))).toBe(
    `InvalidParameterValue: Network ${vpcId} already has an internet gateway attached`,
  );
  for (const VpcId of [vpcId, 'vpc-0123456789abcdef0']) {
    expect(await errorOf(ec2.detachInternetGateway({ InternetGatewayId: second, VpcId }))).toBe(
      `Gateway.NotAttached: resource ${second} is not attached to network ${VpcId}`,
    );
  }
});

test('a route table for what comes in by a gateway is free again once that is detached', async () => {
  await using embedded = await embeddedEc2();
  const { ec2 } = embedded;
  const { vpcId: VpcId, gatewayId } = await makeConnectedVpc(ec2);
  const RouteTableId = await makeRouteTable(ec2, VpcId);
  const { AssociationId } = await ec2.associateRouteTable({ RouteTableId, GatewayId: gatewayId });
  const Filters = [{ Name: 'association.gateway-id', Values: [gatewayId] }];
  expect((await ec2.describeRouteTables({ Filters })).RouteTables?.[0]?.Associations).toMatchObject([
    { RouteTableAssociationId: AssociationId, GatewayId: gatewayId, Main: false },
  ]);
  await ec2.detachInternetGateway({ InternetGatewayId: gatewayId, VpcId });
  expect((await ec2.describeRouteTables({ Filters })).RouteTables).toEqual([]);
  await ec2.deleteRouteTable({ RouteTableId });
});
