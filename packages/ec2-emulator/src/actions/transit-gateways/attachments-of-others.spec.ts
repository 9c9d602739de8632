import { expect, test } from 'vitest';
import { embeddedEc2, errorOf, OWNER, PARTNER } from '../../testing/embedded-ec2.ts';
import { known, makeSubnet, makeVpc } from '../../testing/network.ts';

test('gateways of two regions are peered once the one asked accepts', async () => {
  await using embedded = await embeddedEc2();
  const { ec2 } = embedded;
  const seoul = embedded.clientOf(OWNER, 'ap-northeast-2');
  const TransitGatewayId = known((await ec2.createTransitGateway({})).TransitGateway?.TransitGatewayId);
  const peer = (await seoul.createTransitGateway({})).TransitGateway;
  const request = {
    TransitGatewayId,
    PeerTransitGatewayId: known(peer?.TransitGatewayId),
    PeerAccountId: OWNER.id,
    PeerRegion: 'ap-northeast-2',
  };
  const made = await ec2.createTransitGatewayPeeringAttachment(request);
  const id = known(made.TransitGatewayPeeringAttachment?.TransitGatewayAttachmentId);
  const names = { TransitGatewayAttachmentId: id };
  expect(made.TransitGatewayPeeringAttachment).toMatchObject({
    RequesterTgwInfo: { TransitGatewayId, OwnerId: OWNER.id, Region: 'us-east-1' },
    AccepterTgwInfo: { TransitGatewayId: peer?.TransitGatewayId, Region: 'ap-northeast-2' },
    State: 'pendingAcceptance',
  });
  expect(await errorOf(ec2.createTransitGatewayPeeringAttachment(request))).toMatch(
    /^DuplicateTransitGatewayAttachment/,
  );
  expect(await errorOf(ec2.acceptTransitGatewayPeeringAttachment(names))).toBe(
    `InvalidParameterValue: Cannot accept ${id} as the source of the peering request.`,
  );
  await seoul.acceptTransitGatewayPeeringAttachment(names);
  const [there] = (await seoul.describeTransitGatewayAttachments({})).TransitGatewayAttachments ?? [];
  expect(there).toMatchObject({
    TransitGatewayId: peer?.TransitGatewayId,
    ResourceType: 'peering',
    ResourceId: TransitGatewayId,
    State: 'available',
    Association: { TransitGatewayRouteTableId: peer?.Options?.AssociationDefaultRouteTableId },
  });
  const propagation = { ...names, TransitGatewayRouteTableId: peer?.Options?.PropagationDefaultRouteTableId };
  expect(await errorOf(seoul.enableTransitGatewayRouteTablePropagation(propagation))).toMatch(
    /^InvalidParameterValue/,
  );
  const { Route } = await seoul.createTransitGatewayRoute({
    ...propagation,
    DestinationCidrBlock: '10.0.0.0/8',
  });
  expect(Route?.TransitGatewayAttachments).toMatchObject([{ ResourceId: TransitGatewayId }]);
  expect(await errorOf(seoul.deleteTransitGateway({ TransitGatewayId: peer?.TransitGatewayId }))).toBe(
    `IncorrectState: ${peer?.TransitGatewayId} has non-deleted Transit Gateway Cross Region Peering Attachments: ${id}.`,
  );
  await seoul.deleteTransitGatewayPeeringAttachment(names);
  const { TransitGatewayPeeringAttachments } = await ec2.describeTransitGatewayPeeringAttachments({
    Filters: [{ Name: 'remote-owner-id', Values: [OWNER.id] }],
  });
  expect(TransitGatewayPeeringAttachments).toMatchObject([{ State: 'deleted' }]);
});

test("another account's VPC is attached when the gateway's owner accepts, or by itself", async () => {
  await using embedded = await embeddedEc2();
  const { ec2 } = embedded;
  const partner = embedded.clientOf(PARTNER);
  const VpcId = await makeVpc(partner);
  const SubnetIds = [await makeSubnet(partner, VpcId)];
  const attach = async (options: object) => {
    const { TransitGateway } = await ec2.createTransitGateway({ Options: options });
    const TransitGatewayId = known(TransitGateway?.TransitGatewayId);
    const made = await partner.createTransitGatewayVpcAttachment({ TransitGatewayId, VpcId, SubnetIds });
    return made.TransitGatewayVpcAttachment;
  };
  const first = await attach({});
  expect(first?.State).toBe('pendingAcceptance');
  const names = { TransitGatewayAttachmentId: first?.TransitGatewayAttachmentId };
  expect(await errorOf(partner.acceptTransitGatewayVpcAttachment(names))).toMatch(
    /^InvalidTransitGatewayAttachmentID.NotFound: Transit Gateway VPC Attachment/,
  );
  await ec2.acceptTransitGatewayVpcAttachment(names);
  expect(await errorOf(ec2.rejectTransitGatewayVpcAttachment(names))).toMatch(/^IncorrectState/);
  expect((await partner.describeTransitGatewayVpcAttachments({})).TransitGatewayVpcAttachments).toMatchObject(
    [{ State: 'available', VpcOwnerId: PARTNER.id }],
  );
  expect((await attach({ AutoAcceptSharedAttachments: 'enable' }))?.State).toBe('available');
});

