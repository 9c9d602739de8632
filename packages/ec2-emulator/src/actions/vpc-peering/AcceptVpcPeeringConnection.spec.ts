import type { EC2 } from '@aws-sdk/client-ec2';
import { expect, test } from 'vitest';
import { embeddedEc2, errorOf, OWNER, PARTNER } from '../../testing/embedded-ec2.ts';
import { known, makeRouteTable, makeVpc, routesIn } from '../../testing/network.ts';

const DAY_MS = 24 * 60 * 60 * 1000;

test('two accounts peer their VPCs; routes between them lead somewhere once it is accepted', async () => {
  await using embedded = await embeddedEc2();
  const { ec2 } = embedded;
  const partner = embedded.clientOf(PARTNER);
  const VpcId = await makeVpc(ec2, '10.1.0.0/16');
  const PeerVpcId = await makeVpc(partner, '10.2.0.0/16');
  const RouteTableId = await makeRouteTable(ec2, VpcId);

  const asked = await ec2.createVpcPeeringConnection({ VpcId, PeerVpcId, PeerOwnerId: PARTNER.id });
  expect(asked.VpcPeeringConnection?.Status).toEqual({
    Code: 'initiating-request',
    Message: `Initiating Request to ${PARTNER.id}`,
  });
  const id = known(asked.VpcPeeringConnection?.VpcPeeringConnectionId);
  await ec2.createRoute({ RouteTableId, DestinationCidrBlock: '10.2.0.0/16', VpcPeeringConnectionId: id });
  expect(await routesIn(ec2, RouteTableId)).toContain(`10.2.0.0/16 → ${id} (blackhole)`);
  expect(await status(partner, id)).toBe(`pending-acceptance: Pending Acceptance by ${PARTNER.id}`);
  expect(await errorOf(ec2.acceptVpcPeeringConnection({ VpcPeeringConnectionId: id }))).toBe(
    `OperationNotPermitted: User (${OWNER.id}) cannot accept peering ${id}`,
  );
  expect(await errorOf(partner.deleteVpc({ VpcId: PeerVpcId }))).toBe(
    `DependencyViolation: The vpc '${PeerVpcId}' has dependencies and cannot be deleted.`,
  );

  const { VpcPeeringConnection } = await partner.acceptVpcPeeringConnection({ VpcPeeringConnectionId: id });
  expect(VpcPeeringConnection).toMatchObject({
    Status: { Code: 'active', Message: 'Active' },
    RequesterVpcInfo: { OwnerId: OWNER.id, VpcId, CidrBlock: '10.1.0.0/16', Region: 'us-east-1' },
    AccepterVpcInfo: { OwnerId: PARTNER.id, VpcId: PeerVpcId, CidrBlock: '10.2.0.0/16' },
  });
  expect(await routesIn(ec2, RouteTableId)).toContain(`10.2.0.0/16 → ${id} (active)`);
  await partner.createTags({ Resources: [id], Tags: [{ Key: 'Name', Value: 'to-owner' }] });
  const mine = await ec2.describeVpcPeeringConnections({ VpcPeeringConnectionIds: [id] });
  expect(mine.VpcPeeringConnections?.[0]?.Tags).toEqual([]);

  await partner.deleteVpcPeeringConnection({ VpcPeeringConnectionId: id });
  expect(await status(ec2, id)).toBe(`deleted: Deleted by ${PARTNER.id}`);
  expect(await routesIn(ec2, RouteTableId)).toContain(`10.2.0.0/16 → ${id} (blackhole)`);
  expect(await errorOf(partner.acceptVpcPeeringConnection({ VpcPeeringConnectionId: id }))).toBe(
    `InvalidStateTransition: Invalid state transition for ${id}, attempted to transition from deleted to active`,
  );
});

test('a request is rejected, or expires by itself after seven days', async () => {
  await using embedded = await embeddedEc2();
  const { ec2, clock } = embedded;
  const VpcId = await makeVpc(ec2, '10.1.0.0/16');
  const PeerVpcId = await makeVpc(ec2, '10.2.0.0/16');
  const ask = async () => {
    const { VpcPeeringConnection } = await ec2.createVpcPeeringConnection({ VpcId, PeerVpcId });
    return known(VpcPeeringConnection?.VpcPeeringConnectionId);
  };
  const first = await ask();
  expect(await errorOf(ask())).toBe(
    `VpcPeeringConnectionAlreadyExists: A VPC peering connection between the VPCs ${VpcId} and ${PeerVpcId} already exists.`,
  );
  await ec2.rejectVpcPeeringConnection({ VpcPeeringConnectionId: first });
  expect(await status(ec2, first)).toBe(`rejected: Rejected by ${OWNER.id}`);
  const second = await ask();
  clock.advance(7 * DAY_MS);
  expect(await status(ec2, second)).toBe('expired: Expired');
});

