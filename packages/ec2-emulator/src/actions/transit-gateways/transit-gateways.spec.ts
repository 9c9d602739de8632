import { expect, test } from 'vitest';
import { embeddedEc2, errorOf, OWNER } from '../../testing/embedded-ec2.ts';
import { known } from '../../testing/network.ts';

const SETTLED_MS = 60_000;
const HOUR_MS = 60 * 60 * 1000;
const SLOW = { transitions: { min: 1000, max: 3000 } };

test('a transit gateway comes with a route table, changes and goes, and is shown for a while as deleted', async () => {
  await using embedded = await embeddedEc2(SLOW);
  const { ec2, clock } = embedded;
  const { TransitGateway } = await ec2.createTransitGateway({
    Description: 'hub',
    Options: { TransitGatewayCidrBlocks: ['10.100.0.7/24'] },
    TagSpecifications: [{ ResourceType: 'transit-gateway', Tags: [{ Key: 'Name', Value: 'hub' }] }],
  });
  const TransitGatewayId = known(TransitGateway?.TransitGatewayId);
  const tableId = TransitGateway?.Options?.AssociationDefaultRouteTableId;
  expect(TransitGateway).toEqual({
    TransitGatewayId,
    TransitGatewayArn: `arn:aws:ec2:us-east-1:${OWNER.id}:transit-gateway/${TransitGatewayId}`,
    State: 'pending',
    OwnerId: OWNER.id,
    Description: 'hub',
    CreationTime: expect.any(Date),
    Options: {
      AmazonSideAsn: 64512,
      TransitGatewayCidrBlocks: ['10.100.0.0/24'],
      AutoAcceptSharedAttachments: 'disable',
      DefaultRouteTableAssociation: 'enable',
      AssociationDefaultRouteTableId: tableId,
      DefaultRouteTablePropagation: 'enable',
      PropagationDefaultRouteTableId: tableId,
      VpnEcmpSupport: 'enable',
      DnsSupport: 'enable',
      SecurityGroupReferencingSupport: 'disable',
      MulticastSupport: 'disable',
    },
    Tags: [{ Key: 'Name', Value: 'hub' }],
  });
  expect(await errorOf(ec2.createTransitGatewayRouteTable({ TransitGatewayId }))).toBe(
    `IncorrectState: ${TransitGatewayId} is in invalid state`,
  );
  clock.advance(SETTLED_MS);
  const tables = { Filters: [{ Name: 'transit-gateway-id', Values: [TransitGatewayId] }] };
  expect((await ec2.describeTransitGatewayRouteTables(tables)).TransitGatewayRouteTables).toMatchObject([
    {
      TransitGatewayRouteTableId: tableId,
      State: 'available',
      DefaultAssociationRouteTable: true,
      DefaultPropagationRouteTable: true,
    },
  ]);

  const modify = (Options: object) => ec2.modifyTransitGateway({ TransitGatewayId, Options });
  expect(await errorOf(modify({ DefaultRouteTableAssociation: 'enable' }))).toBe(
    'InvalidParameterCombination: enable DefaultRouteTableAssociation conflicts with AssociationDefaultRouteTableId null',
  );
  expect(await errorOf(modify({ AmazonSideAsn: 100 }))).toMatch(/^InvalidParameterValue/);
  const modified = await modify({ DnsSupport: 'disable', DefaultRouteTablePropagation: 'disable' });
  expect(modified.TransitGateway).toMatchObject({ State: 'modifying', Options: { DnsSupport: 'disable' } });
  expect(modified.TransitGateway?.Options?.PropagationDefaultRouteTableId).toBeUndefined();

  expect((await ec2.deleteTransitGateway({ TransitGatewayId })).TransitGateway?.State).toBe('deleting');
  clock.advance(SETTLED_MS);
  const find = { TransitGatewayIds: [TransitGatewayId] };
  expect((await ec2.describeTransitGateways(find)).TransitGateways?.[0]?.State).toBe('deleted');
  expect(await errorOf(ec2.deleteTransitGateway({ TransitGatewayId }))).toBe(
    `InvalidTransitGatewayID.NotFound: Transit Gateway ${TransitGatewayId} was deleted or does not exist.`,
  );
  clock.advance(HOUR_MS);
  expect(await errorOf(ec2.describeTransitGateways(find))).toMatch(/^InvalidTransitGatewayID.NotFound/);
});
