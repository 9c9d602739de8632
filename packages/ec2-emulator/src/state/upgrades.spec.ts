import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { serialize } from 'node:v8';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { administer } from '../testing/administer.ts';
import { type EmbeddedEc2, embeddedEc2, HandClock } from '../testing/embedded-ec2.ts';
import { type KindName, kinds } from './kinds.ts';
import { fromPlain } from './plain.ts';

interface Exported {
  readonly accountId: string;
  readonly region: string;
  readonly kind: KindName;
  readonly resource: Record<string, unknown>;
}

/** What the first version kept for one account that had used all that it kept in other shapes than today. */
const EARLIER: Exported[] = readFileSync(new URL('fixtures/version-1.jsonl', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line));
const LATER = new Date('2026-11-25T16:30:00Z');

let data: string;
beforeEach(() => {
  data = mkdtempSync(join(tmpdir(), 'ec2-'));
});
afterEach(() => rmSync(data, { recursive: true }));

/** The state file as the first version has written it. */
function writeEarlierFile() {
  const database = new DatabaseSync(join(data, 'ec2.sqlite'));
  database.exec(`
    CREATE TABLE resource (
      account_id TEXT NOT NULL, region TEXT NOT NULL, kind TEXT NOT NULL, id TEXT NOT NULL,
      position INTEGER NOT NULL, body BLOB NOT NULL,
      PRIMARY KEY (account_id, region, kind, id)
    ) WITHOUT ROWID;
    PRAGMA user_version = 1;
  `);
  const insert = database.prepare('INSERT INTO resource VALUES (?, ?, ?, ?, ?, ?)');
  const seeded = { name: 'seeded', value: 'empty' };
  insert.run('', '', 'settings', 'seeded', 2, serialize(seeded));
  for (const [index, { accountId, region, kind, resource }] of EARLIER.entries()) {
    const id = kinds[kind].idOf(resource as never);
    insert.run(accountId, region, kind, id, 2 * index + 5, serialize(fromPlain(resource)));
  }
  database.close();
}

const later = () => ({ data, clock: new HandClock(LATER.getTime()) });

const idOf = (kind: string, name: string, matching: (resource: Record<string, unknown>) => boolean) =>
  String(EARLIER.find((each) => each.kind === kind && matching(each.resource))?.resource[name]);

/** All that is exported but replies, whose bytes are not the same each time they are packed. */
async function everything({ url }: EmbeddedEc2) {
  const { resources } = (await administer(url, 'GET', 'state')).body as { resources: Exported[] };
  return resources.filter(({ kind }) => kind !== 'rememberedReplies');
}

test('a state file of the first version is read, and is one of this version from then on', async () => {
  writeEarlierFile();
  const before = await (async () => {
    await using embedded = await embeddedEc2(later());
    // What is imported is described to try it, which brings these up to date.
    await embedded.ec2.describeFleets({});
    await embedded.ec2.describeSpotInstanceRequests({});
    return await everything(embedded);
  })();
  await using embedded = await embeddedEc2(later());
  expect(await everything(embedded)).toEqual(before);

  await using elsewhere = await embeddedEc2({ clock: new HandClock(LATER.getTime()) });
  const exported = { format: 'muster-ec2-state-1', resources: EARLIER };
  expect(await administer(elsewhere.url, 'POST', 'state', exported)).toEqual({
    status: 200,
    body: { resources: EARLIER.length },
  });
  expect(await everything(elsewhere)).toEqual(before);
});

test('volumes of the first version are attached and modified as they were', async () => {
  writeEarlierFile();
  await using embedded = await embeddedEc2(later());
  const { ec2 } = embedded;
  const VolumeId = idOf('volumes', 'VolumeId', (volume) => volume.modification !== undefined);
  const attachment = { Device: '/dev/sdg', State: 'attached', DeleteOnTermination: false };
  const { Volumes = [] } = await ec2.describeVolumes({ VolumeIds: [VolumeId] });
  expect(Volumes).toMatchObject([{ Size: 16, State: 'in-use', Attachments: [attachment] }]);
  expect((await ec2.describeVolumesModifications({})).VolumesModifications).toMatchObject([
    { VolumeId, ModificationState: 'completed', OriginalSize: 8, TargetSize: 16, Progress: 100 },
  ]);
  const InstanceId = String(Volumes[0]?.Attachments?.[0]?.InstanceId);
  const { Reservations } = await ec2.describeInstances({ InstanceIds: [InstanceId] });
  expect(Reservations?.[0]?.Instances?.[0]).toMatchObject({
    BlockDeviceMappings: [
      { DeviceName: '/dev/xvda' },
      { DeviceName: '/dev/sdf' },
      { DeviceName: '/dev/sdg' },
    ],
    MaintenanceOptions: { AutoRecovery: 'default', RebootMigration: 'default' },
    NetworkPerformanceOptions: { BandwidthWeighting: 'default' },
  });
  const again = await ec2.runInstances({
    ImageId: Reservations?.[0]?.Instances?.[0]?.ImageId,
    InstanceType: 't3.micro',
    MinCount: 1,
    MaxCount: 1,
    ClientToken: 'launch-1',
    BlockDeviceMappings: [{ DeviceName: '/dev/sdf', Ebs: { VolumeSize: 10, VolumeType: 'gp3' } }],
    TagSpecifications: [{ ResourceType: 'instance', Tags: [{ Key: 'Name', Value: 'web' }] }],
  });
  expect(again.Instances).toMatchObject([{ InstanceId, State: { Name: 'running' } }]);
});

