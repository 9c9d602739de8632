import { expect, test } from 'vitest';
import { embeddedEc2, errorOf, OWNER } from '../../testing/embedded-ec2.ts';
import { known, makeInterface, makeSubnet, makeVpc } from '../../testing/network.ts';

test('interfaces in the subnets of a multicast domain are members and sources of groups', async () => {
  await using embedded = await embeddedEc2();
  const { ec2 } = embedded;
  const plain = known((await ec2.createTransitGateway({})).TransitGateway?.TransitGatewayId);
  expect(await errorOf(ec2.createTransitGatewayMulticastDomain({ TransitGatewayId: plain }))).toMatch(
    /^InvalidParameterValue: Multicast is not enabled/,
  );
  const { TransitGateway } = await ec2.createTransitGateway({ Options: { MulticastSupport: 'enable' } });
  const TransitGatewayId = known(TransitGateway?.TransitGatewayId);
  const { TransitGatewayMulticastDomain } = await ec2.createTransitGatewayMulticastDomain({
    TransitGatewayId,
    Options: { StaticSourcesSupport: 'enable' },
  });
  const id = known(TransitGatewayMulticastDomain?.TransitGatewayMulticastDomainId);
  const domain = { TransitGatewayMulticastDomainId: id };
  expect(TransitGatewayMulticastDomain).toMatchObject({
    TransitGatewayMulticastDomainArn: `arn:aws:ec2:us-east-1:${OWNER.id}:transit-gateway-multicast-domain/${id}`,
    Options: { Igmpv2Support: 'disable', StaticSourcesSupport: 'enable' },
    State: 'available',
  });
  const VpcId = await makeVpc(ec2);
  const SubnetId = await makeSubnet(ec2, VpcId);
  const SubnetIds = [SubnetId];
  const attached = await ec2.createTransitGatewayVpcAttachment({ TransitGatewayId, VpcId, SubnetIds });
  const TransitGatewayAttachmentId = attached.TransitGatewayVpcAttachment?.TransitGatewayAttachmentId;
  const eni = await makeInterface(ec2, SubnetId);
  const members = { ...domain, GroupIpAddress: '224.0.1.0', NetworkInterfaceIds: [eni] };
  expect(await errorOf(ec2.registerTransitGatewayMulticastGroupMembers(members))).toMatch(
    /^InvalidParameterValue/,
  );
  const association = { ...domain, TransitGatewayAttachmentId, SubnetIds };
  await ec2.associateTransitGatewayMulticastDomain(association);
  expect(await errorOf(ec2.associateTransitGatewayMulticastDomain(association))).toMatch(
    /^Resource.AlreadyAssociated/,
  );
  const inDomain = await ec2.getTransitGatewayMulticastDomainAssociations(domain);
  expect(inDomain.MulticastDomainAssociations).toMatchObject([
    { ResourceId: VpcId, ResourceType: 'vpc', Subnet: { SubnetId, State: 'associated' } },
  ]);
  await ec2.registerTransitGatewayMulticastGroupMembers(members);
  await ec2.registerTransitGatewayMulticastGroupSources(members);
  expect(
    await errorOf(
      ec2.registerTransitGatewayMulticastGroupMembers({ ...members, GroupIpAddress: '10.0.0.1' }),
    ),
  ).toMatch(/^InvalidParameterValue/);
  const search = async () => {
    const Filters = [{ Name: 'is-group-member', Values: ['true'] }];
    return (await ec2.searchTransitGatewayMulticastGroups({ ...domain, Filters })).MulticastGroups;
  };
  expect(await search()).toEqual([
    {
      GroupIpAddress: '224.0.1.0',
      TransitGatewayAttachmentId,
      SubnetId,
      ResourceId: VpcId,
      ResourceType: 'vpc',
      ResourceOwnerId: OWNER.id,
      NetworkInterfaceId: eni,
      GroupMember: true,
      GroupSource: false,
      MemberType: 'static',
    },
  ]);
  await ec2.deregisterTransitGatewayMulticastGroupMembers(members);
  expect(await errorOf(ec2.deregisterTransitGatewayMulticastGroupMembers(members))).toMatch(
    /^TransitGatewayMulticastGroupMember.NotFound/,
  );
  await ec2.deregisterTransitGatewayMulticastGroupSources(members);
  expect(await errorOf(ec2.deleteTransitGatewayMulticastDomain(domain))).toMatch(/^IncorrectState/);
  await ec2.disassociateTransitGatewayMulticastDomain(association);
  await ec2.deleteTransitGatewayMulticastDomain(domain);
  const { TransitGatewayMulticastDomains } = await ec2.describeTransitGatewayMulticastDomains({});
  expect(TransitGatewayMulticastDomains).toMatchObject([{ ...domain, State: 'deleted' }]);
});
