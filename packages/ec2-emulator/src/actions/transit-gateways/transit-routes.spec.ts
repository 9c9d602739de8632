import { expect, test } from 'vitest';
import { embeddedEc2, errorOf, OWNER } from '../../testing/embedded-ec2.ts';
import { known } from '../../testing/network.ts';
import { attachVpc, makeGateway, transitRoutes } from '../../testing/transit.ts';

test('static routes lead to an attachment or nowhere, go before propagated ones, and are searched by block', async () => {
  await using embedded = await embeddedEc2();
  const { ec2 } = embedded;
  const { TransitGatewayId, tableId } = await makeGateway(ec2);
  const { attachmentId } = await attachVpc(ec2, TransitGatewayId, '10.1.0.0/16');
  const table = { TransitGatewayRouteTableId: tableId };
  const create = (DestinationCidrBlock: string, target: object) =>
    ec2.createTransitGatewayRoute({ ...table, DestinationCidrBlock, ...target });
  expect(await errorOf(create('0.0.0.0', { Blackhole: true }))).toMatch(/^InvalidParameterValue/);
  expect(await errorOf(create('0.0.0.0/0', {}))).toBe(
    'MissingParameter: Missing required parameter in request: TransitGatewayAttachmentId.',
  );
  await create('0.0.0.0/0', { TransitGatewayAttachmentId: attachmentId });
  await create('10.1.0.5/16', { Blackhole: true });
  await create('10.1.2.0/24', { Blackhole: true });
  expect(await errorOf(create('10.1.2.0/24', { Blackhole: true }))).toBe(
    `RouteAlreadyExists: Route 10.1.2.0/24 already exists in Transit Gateway Route Table ${tableId}.`,
  );
  const search = (name: string, value: string) =>
    transitRoutes(ec2, tableId, [{ Name: name, Values: [value] }]);
  const [wide, middle, narrow] = [
    `0.0.0.0/0 → ${attachmentId} (static, active)`,
    '10.1.0.0/16 → nowhere (static, blackhole)',
    '10.1.2.0/24 → nowhere (static, blackhole)',
  ];
  expect(await transitRoutes(ec2, tableId)).toEqual([wide, middle, narrow]);
  expect(await search('route-search.exact-match', '10.1.0.0/16')).toEqual([middle]);
  expect(await search('route-search.longest-prefix-match', '10.1.2.9')).toEqual([narrow]);
  expect(await search('route-search.subnet-of-match', '10.0.0.0/8')).toEqual([middle, narrow]);
  expect(await search('route-search.supernet-of-match', '10.1.2.0/25')).toEqual([wide, middle, narrow]);
  expect(await search('attachment.transit-gateway-attachment-id', attachmentId)).toEqual([wide]);

  const { Route } = await ec2.deleteTransitGatewayRoute({ ...table, DestinationCidrBlock: '10.1.0.0/16' });
  expect(Route).toEqual({ DestinationCidrBlock: '10.1.0.0/16', Type: 'static', State: 'deleted' });
  expect(await search('type', 'propagated')).toEqual([`10.1.0.0/16 → ${attachmentId} (propagated, active)`]);
  const replace = (DestinationCidrBlock: string) =>
    ec2.replaceTransitGatewayRoute({
      ...table,
      DestinationCidrBlock,
      TransitGatewayAttachmentId: attachmentId,
    });
  expect((await replace('10.1.2.0/24')).Route?.State).toBe('active');
  expect(await errorOf(replace('10.1.3.0/24'))).toMatch(/^InvalidRoute.NotFound/);
  const { S3Location } = await ec2.exportTransitGatewayRoutes({ ...table, S3Bucket: 'routes' });
  expect(S3Location).toMatch(/^s3:\/\/routes\/.*tgw-rtb-/);
});

test('a reference to a prefix list is a route to each of its blocks', async () => {
  await using embedded = await embeddedEc2();
  const { ec2 } = embedded;
  const { TransitGatewayId, tableId } = await makeGateway(ec2);
  const { attachmentId } = await attachVpc(ec2, TransitGatewayId, '10.1.0.0/16');
  const { PrefixList } = await ec2.createManagedPrefixList({
    PrefixListName: 'offices',
    AddressFamily: 'IPv4',
    MaxEntries: 3,
    Entries: [{ Cidr: '198.51.100.0/24' }, { Cidr: '203.0.113.0/24' }],
  });
  const names = { TransitGatewayRouteTableId: tableId, PrefixListId: known(PrefixList?.PrefixListId) };
  await ec2.createTransitGatewayPrefixListReference({ ...names, Blackhole: true });
  const target = { TransitGatewayAttachmentId: attachmentId };
  await ec2.modifyTransitGatewayPrefixListReference({ ...names, ...target });
  const found = await ec2.getTransitGatewayPrefixListReferences({
    TransitGatewayRouteTableId: tableId,
    Filters: [{ Name: 'is-blackhole', Values: ['false'] }],
  });
  expect(found.TransitGatewayPrefixListReferences).toMatchObject([
    { ...names, PrefixListOwnerId: OWNER.id, State: 'available', TransitGatewayAttachment: target },
  ]);
  expect(await transitRoutes(ec2, tableId, [{ Name: 'type', Values: ['static'] }])).toEqual([
    `198.51.100.0/24 → ${attachmentId} (static, active)`,
    `203.0.113.0/24 → ${attachmentId} (static, active)`,
  ]);
  const { PrefixListAssociations } = await ec2.getManagedPrefixListAssociations({
    PrefixListId: names.PrefixListId,
  });
  expect(PrefixListAssociations?.map((each) => each.ResourceId)).toEqual([tableId]);
  await ec2.deleteManagedPrefixList({ PrefixListId: names.PrefixListId });
  const { PrefixLists } = await ec2.describeManagedPrefixLists({ PrefixListIds: [names.PrefixListId] });
  expect(PrefixLists?.[0]?.State).toBe('delete-failed');
  await ec2.deleteTransitGatewayPrefixListReference(names);
  expect(await errorOf(ec2.deleteTransitGatewayPrefixListReference(names))).toMatch(
    /^InvalidPrefixListReference.NotFound/,
  );
});
