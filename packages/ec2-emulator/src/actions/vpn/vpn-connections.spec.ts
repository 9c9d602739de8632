import { expect, test } from 'vitest';
import { embeddedEc2, errorOf } from '../../testing/embedded-ec2.ts';
import { known, makeRouteTable, makeVpc, routesIn } from '../../testing/network.ts';
import { makeGateways } from '../../testing/vpn.ts';

test('a connection has two tunnels, which the configuration of the customer gateway describes', async () => {
  await using embedded = await embeddedEc2({ transitions: { min: 1000, max: 1000 } });
  const { ec2, clock } = embedded;
  const { CustomerGatewayId, VpnGatewayId } = await makeGateways(ec2);
  const create = () => ec2.createVpnConnection({ Type: 'ipsec.1', CustomerGatewayId, VpnGatewayId });
  const { VpnConnection } = await create();
  const VpnConnectionId = known(VpnConnection?.VpnConnectionId);
  expect(VpnConnection).toMatchObject({
    State: 'pending',
    Category: 'VPN',
    Type: 'ipsec.1',
    CustomerGatewayId,
    VpnGatewayId,
    GatewayAssociationState: 'associated',
    Options: {
      EnableAcceleration: false,
      StaticRoutesOnly: false,
      LocalIpv4NetworkCidr: '0.0.0.0/0',
      RemoteIpv4NetworkCidr: '0.0.0.0/0',
      OutsideIpAddressType: 'PublicIpv4',
      TunnelInsideIpVersion: 'ipv4',
    },
    Routes: [],
  });
  const [one, two] = VpnConnection?.Options?.TunnelOptions ?? [];
  expect(one?.TunnelInsideCidr).toMatch(/^169\.254\.\d+\.\d+\/30$/);
  expect(one?.PreSharedKey).toMatch(/^[A-Za-z][\w.]{31}$/);
  expect(two?.OutsideIpAddress).not.toBe(one?.OutsideIpAddress);
  const configuration = VpnConnection?.CustomerGatewayConfiguration ?? '';
  for (const part of [
    `<vpn_connection id="${VpnConnectionId}">`,
    `<vpn_gateway_id>${VpnGatewayId}</vpn_gateway_id>`,
    '<ip_address>198.51.100.7</ip_address>',
    `<ip_address>${two?.OutsideIpAddress}</ip_address>`,
    '<asn>65010</asn>',
    '<asn>64512</asn>',
    `<pre_shared_key>${one?.PreSharedKey}</pre_shared_key>`,
  ]) {
    expect(configuration).toContain(part);
  }
  expect(VpnConnection?.VgwTelemetry).toMatchObject([{ Status: 'DOWN' }, { Status: 'DOWN' }]);
  expect((await create()).VpnConnection?.VpnConnectionId).toBe(VpnConnectionId);

  clock.advance(1000);
  expect(await errorOf(ec2.deleteVpnGateway({ VpnGatewayId }))).toBe(
    'IncorrectState: The VPN gateway is in use.',
  );
  expect(await errorOf(ec2.deleteCustomerGateway({ CustomerGatewayId }))).toBe(
    'IncorrectState: The customer gateway is in use.',
  );
  await ec2.deleteVpnConnection({ VpnConnectionId });
  await ec2.deleteCustomerGateway({ CustomerGatewayId });
  clock.advance(1000);
  const [gone] = (await ec2.describeVpnConnections({})).VpnConnections ?? [];
  expect(gone?.State).toBe('deleted');
  expect(gone?.CustomerGatewayConfiguration).toBeUndefined();
  expect(await errorOf(ec2.deleteVpnConnection({ VpnConnectionId }))).toBe(
    `InvalidVpnConnectionID.NotFound: The vpnConnection ID '${VpnConnectionId}' does not exist`,
  );
});

