import { expect, test } from 'vitest';
import { embeddedEc2, errorOf } from '../../testing/embedded-ec2.ts';
import { known, makeSubnet, makeVpc } from '../../testing/network.ts';

test('a policy table is of a transit gateway, and attachments are associated with it', async () => {
  await using embedded = await embeddedEc2();
  const { ec2 } = embedded;
  const TransitGatewayId = known((await ec2.createTransitGateway({})).TransitGateway?.TransitGatewayId);
  const { TransitGatewayPolicyTable } = await ec2.createTransitGatewayPolicyTable({ TransitGatewayId });
  const table = {
    TransitGatewayPolicyTableId: known(TransitGatewayPolicyTable?.TransitGatewayPolicyTableId),
  };
  const VpcId = await makeVpc(ec2);
  const SubnetIds = [await makeSubnet(ec2, VpcId)];
  const attached = await ec2.createTransitGatewayVpcAttachment({ TransitGatewayId, VpcId, SubnetIds });
  const names = {
    ...table,
    TransitGatewayAttachmentId: attached.TransitGatewayVpcAttachment?.TransitGatewayAttachmentId,
  };
  await ec2.associateTransitGatewayPolicyTable(names);
  expect(await errorOf(ec2.associateTransitGatewayPolicyTable(names))).toMatch(/^Resource.AlreadyAssociated/);
  expect((await ec2.getTransitGatewayPolicyTableAssociations(table)).Associations).toEqual([
    { ...names, ResourceId: VpcId, ResourceType: 'vpc', State: 'associated' },
  ]);
  expect((await ec2.getTransitGatewayPolicyTableEntries(table)).TransitGatewayPolicyTableEntries).toEqual([]);
  expect(await errorOf(ec2.deleteTransitGatewayPolicyTable(table))).toMatch(/^IncorrectState/);
  await ec2.disassociateTransitGatewayPolicyTable(names);
  expect(await errorOf(ec2.disassociateTransitGatewayPolicyTable(names))).toMatch(
    /^InvalidTransitGatewayPolicyTableAssociation.NotFound/,
  );
  await ec2.deleteTransitGatewayPolicyTable(table);
  const { TransitGatewayPolicyTables } = await ec2.describeTransitGatewayPolicyTables({});
  expect(TransitGatewayPolicyTables).toMatchObject([{ ...table, TransitGatewayId, State: 'deleted' }]);
});