test('a connection across regions is accepted in the region of the VPC asked', async () => {
  await using embedded = await embeddedEc2();
  const { ec2 } = embedded;
  const seoul = embedded.clientOf(OWNER, 'ap-northeast-2');
  const request = {
    VpcId: await makeVpc(ec2, '10.1.0.0/16'),
    PeerVpcId: await makeVpc(seoul, '10.2.0.0/16'),
    PeerRegion: 'ap-northeast-2',
  };
  expect(await errorOf(ec2.createVpcPeeringConnection({ ...request, PeerRegion: 'mars-1' }))).toBe(
    'InvalidParameterValue: Value (mars-1) for parameter peerRegion is invalid.',
  );
  const { VpcPeeringConnection } = await ec2.createVpcPeeringConnection(request);
  const id = known(VpcPeeringConnection?.VpcPeeringConnectionId);
  expect(await errorOf(ec2.acceptVpcPeeringConnection({ VpcPeeringConnectionId: id }))).toBe(
    `OperationNotPermitted: Incorrect region (us-east-1) specified for this request. VPC peering connection ${id} must be accepted in region ap-northeast-2`,
  );
  await seoul.acceptVpcPeeringConnection({ VpcPeeringConnectionId: id });
  expect(await status(ec2, id)).toBe('active: Active');
});

test('VPCs with common addresses, and VPCs that are not there, fail to peer', async () => {
  await using embedded = await embeddedEc2();
  const { ec2 } = embedded;
  const partner = embedded.clientOf(PARTNER);
  const VpcId = await makeVpc(ec2, '10.1.0.0/16');
  const overlapping = await makeVpc(partner, '10.1.128.0/17');
  for (const PeerVpcId of [overlapping, 'vpc-0123456789abcdef0']) {
    const { VpcPeeringConnection } = await ec2.createVpcPeeringConnection({
      VpcId,
      PeerVpcId,
      PeerOwnerId: PARTNER.id,
    });
    expect(await status(ec2, known(VpcPeeringConnection?.VpcPeeringConnectionId))).toBe(
      'failed: Failed due to incorrect VPC-ID, Account ID, or overlapping CIDR range',
    );
  }
  const own = ec2.createVpcPeeringConnection({ VpcId, PeerVpcId: 'vpc-0123456789abcdef0' });
  expect(await errorOf(own)).toBe("InvalidVpcID.NotFound: The vpc ID 'vpc-0123456789abcdef0' does not exist");
});

test('options are set on active connections, each side for itself', async () => {
  await using embedded = await embeddedEc2();
  const { ec2 } = embedded;
  const partner = embedded.clientOf(PARTNER);
  const VpcId = await makeVpc(ec2, '10.1.0.0/16');
  const PeerVpcId = await makeVpc(partner, '10.2.0.0/16');
  const asked = await ec2.createVpcPeeringConnection({ VpcId, PeerVpcId, PeerOwnerId: PARTNER.id });
  const VpcPeeringConnectionId = known(asked.VpcPeeringConnection?.VpcPeeringConnectionId);
  const modify = () =>
    ec2.modifyVpcPeeringConnectionOptions({
      VpcPeeringConnectionId,
      RequesterPeeringConnectionOptions: { AllowDnsResolutionFromRemoteVpc: true },
    });
  expect(await errorOf(modify())).toBe(
    `OperationNotPermitted: Peering ${VpcPeeringConnectionId} is not active. Peering options can be added only to active peerings.`,
  );
  await partner.acceptVpcPeeringConnection({ VpcPeeringConnectionId });
  expect(await errorOf(modify())).toBe(
    `InvalidVpcPeeringConnectionState.DnsHostnamesDisabled: The DNS hostnames of the VPC ${VpcId} are disabled.`,
  );
  await ec2.modifyVpcAttribute({ VpcId, EnableDnsHostnames: { Value: true } });
  expect((await modify()).RequesterPeeringConnectionOptions).toMatchObject({
    AllowDnsResolutionFromRemoteVpc: true,
  });
});

async function status(ec2: EC2, id: string): Promise<string> {
  const { VpcPeeringConnections } = await ec2.describeVpcPeeringConnections({
    VpcPeeringConnectionIds: [id],
  });
  const { Code, Message } = VpcPeeringConnections?.[0]?.Status ?? {};
  return `${Code}: ${Message}`;
}
