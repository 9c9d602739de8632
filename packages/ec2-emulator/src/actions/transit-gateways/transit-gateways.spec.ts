import type { EC2 } from '@aws-sdk/client-ec2';
import { expect, test } from 'vitest';
import { embeddedEc2, errorOf } from '../../testing/embedded-ec2.ts';
import { known, makeRouteTable, makeSubnet, makeVpc, routesIn } from '../../testing/network.ts';

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
    TransitGatewayArn: `arn:aws:ec2:us-east-1:111111111111:transit-gateway/${TransitGatewayId}`,
    State: 'pending',
    OwnerId: '111111111111',
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

test("a VPC's attachment is in the default table, and its blocks are routes there and of other tables", async () => {
  await using embedded = await embeddedEc2();
  const { ec2 } = embedded;
  const { TransitGatewayId, tableId } = await makeGateway(ec2);
  const VpcId = await makeVpc(ec2);
  const SubnetId = await makeSubnet(ec2, VpcId);
  const attach = (SubnetIds: string[]) =>
    ec2.createTransitGatewayVpcAttachment({ TransitGatewayId, VpcId, SubnetIds });
  expect(await errorOf(attach([SubnetId, await makeSubnet(ec2, VpcId, '10.0.2.0/24')]))).toBe(
    'DuplicateSubnetsInSameZone: Duplicate Subnets for same AZ',
  );
  expect(await errorOf(attach(['subnet-0123456789abcdef0']))).toBe(
    'InvalidSubnetID.NotFound: Subnet subnet-0123456789abcdef0 was deleted or does not exist.',
  );
  const RouteTableId = await makeRouteTable(ec2, VpcId);
  const route = { RouteTableId, DestinationCidrBlock: '172.16.0.0/12', TransitGatewayId };
  expect(await errorOf(ec2.createRoute(route))).toBe(
    `InvalidTransitGatewayID.NotFound: The transitGateway ID '${TransitGatewayId}' does not exist`,
  );

  const { TransitGatewayVpcAttachment } = await attach([SubnetId]);
  const id = known(TransitGatewayVpcAttachment?.TransitGatewayAttachmentId);
  expect(TransitGatewayVpcAttachment).toMatchObject({
    VpcId,
    VpcOwnerId: '111111111111',
    SubnetIds: [SubnetId],
    Options: {
      DnsSupport: 'enable',
      SecurityGroupReferencingSupport: 'enable',
      Ipv6Support: 'disable',
      ApplianceModeSupport: 'disable',
    },
  });
  expect(TransitGatewayVpcAttachment?.Tags).toBeUndefined();
  expect(await errorOf(attach([SubnetId]))).toBe(
    `DuplicateTransitGatewayAttachment: ${TransitGatewayId} has non-deleted Transit Gateway Attachments with same VPC ID.`,
  );
  const [listed] = (await ec2.describeTransitGatewayAttachments({})).TransitGatewayAttachments ?? [];
  expect(listed).toMatchObject({
    TransitGatewayAttachmentId: id,
    ResourceType: 'vpc',
    ResourceId: VpcId,
    Association: { TransitGatewayRouteTableId: tableId, State: 'associated' },
  });
  const { NetworkInterfaces } = await ec2.describeNetworkInterfaces({
    Filters: [{ Name: 'subnet-id', Values: [SubnetId] }],
  });
  expect(NetworkInterfaces).toMatchObject([
    {
      InterfaceType: 'transit_gateway',
      Description: `Network Interface for Transit Gateway Attachment ${id}`,
    },
  ]);
  expect(await errorOf(ec2.deleteTransitGateway({ TransitGatewayId }))).toBe(
    `IncorrectState: ${TransitGatewayId} has non-deleted VPC Attachments: ${id}.`,
  );
  expect(await transitRoutes(ec2, tableId)).toEqual([`10.0.0.0/16 → ${id} (propagated, active)`]);
  await ec2.createRoute(route);
  expect(await routesIn(ec2, RouteTableId)).toContain(`172.16.0.0/12 → ${TransitGatewayId} (active)`);

  const names = { TransitGatewayRouteTableId: tableId, TransitGatewayAttachmentId: id };
  const other = await makeTable(ec2, TransitGatewayId);
  const toOther = { ...names, TransitGatewayRouteTableId: other };
  expect(await errorOf(ec2.associateTransitGatewayRouteTable(toOther))).toBe(
    `Resource.AlreadyAssociated: Transit Gateway Attachment ${id} is already associated to a route table.`,
  );
  await ec2.disassociateTransitGatewayRouteTable(names);
  expect((await ec2.associateTransitGatewayRouteTable(toOther)).Association).toEqual({
    ...toOther,
    ResourceId: VpcId,
    ResourceType: 'vpc',
    State: 'associated',
  });
  expect(await errorOf(ec2.disassociateTransitGatewayRouteTable(names))).toMatch(
    /^InvalidAssociation.NotFound/,
  );
  await ec2.enableTransitGatewayRouteTablePropagation(toOther);
  expect(await errorOf(ec2.enableTransitGatewayRouteTablePropagation(toOther))).toMatch(
    /^TransitGatewayRouteTablePropagation.Duplicate/,
  );
  const { TransitGatewayAttachmentPropagations } = await ec2.getTransitGatewayAttachmentPropagations({
    TransitGatewayAttachmentId: id,
  });
  expect(TransitGatewayAttachmentPropagations).toEqual(
    [tableId, other].map((each) => ({ TransitGatewayRouteTableId: each, State: 'enabled' })),
  );
  await ec2.disableTransitGatewayRouteTablePropagation(toOther);
  expect(await errorOf(ec2.disableTransitGatewayRouteTablePropagation(toOther))).toMatch(
    /^TransitGatewayRouteTablePropagation.NotFound/,
  );
  expect(await errorOf(ec2.deleteTransitGatewayRouteTable({ TransitGatewayRouteTableId: other }))).toMatch(
    /^IncorrectState/,
  );

  await ec2.deleteTransitGatewayVpcAttachment({ TransitGatewayAttachmentId: id });
  expect(await routesIn(ec2, RouteTableId)).toContain(`172.16.0.0/12 → ${TransitGatewayId} (blackhole)`);
  expect(await transitRoutes(ec2, tableId)).toEqual([]);
  const members = { TransitGatewayRouteTableId: other };
  expect((await ec2.getTransitGatewayRouteTableAssociations(members)).Associations).toEqual([]);
  await ec2.deleteSubnet({ SubnetId });
  await ec2.deleteTransitGateway({ TransitGatewayId });
});