test('static routes of a connection get into tables that take routes from its gateway', async () => {
  await using embedded = await embeddedEc2();
  const { ec2 } = embedded;
  const { CustomerGatewayId, VpnGatewayId } = await makeGateways(ec2);
  const create = async (StaticRoutesOnly: boolean) => {
    const { VpnConnection } = await ec2.createVpnConnection({
      Type: 'ipsec.1',
      CustomerGatewayId,
      VpnGatewayId,
      Options: { StaticRoutesOnly },
    });
    return known(VpnConnection?.VpnConnectionId);
  };
  const DestinationCidrBlock = '192.168.0.0/16';
  const dynamic = { VpnConnectionId: await create(false), DestinationCidrBlock };
  expect(await errorOf(ec2.createVpnConnectionRoute(dynamic))).toBe(
    'InvalidVpnConnection.InvalidType: The specified VPN connection does not support static routes.',
  );
  const VpnConnectionId = await create(true);
  const route = { VpnConnectionId, DestinationCidrBlock };
  await ec2.createVpnConnectionRoute(route);
  const byRoute = { Filters: [{ Name: 'route.destination-cidr-block', Values: [DestinationCidrBlock] }] };
  expect((await ec2.describeVpnConnections(byRoute)).VpnConnections).toMatchObject([
    { VpnConnectionId, Routes: [{ DestinationCidrBlock, State: 'available' }] },
  ]);

  const VpcId = await makeVpc(ec2);
  await ec2.attachVpnGateway({ VpnGatewayId, VpcId });
  const RouteTableId = await makeRouteTable(ec2, VpcId);
  await ec2.enableVgwRoutePropagation({ RouteTableId, GatewayId: VpnGatewayId });
  const { RouteTables } = await ec2.describeRouteTables({ RouteTableIds: [RouteTableId] });
  expect(RouteTables?.[0]?.Routes).toContainEqual({
    DestinationCidrBlock,
    GatewayId: VpnGatewayId,
    Origin: 'EnableVgwRoutePropagation',
    State: 'active',
  });
  await ec2.createRoute({ RouteTableId, DestinationCidrBlock, GatewayId: VpnGatewayId });
  expect(await routesIn(ec2, RouteTableId)).toHaveLength(2);
  await ec2.deleteRoute({ RouteTableId, DestinationCidrBlock });
  await ec2.deleteVpnConnectionRoute(route);
  expect(await errorOf(ec2.deleteVpnConnectionRoute(route))).toMatch(/^InvalidRoute.NotFound/);
  expect(await routesIn(ec2, RouteTableId)).toEqual(['10.0.0.0/16 → local (active)']);
});

test('a connection to a transit gateway is an attachment, and can be moved to another gateway', async () => {
  await using embedded = await embeddedEc2();
  const { ec2 } = embedded;
  const { CustomerGatewayId, VpnGatewayId } = await makeGateways(ec2);
  const { TransitGateway } = await ec2.createTransitGateway({});
  const TransitGatewayId = known(TransitGateway?.TransitGatewayId);
  const request = { Type: 'ipsec.1', CustomerGatewayId } as const;
  expect(await errorOf(ec2.createVpnConnection({ ...request, VpnGatewayId, TransitGatewayId }))).toBe(
    'InvalidParameterValue: The request must not contain both parameter vpnGatewayId and transitGatewayId',
  );
  const unknown = { ...request, TransitGatewayId: 'tgw-0123456789abcdef0' };
  expect(await errorOf(ec2.createVpnConnection(unknown))).toBe(
    "InvalidTransitGatewayID.NotFound: The transitGateway ID 'tgw-0123456789abcdef0' does not exist",
  );
  const { VpnConnection } = await ec2.createVpnConnection({
    ...request,
    TransitGatewayId,
    Options: { StaticRoutesOnly: true },
  });
  const VpnConnectionId = known(VpnConnection?.VpnConnectionId);
  const attachments = async () => (await ec2.describeTransitGatewayAttachments({})).TransitGatewayAttachments;
  expect(await attachments()).toMatchObject([
    { ResourceType: 'vpn', ResourceId: VpnConnectionId, Association: { State: 'associated' } },
  ]);
  await ec2.createVpnConnectionRoute({ VpnConnectionId, DestinationCidrBlock: '192.168.0.0/16' });
  const { Routes } = await ec2.searchTransitGatewayRoutes({
    TransitGatewayRouteTableId: TransitGateway?.Options?.PropagationDefaultRouteTableId,
    Filters: [{ Name: 'attachment.resource-type', Values: ['vpn'] }],
  });
  expect(Routes).toMatchObject([{ DestinationCidrBlock: '192.168.0.0/16', Type: 'propagated' }]);
  expect(await errorOf(ec2.deleteTransitGateway({ TransitGatewayId }))).toMatch(
    /has non-deleted VPN Attachments/,
  );
  const moved = await ec2.modifyVpnConnection({ VpnConnectionId, VpnGatewayId });
  expect(moved.VpnConnection).toMatchObject({ VpnConnectionId, VpnGatewayId });
  expect(moved.VpnConnection?.TransitGatewayId).toBeUndefined();
  expect(await attachments()).toMatchObject([{ State: 'deleted' }]);
  await ec2.deleteTransitGateway({ TransitGatewayId });
});
