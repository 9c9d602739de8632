import { expect, test } from 'vitest';
import { embeddedEc2, errorOf } from '../../testing/embedded-ec2.ts';
import { known, makeRouteTable, makeVpc, routesIn } from '../../testing/network.ts';

test('a VPC has one virtual private gateway, from which its tables may take routes', async () => {
  await using embedded = await embeddedEc2();
  const { ec2 } = embedded;
  const VpcId = await makeVpc(ec2);
  const make = async () => known((await ec2.createVpnGateway({ Type: 'ipsec.1' })).VpnGateway?.VpnGatewayId);
  const [VpnGatewayId, second] = [await make(), await make()];
  await ec2.attachVpnGateway({ VpnGatewayId, VpcId });
  expect(await errorOf(ec2.attachVpnGateway({ VpnGatewayId: second, VpcId }))).toBe(
    `InvalidVpcState: The VPC '${VpcId}' already has an attached virtual private gateway`,
  );
  const RouteTableId = await makeRouteTable(ec2, VpcId);
  await ec2.createRoute({ RouteTableId, DestinationCidrBlock: '192.168.0.0/16', GatewayId: VpnGatewayId });
  await ec2.enableVgwRoutePropagation({ RouteTableId, GatewayId: VpnGatewayId });
  const propagating = async () =>
    (await ec2.describeRouteTables({ RouteTableIds: [RouteTableId] })).RouteTables?.[0]?.PropagatingVgws;
  expect(await propagating()).toEqual([{ GatewayId: VpnGatewayId }]);
  await ec2.disableVgwRoutePropagation({ RouteTableId, GatewayId: VpnGatewayId });
  expect(await propagating()).toEqual([]);
  expect(await errorOf(ec2.disableVgwRoutePropagation({ RouteTableId, GatewayId: VpnGatewayId }))).toBe(
    `InvalidParameterValue: Route propagation from ${VpnGatewayId} is not enabled for route table ${RouteTableId}`,
  );
  await ec2.enableVgwRoutePropagation({ RouteTableId, GatewayId: VpnGatewayId });
  expect(await errorOf(ec2.enableVgwRoutePropagation({ RouteTableId, GatewayId: second }))).toBe(
    `Gateway.NotAttached: resource ${second} is not attached to network ${VpcId}`,
  );
  expect(await errorOf(ec2.deleteVpnGateway({ VpnGatewayId }))).toBe(
    'IncorrectState: The VPN gateway is in use.',
  );

  await ec2.detachVpnGateway({ VpnGatewayId, VpcId });
  expect(await propagating()).toEqual([]);
  expect(await routesIn(ec2, RouteTableId)).toContain(`192.168.0.0/16 → ${VpnGatewayId} (blackhole)`);
  expect(await errorOf(ec2.detachVpnGateway({ VpnGatewayId, VpcId }))).toBe(
    `InvalidVpnGatewayAttachment.NotFound: The attachment with vpn gateway ID '${VpnGatewayId}' and vpc ID '${VpcId}' does not exist`,
  );
  await ec2.deleteVpnGateway({ VpnGatewayId });
  const { VpnGateways } = await ec2.describeVpnGateways({ VpnGatewayIds: [VpnGatewayId] });
  expect(VpnGateways).toMatchObject([{ State: 'deleted', VpcAttachments: [{ VpcId, State: 'detached' }] }]);
  expect(await errorOf(ec2.attachVpnGateway({ VpnGatewayId, VpcId }))).toBe(
    `InvalidVpnGatewayID.NotFound: The vpnGateway ID '${VpnGatewayId}' does not exist`,
  );
});

test('a gateway takes its time to be attached and detached', async () => {
  await using embedded = await embeddedEc2({ transitions: { min: 1000, max: 1000 } });
  const { ec2, clock } = embedded;
  const VpcId = await makeVpc(ec2);
  const { VpnGateway } = await ec2.createVpnGateway({ Type: 'ipsec.1' });
  expect(VpnGateway).not.toHaveProperty('Tags');
  const VpnGatewayId = known(VpnGateway?.VpnGatewayId);
  const attachments = async () => (await ec2.describeVpnGateways({})).VpnGateways?.[0]?.VpcAttachments;
  await ec2.attachVpnGateway({ VpnGatewayId, VpcId });
  expect(await attachments()).toEqual([{ VpcId, State: 'attaching' }]);
  const RouteTableId = await makeRouteTable(ec2, VpcId);
  const propagation = { RouteTableId, GatewayId: VpnGatewayId };
  expect(await errorOf(ec2.enableVgwRoutePropagation(propagation))).toMatch(/^Gateway.NotAttached/);
  clock.advance(1000);
  expect(await attachments()).toEqual([{ VpcId, State: 'attached' }]);
  await ec2.enableVgwRoutePropagation(propagation);
  await ec2.detachVpnGateway({ VpnGatewayId, VpcId });
  expect(await attachments()).toEqual([{ VpcId, State: 'detaching' }]);
});

test('a customer gateway is one for each address and ASN', async () => {
  await using embedded = await embeddedEc2();
  const { ec2 } = embedded;
  const request = { Type: 'ipsec.1', IpAddress: '198.51.100.7', BgpAsn: 65010 } as const;
  const { CustomerGateway } = await ec2.createCustomerGateway(request);
  expect(CustomerGateway).toMatchObject({ State: 'available', BgpAsn: '65010', IpAddress: '198.51.100.7' });
  const CustomerGatewayId = known(CustomerGateway?.CustomerGatewayId);
  expect((await ec2.createCustomerGateway(request)).CustomerGateway?.CustomerGatewayId).toBe(
    CustomerGatewayId,
  );
  const found = await ec2.describeCustomerGateways({ Filters: [{ Name: 'bgp-asn', Values: ['65010'] }] });
  expect(found.CustomerGateways).toHaveLength(1);
  const named = await ec2.createCustomerGateway({ ...request, DeviceName: 'second' });
  expect(named.CustomerGateway?.CustomerGatewayId).not.toBe(CustomerGatewayId);
  const wide = { ...request, BgpAsn: undefined, BgpAsnExtended: 4_200_000_000 };
  expect((await ec2.createCustomerGateway(wide)).CustomerGateway?.BgpAsnExtended).toBe('4200000000');
  await ec2.deleteCustomerGateway({ CustomerGatewayId });
  const ids = { CustomerGatewayIds: [CustomerGatewayId] };
  expect((await ec2.describeCustomerGateways(ids)).CustomerGateways?.[0]?.State).toBe('deleted');
  expect(await errorOf(ec2.deleteCustomerGateway({ CustomerGatewayId }))).toBe(
    `InvalidCustomerGatewayID.NotFound: The customerGateway ID '${CustomerGatewayId}' does not exist`,
  );
});