test('Connect runs tunnels to an appliance over the attachment of its VPC', async () => {
  await using embedded = await embeddedEc2();
  const { ec2 } = embedded;
  const { TransitGateway } = await ec2.createTransitGateway({
    Options: { TransitGatewayCidrBlocks: ['192.168.100.0/24'] },
  });
  const VpcId = await makeVpc(ec2);
  const { TransitGatewayVpcAttachment } = await ec2.createTransitGatewayVpcAttachment({
    TransitGatewayId: TransitGateway?.TransitGatewayId,
    VpcId,
    SubnetIds: [await makeSubnet(ec2, VpcId)],
  });
  const transport = known(TransitGatewayVpcAttachment?.TransitGatewayAttachmentId);
  const { TransitGatewayConnect } = await ec2.createTransitGatewayConnect({
    TransportTransitGatewayAttachmentId: transport,
    Options: { Protocol: 'gre' },
  });
  const names = { TransitGatewayAttachmentId: known(TransitGatewayConnect?.TransitGatewayAttachmentId) };
  const create = (block: string) =>
    ec2.createTransitGatewayConnectPeer({ ...names, PeerAddress: '10.0.1.9', InsideCidrBlocks: [block] });
  expect(await errorOf(create('10.0.0.0/29'))).toMatch(/^InvalidParameterValue/);
  const { TransitGatewayConnectPeer } = await create('169.254.6.0/29');
  expect(TransitGatewayConnectPeer?.ConnectPeerConfiguration).toMatchObject({
    TransitGatewayAddress: '192.168.100.1',
    Protocol: 'gre',
    BgpConfigurations: [
      { PeerAsn: 64512, PeerAddress: '169.254.6.1', TransitGatewayAddress: '169.254.6.2', BgpStatus: 'down' },
      { TransitGatewayAddress: '169.254.6.3' },
    ],
  });
  const peer = { TransitGatewayConnectPeerId: known(TransitGatewayConnectPeer?.TransitGatewayConnectPeerId) };
  expect(
    await errorOf(ec2.deleteTransitGatewayVpcAttachment({ TransitGatewayAttachmentId: transport })),
  ).toMatch(/^IncorrectState/);
  expect(await errorOf(ec2.deleteTransitGatewayConnect(names))).toMatch(/^IncorrectState/);
  const peers = async (state: string) => {
    const Filters = [{ Name: 'state', Values: [state] }];
    return (await ec2.describeTransitGatewayConnectPeers({ Filters })).TransitGatewayConnectPeers;
  };
  expect(await peers('available')).toMatchObject([{ ...names, ...peer }]);
  await ec2.deleteTransitGatewayConnectPeer(peer);
  expect(await peers('available')).toEqual([]);
  expect(await peers('deleted')).toMatchObject([peer]);
  await ec2.deleteTransitGatewayConnect(names);
  const byTransport = [{ Name: 'transport-transit-gateway-attachment-id', Values: [transport] }];
  expect(
    (await ec2.describeTransitGatewayConnects({ Filters: byTransport })).TransitGatewayConnects,
  ).toMatchObject([{ State: 'deleted' }]);
});

test('a peering that is rejected is so for both sides, once', async () => {
  await using embedded = await embeddedEc2();
  const { ec2 } = embedded;
  const seoul = embedded.clientOf(OWNER, 'ap-northeast-2');
  const { TransitGatewayPeeringAttachment } = await ec2.createTransitGatewayPeeringAttachment({
    TransitGatewayId: known((await ec2.createTransitGateway({})).TransitGateway?.TransitGatewayId),
    PeerTransitGatewayId: known((await seoul.createTransitGateway({})).TransitGateway?.TransitGatewayId),
    PeerAccountId: OWNER.id,
    PeerRegion: 'ap-northeast-2',
  });
  const names = { TransitGatewayAttachmentId: TransitGatewayPeeringAttachment?.TransitGatewayAttachmentId };
  await seoul.rejectTransitGatewayPeeringAttachment(names);
  for (const side of [ec2, seoul]) {
    const { TransitGatewayPeeringAttachments } = await side.describeTransitGatewayPeeringAttachments({});
    expect(TransitGatewayPeeringAttachments).toMatchObject([{ ...names, State: 'rejected' }]);
  }
  expect(await errorOf(seoul.acceptTransitGatewayPeeringAttachment(names))).toMatch(/^IncorrectState/);
});
