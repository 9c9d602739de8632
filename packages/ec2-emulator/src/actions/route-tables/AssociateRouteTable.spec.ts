import { expect, test } from 'vitest';
import { embeddedEc2, errorOf } from '../../testing/embedded-ec2.ts';
import { known, makeConnectedVpc, makeRouteTable, makeVpc } from '../../testing/network.ts';

test('a subnet goes by the table it is associated with, and by the main one when it has none', async () => {
  await using embedded = await embeddedEc2();
  const { ec2 } = embedded;
  const { vpcId, subnetId: SubnetId } = await makeConnectedVpc(ec2);
  const [first, second] = [await makeRouteTable(ec2, vpcId), await makeRouteTable(ec2, vpcId)];

  const { AssociationId } = await ec2.associateRouteTable({ RouteTableId: first, SubnetId });
  const again = await ec2.associateRouteTable({ RouteTableId: first, SubnetId });
  expect(again.AssociationId).toBe(AssociationId);
  expect(await errorOf(ec2.associateRouteTable({ RouteTableId: second, SubnetId }))).toBe(
    `Resource.AlreadyAssociated: the specified association for route table ${second} conflicts with an existing association`,
  );
  expect(await errorOf(ec2.deleteRouteTable({ RouteTableId: first }))).toBe(
    `DependencyViolation: The routeTable '${first}' has dependencies and cannot be deleted.`,
  );

  const { NewAssociationId } = await ec2.replaceRouteTableAssociation({
    AssociationId,
    RouteTableId: second,
  });
  const bySubnet = { Filters: [{ Name: 'association.subnet-id', Values: [SubnetId] }] };
  expect((await ec2.describeRouteTables(bySubnet)).RouteTables?.[0]?.RouteTableId).toBe(second);
  await ec2.deleteRouteTable({ RouteTableId: first });

  await ec2.disassociateRouteTable({ AssociationId: NewAssociationId });
  expect((await ec2.describeRouteTables(bySubnet)).RouteTables).toEqual([]);
  expect(await errorOf(ec2.disassociateRouteTable({ AssociationId: NewAssociationId }))).toBe(
    `InvalidAssociationID.NotFound: The association ID '${NewAssociationId}' does not exist`,
  );
});

test('another table can become the main one, which always stays', async () => {
  await using embedded = await embeddedEc2();
  const { ec2 } = embedded;
  const vpcId = await makeVpc(ec2);
  const next = await makeRouteTable(ec2, vpcId);
  const mainTable = async () => {
    const { RouteTables } = await ec2.describeRouteTables({
      Filters: [
        { Name: 'vpc-id', Values: [vpcId] },
        { Name: 'association.main', Values: ['true'] },
      ],
    });
    return { id: known(RouteTables?.[0]?.RouteTableId), association: RouteTables?.[0]?.Associations?.[0] };
  };
  const before = await mainTable();
  const AssociationId = before.association?.RouteTableAssociationId;
  expect(await errorOf(ec2.disassociateRouteTable({ AssociationId }))).toBe(
    `InvalidParameterValue: cannot disassociate the main route table association ${AssociationId}`,
  );
  const RouteTableId = await makeRouteTable(ec2, await makeVpc(ec2, '10.1.0.0/16'));
  expect(await errorOf(ec2.replaceRouteTableAssociation({ AssociationId, RouteTableId }))).toBe(
    `InvalidParameterValue: route table association ${AssociationId} and route table ${RouteTableId} belong to different networks`,
  );
  await ec2.replaceRouteTableAssociation({ AssociationId, RouteTableId: next });
  expect((await mainTable()).id).toBe(next);
  await ec2.deleteRouteTable({ RouteTableId: before.id });
});
