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
  expect(await errorOf(ec2.enableVgwRoutePropagation({ RouteTableId, GatewayId: second }))).toBe(
    `Gateway.NotAttached: resource ${second} is not attached to network ${VpcId}`,
  );
  expect(await errorOf(ec2.deleteVpnGateway({ VpnGatewayId }))).toBe(
    `IncorrectState: The vpnGateway ID '${VpnGatewayId}' is attached to a VPC.`,
  );

  await ec2.detachVpnGateway({ VpnGatewayId, VpcId });
  expect(await propagating()).toEqual([]);
  expect(await routesIn(ec2, RouteTableId)).toContain(`192.168.0.0/16 → ${VpnGatewayId} (blackhole)`);
  expect(await errorOf(ec2.detachVpnGateway({ VpnGatewayId, VpcId }))).toBe(
    `InvalidVpnGatewayAttachment.NotFound: The attachment with vpn gateway ID '${VpnGatewayId}' and vpc ID '${VpcId}' does not exist`,
  );
  await ec2.deleteVpnGateway({ VpnGatewayId });
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
  await ec2.deleteCustomerGateway({ CustomerGatewayId });
  expect(await errorOf(ec2.describeCustomerGateways({ CustomerGatewayIds: [CustomerGatewayId] }))).toBe(
    `InvalidCustomerGatewayID.NotFound: The customerGateway ID '${CustomerGatewayId}' does not exist`,
  );
});
