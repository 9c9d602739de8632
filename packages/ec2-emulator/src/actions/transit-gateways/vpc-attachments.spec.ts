import { expect, test } from 'vitest';
import { embeddedEc2, errorOf, OWNER } from '../../testing/embedded-ec2.ts';
import { known, makeRouteTable, makeSubnet, makeVpc, routesIn } from '../../testing/network.ts';
import { attachVpc, makeGateway, makeTable, transitRoutes } from '../../testing/transit.ts';

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
    VpcOwnerId: OWNER.id,
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
  const propagations = async () =>
    (await ec2.getTransitGatewayRouteTablePropagations({ TransitGatewayRouteTableId: other }))
      .TransitGatewayRouteTablePropagations;
  expect(await propagations()).toMatchObject([{ TransitGatewayAttachmentId: id, State: 'enabled' }]);
  await ec2.disableTransitGatewayRouteTablePropagation(toOther);
  expect(await propagations()).toEqual([]);
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
