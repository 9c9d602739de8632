import { expect, test } from 'vitest';
import { embeddedEc2, errorOf } from '../../testing/embedded-ec2.ts';
import { known, makeRouteTable, makeVpc, routesIn } from '../../testing/network.ts';

test('IPv6 traffic leaves by an egress-only gateway until that is deleted', async () => {
  await using embedded = await embeddedEc2();
  const { ec2 } = embedded;
  const VpcId = await makeVpc(ec2);
  const created = await ec2.createEgressOnlyInternetGateway({ VpcId, ClientToken: 'once' });
  const EgressOnlyInternetGatewayId = known(created.EgressOnlyInternetGateway?.EgressOnlyInternetGatewayId);
  expect(created).toMatchObject({
    ClientToken: 'once',
    EgressOnlyInternetGateway: { Attachments: [{ State: 'attached', VpcId }] },
  });
  const RouteTableId = await makeRouteTable(ec2, VpcId);
  await ec2.createRoute({ RouteTableId, DestinationIpv6CidrBlock: '::/0', EgressOnlyInternetGatewayId });
  const ofIpv4 = { RouteTableId, DestinationCidrBlock: '0.0.0.0/0', EgressOnlyInternetGatewayId };
  expect(await errorOf(ec2.createRoute(ofIpv4))).toMatch(/^InvalidParameterValue/);
  expect(await routesIn(ec2, RouteTableId)).toContain(`::/0 → ${EgressOnlyInternetGatewayId} (active)`);

  expect(await ec2.deleteEgressOnlyInternetGateway({ EgressOnlyInternetGatewayId })).toMatchObject({
    ReturnCode: true,
  });
  expect(await routesIn(ec2, RouteTableId)).toContain(`::/0 → ${EgressOnlyInternetGatewayId} (blackhole)`);
  const gone = await ec2.describeEgressOnlyInternetGateways({
    EgressOnlyInternetGatewayIds: [EgressOnlyInternetGatewayId],
  });
  expect(gone.EgressOnlyInternetGateways).toEqual([]);
  expect(await errorOf(ec2.deleteEgressOnlyInternetGateway({ EgressOnlyInternetGatewayId }))).toBe(
    `InvalidGatewayID.NotFound: The eigw ID '${EgressOnlyInternetGatewayId}' does not exist`,
  );
});