test("an attachment's subnets and options are changed", async () => {
  await using embedded = await embeddedEc2();
  const { ec2 } = embedded;
  const { TransitGatewayId } = await makeGateway(ec2);
  const {
    attachmentId: TransitGatewayAttachmentId,
    vpcId,
    subnetId,
  } = await attachVpc(ec2, TransitGatewayId);
  const inZoneB = { VpcId: vpcId, CidrBlock: '10.0.9.0/24', AvailabilityZone: 'us-east-1b' };
  const second = known((await ec2.createSubnet(inZoneB)).Subnet?.SubnetId);
  const modify = (request: object) =>
    ec2.modifyTransitGatewayVpcAttachment({ TransitGatewayAttachmentId, ...request });
  expect(await errorOf(modify({ RemoveSubnetIds: [second] }))).toBe(
    `InvalidSubnetID.NotFound: ${second} is not attached but supplied in RemoveSubnets`,
  );
  expect(await errorOf(modify({ RemoveSubnetIds: [subnetId] }))).toBe(
    'InsufficientSubnetsException: Insufficient Subnets',
  );
  await modify({ AddSubnetIds: [second], Options: { ApplianceModeSupport: 'enable' } });
  await modify({ RemoveSubnetIds: [subnetId] });
  await ec2.deleteSubnet({ SubnetId: subnetId });
  const { TransitGatewayVpcAttachments } = await ec2.describeTransitGatewayVpcAttachments({
    Filters: [{ Name: 'vpc-id', Values: [vpcId] }],
  });
  expect(TransitGatewayVpcAttachments).toMatchObject([
    { SubnetIds: [second], Options: { ApplianceModeSupport: 'enable', DnsSupport: 'enable' } },
  ]);
  expect(await errorOf(modify({ Options: { DnsSupport: 'on' } }))).toMatch(/^InvalidParameterValue/);
});

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
    { ...names, PrefixListOwnerId: '111111111111', State: 'available', TransitGatewayAttachment: target },
  ]);
  expect(await transitRoutes(ec2, tableId, [{ Name: 'type', Values: ['static'] }])).toEqual([
    `198.51.100.0/24 → ${attachmentId} (static, active)`,
    `203.0.113.0/24 → ${attachmentId} (static, active)`,
  ]);
  await ec2.deleteTransitGatewayPrefixListReference(names);
  expect(await errorOf(ec2.deleteTransitGatewayPrefixListReference(names))).toMatch(
    /^InvalidPrefixListReference.NotFound/,
  );
});

async function makeGateway(ec2: EC2): Promise<{ TransitGatewayId: string; tableId: string }> {
  const { TransitGateway } = await ec2.createTransitGateway({});
  return {
    TransitGatewayId: known(TransitGateway?.TransitGatewayId),
    tableId: known(TransitGateway?.Options?.AssociationDefaultRouteTableId),
  };
}

async function makeTable(ec2: EC2, TransitGatewayId: string): Promise<string> {
  const { TransitGatewayRouteTable } = await ec2.createTransitGatewayRouteTable({ TransitGatewayId });
  return known(TransitGatewayRouteTable?.TransitGatewayRouteTableId);
}

async function attachVpc(ec2: EC2, TransitGatewayId: string, CidrBlock = '10.0.0.0/16') {
  const vpcId = await makeVpc(ec2, CidrBlock);
  const subnetId = await makeSubnet(ec2, vpcId, CidrBlock.replace('/16', '/24'));
  const { TransitGatewayVpcAttachment } = await ec2.createTransitGatewayVpcAttachment({
    TransitGatewayId,
    VpcId: vpcId,
    SubnetIds: [subnetId],
  });
  return { vpcId, subnetId, attachmentId: known(TransitGatewayVpcAttachment?.TransitGatewayAttachmentId) };
}

/** A table's routes as people read them: `10.0.0.0/16 → tgw-attach-… (propagated, active)`. */
async function transitRoutes(
  ec2: EC2,
  TransitGatewayRouteTableId: string,
  Filters = [{ Name: 'state', Values: ['active', 'blackhole'] }],
): Promise<string[]> {
  const { Routes = [] } = await ec2.searchTransitGatewayRoutes({ TransitGatewayRouteTableId, Filters });
  return Routes.map(({ DestinationCidrBlock, TransitGatewayAttachments, Type, State }) => {
    const [target] = TransitGatewayAttachments ?? [];
    return `${DestinationCidrBlock} → ${target?.TransitGatewayAttachmentId ?? 'nowhere'} (${Type}, ${State})`;
  });
}
