import { expect, test } from 'vitest';
import { embeddedEc2, errorOf } from '../../testing/embedded-ec2.ts';
import { launch } from '../../testing/launch.ts';
import { known, makeConnectedVpc, makeRouteTable, makeVpc, routesIn } from '../../testing/network.ts';

test('a route leads to the internet while the gateway is attached, then into a black hole', async () => {
  await using embedded = await embeddedEc2();
  const { ec2 } = embedded;
  const { vpcId, gatewayId } = await makeConnectedVpc(ec2);
  const RouteTableId = await makeRouteTable(ec2, vpcId);
  const route = { RouteTableId, DestinationCidrBlock: '0.0.0.0/0', GatewayId: gatewayId };

  expect((await ec2.createRoute(route)).Return).toBe(true);
  expect(await routesIn(ec2, RouteTableId)).toEqual([
    '10.0.0.0/16 → local (active)',
    `0.0.0.0/0 → ${gatewayId} (active)`,
  ]);
  expect(await errorOf(ec2.createRoute(route))).toBe(
    'RouteAlreadyExists: The route identified by 0.0.0.0/0 already exists.',
  );

  await ec2.detachInternetGateway({ InternetGatewayId: gatewayId, VpcId: vpcId });
  expect(await routesIn(ec2, RouteTableId)).toContain(`0.0.0.0/0 → ${gatewayId} (blackhole)`);
  const dead = await ec2.describeRouteTables({ Filters: [{ Name: 'route.state', Values: ['blackhole'] }] });
  expect(dead.RouteTables?.map((table) => table.RouteTableId)).toEqual([RouteTableId]);

  await ec2.deleteRoute({ RouteTableId, DestinationCidrBlock: '0.0.0.0/0' });
  expect(await errorOf(ec2.deleteRoute({ RouteTableId, DestinationCidrBlock: '0.0.0.0/0' }))).toBe(
    `InvalidRoute.NotFound: no route with destination-cidr-block 0.0.0.0/0 in route table ${RouteTableId}`,
  );
});

test('an instance is a target by its only interface, and no more once it is terminated', async () => {
  await using embedded = await embeddedEc2();
  const { ec2 } = embedded;
  const { vpcId, subnetId } = await makeConnectedVpc(ec2);
  const RouteTableId = await makeRouteTable(ec2, vpcId);
  const { InstanceId, NetworkInterfaces } = await launch(ec2, { SubnetId: subnetId });
  const eni = known(NetworkInterfaces?.[0]?.NetworkInterfaceId);

  await ec2.createRoute({ RouteTableId, DestinationCidrBlock: '192.168.0.0/16', InstanceId });
  expect(await routesIn(ec2, RouteTableId)).toContain(`192.168.0.0/16 → ${eni} (active)`);
  await ec2.terminateInstances({ InstanceIds: [InstanceId] });
  expect(await routesIn(ec2, RouteTableId)).toContain(`192.168.0.0/16 → ${eni} (blackhole)`);
});

test('a route is replaced, not made twice; the local one can be led elsewhere and back', async () => {
  await using embedded = await embeddedEc2();
  const { ec2 } = embedded;
  const { vpcId, subnetId, gatewayId } = await makeConnectedVpc(ec2);
  const RouteTableId = await makeRouteTable(ec2, vpcId);
  const { NetworkInterfaces } = await launch(ec2, { SubnetId: subnetId });
  const eni = known(NetworkInterfaces?.[0]?.NetworkInterfaceId);
  const toInternet = { RouteTableId, DestinationCidrBlock: '0.0.0.0/0' };

  expect(await errorOf(ec2.replaceRoute({ ...toInternet, GatewayId: gatewayId }))).toBe(
    "InvalidParameterValue: There is no route defined for '0.0.0.0/0' in the route table. Use CreateRoute instead.",
  );
  await ec2.createRoute({ ...toInternet, GatewayId: gatewayId });
  await ec2.replaceRoute({ ...toInternet, NetworkInterfaceId: eni });
  const local = { RouteTableId, DestinationCidrBlock: '10.0.0.0/16' };
  await ec2.replaceRoute({ ...local, NetworkInterfaceId: eni });
  expect((await routesIn(ec2, RouteTableId)).sort()).toEqual([
    `0.0.0.0/0 → ${eni} (active)`,
    `10.0.0.0/16 → ${eni} (active)`,
  ]);
  await ec2.replaceRoute({ ...local, LocalTarget: true });
  expect(await routesIn(ec2, RouteTableId)).toContain('10.0.0.0/16 → local (active)');
  expect(await errorOf(ec2.deleteRoute(local))).toBe(
    `InvalidParameterValue: cannot remove local route 10.0.0.0/16 in route table ${RouteTableId}`,
  );
});

test('a route that can not be is refused, in the words of EC2', async () => {
  await using embedded = await embeddedEc2();
  const { ec2 } = embedded;
  const { vpcId, gatewayId } = await makeConnectedVpc(ec2);
  const RouteTableId = await makeRouteTable(ec2, vpcId);
  const create = (route: object) => errorOf(ec2.createRoute({ RouteTableId, ...route }));

  expect(await create({ GatewayId: gatewayId })).toBe(
    'MissingParameter: The request must contain the parameter destinationCidrBlock',
  );
  expect(await create({ DestinationCidrBlock: '10.0.0.0.0/16', GatewayId: gatewayId })).toBe(
    'InvalidParameterValue: Value (10.0.0.0.0/16) for parameter destinationCidrBlock is invalid. This is not a valid CIDR block.',
  );
  expect(await create({ DestinationCidrBlock: '10.0.4.0/24', GatewayId: gatewayId })).toBe(
    "InvalidParameterValue: The destination CIDR block 10.0.4.0/24 is equal to or more specific than one of this VPC's CIDR blocks. This route can target only an interface or an instance.",
  );
  expect(await create({ DestinationCidrBlock: '0.0.0.0/0', NatGatewayId: 'nat-0123456789abcdef0' })).toBe(
    "InvalidNatGatewayID.NotFound: The natGateway ID 'nat-0123456789abcdef0' does not exist",
  );
  expect(await create({ DestinationCidrBlock: '0.0.0.0/0', GatewayId: 'nat-0123456789abcdef0' })).toBe(
    "InvalidGatewayID.NotFound: The gateway ID 'nat-0123456789abcdef0' does not exist",
  );
  const elsewhere = await makeRouteTable(ec2, await makeVpc(ec2, '10.9.0.0/16'));
  const foreign = { RouteTableId: elsewhere, DestinationCidrBlock: '0.0.0.0/0', GatewayId: gatewayId };
  expect(await errorOf(ec2.createRoute(foreign))).toBe(
    `InvalidParameterValue: route table ${elsewhere} and network gateway ${gatewayId} belong to different networks`,
  );
});