test('gateways, endpoints and associations of the first version are there as they were', async () => {
  writeEarlierFile();
  await using embedded = await embeddedEc2(later());
  const { ec2 } = embedded;
  const VpcId = idOf('carrierGateways', 'VpcId', () => true);
  expect((await ec2.describeVpnGateways({})).VpnGateways).toMatchObject([
    { State: 'available', VpcAttachments: [{ VpcId, State: 'attached' }] },
    { State: 'available', VpcAttachments: [] },
  ]);
  expect((await ec2.describeCustomerGateways({})).CustomerGateways).toMatchObject([
    { State: 'available', IpAddress: '198.51.100.7', BgpAsn: '65010' },
  ]);
  expect((await ec2.describeCarrierGateways({})).CarrierGateways).toMatchObject([
    { State: 'available', VpcId },
  ]);
  const associations = await ec2.describeSecurityGroupVpcAssociations({});
  expect(associations.SecurityGroupVpcAssociations).toMatchObject([{ State: 'associated' }]);
  expect((await ec2.describeVpcEndpoints({})).VpcEndpoints).toMatchObject([
    { ServiceRegion: 'us-east-1', DnsOptions: { DnsRecordIpType: 'service-defined' } },
    {
      ServiceRegion: 'us-east-1',
      DnsOptions: { DnsRecordIpType: 'ipv4' },
      Groups: [{ GroupName: 'default' }],
    },
  ]);
  const { InstanceConnectEndpoints } = await ec2.describeInstanceConnectEndpoints({});
  expect(InstanceConnectEndpoints?.[0]?.PublicDnsNames).toMatchObject({
    Ipv4: { DnsName: InstanceConnectEndpoints?.[0]?.DnsName },
    Dualstack: { DnsName: expect.stringMatching(/\.us-east-1\.api\.aws$/) },
  });

  const VpnGatewayId = idOf('vpnGateways', 'VpnGatewayId', (gateway) => `${gateway.VpcAttachments}` !== '');
  await ec2.detachVpnGateway({ VpnGatewayId, VpcId });
  const { VpnGateways } = await ec2.describeVpnGateways({ VpnGatewayIds: [VpnGatewayId] });
  expect(VpnGateways?.[0]?.VpcAttachments).toEqual([{ VpcId, State: 'detached' }]);
});

test('fleets and Spot requests of the first version go on', async () => {
  writeEarlierFile();
  const { clock, ...options } = later();
  await using embedded = await embeddedEc2({ ...options, clock });
  const { ec2 } = embedded;
  expect((await ec2.describeFleets({})).Fleets).toMatchObject([
    { Type: 'maintain', FleetState: 'active', ActivityStatus: 'fulfilled', FulfilledCapacity: 4 },
    { Type: 'request', FleetState: 'deleted', FulfilledCapacity: 0 },
  ]);
  const FleetId = idOf('fleets', 'FleetId', ({ Type }) => Type === 'maintain');
  const { ActiveInstances = [] } = await ec2.describeFleetInstances({ FleetId });
  expect(ActiveInstances).toHaveLength(2);
  await ec2.terminateInstances({ InstanceIds: [String(ActiveInstances[0]?.InstanceId)] });
  const replaced = await ec2.describeFleetInstances({ FleetId });
  expect(replaced.ActiveInstances?.map(({ InstanceId }) => InstanceId)).toEqual([
    ActiveInstances[1]?.InstanceId,
    expect.not.stringMatching(String(ActiveInstances[0]?.InstanceId)),
  ]);

  const SpotInstanceRequestIds = [
    idOf('spotRequests', 'SpotInstanceRequestId', ({ Type }) => Type === 'persistent'),
  ];
  const { SpotInstanceRequests } = await ec2.describeSpotInstanceRequests({ SpotInstanceRequestIds });
  expect(SpotInstanceRequests).toMatchObject([
    { State: 'open', Status: { Code: 'price-too-low' }, LaunchSpecification: { InstanceType: 't3.micro' } },
  ]);
});
