import { expect, test } from 'vitest';
import { embeddedEc2, errorOf } from '../../testing/embedded-ec2.ts';

const ZONE = { AvailabilityZone: 'us-east-1a' };

test('a copy is a volume of its own in the same zone, at least as large and as encrypted', async () => {
  await using embedded = await embeddedEc2();
  const { ec2, clock } = embedded;
  const source = await ec2.createVolume({ ...ZONE, Size: 30, Encrypted: true });
  const { VolumeId: SourceVolumeId = '' } = source;
  const { Volumes: [copy] = [] } = await ec2.copyVolumes({
    SourceVolumeId,
    Size: 40,
    VolumeType: 'gp3',
    TagSpecifications: [{ ResourceType: 'volume', Tags: [{ Key: 'copy', Value: 'yes' }] }],
  });
  expect(copy).toMatchObject({
    ...ZONE,
    SourceVolumeId,
    Size: 40,
    VolumeType: 'gp3',
    Encrypted: true,
    KmsKeyId: source.KmsKeyId,
    State: 'creating',
    Tags: [{ Key: 'copy', Value: 'yes' }],
  });
  const progress = async () =>
    (await ec2.describeVolumeStatus({ VolumeIds: [copy?.VolumeId ?? ''] })).VolumeStatuses?.[0];
  expect(await progress()).toMatchObject({
    InitializationStatusDetails: { InitializationType: 'volume-copy', Progress: 0 },
  });
  clock.advance(60 * 60 * 1000);
  expect(await progress()).toMatchObject({
    InitializationStatusDetails: { Progress: 100 },
    VolumeStatus: {
      Details: expect.arrayContaining([{ Name: 'initialization-state', Status: 'completed' }]),
    },
  });
  expect(await errorOf(ec2.copyVolumes({ SourceVolumeId, Size: 20 }))).toBe(
    `InvalidParameterValue: Volume of size 20GB is smaller than volume '${SourceVolumeId}', expect size >= 30GB`,
  );
});

test('a volume of a snapshot is filled at the rate that is paid for', async () => {
  await using embedded = await embeddedEc2({ transitions: { min: 1000, max: 1000 } });
  const { ec2, clock } = embedded;
  const { VolumeId } = await ec2.createVolume({ ...ZONE, Size: 100 });
  const { SnapshotId = '' } = await ec2.createSnapshot({ VolumeId });
  const create = (more = {}) => ec2.createVolume({ ...ZONE, SnapshotId, ...more });
  expect(await errorOf(create())).toBe('IncorrectState: Snapshot is in invalid state - pending');
  clock.advance(1000);
  expect(await errorOf(create({ VolumeInitializationRate: 50 }))).toMatch(/^InvalidParameterValue/);
  expect(await errorOf(ec2.createVolume({ ...ZONE, Size: 1, VolumeInitializationRate: 200 }))).toBe(
    'InvalidParameterDependency: The parameter VolumeInitializationRate requires the parameter SnapshotId to be set.',
  );
  const filled = await create({ VolumeInitializationRate: 200 });
  expect(filled).toMatchObject({ SnapshotId, Size: 100, VolumeInitializationRate: 200 });
  clock.advance(256_000);
  const { VolumeStatuses } = await ec2.describeVolumeStatus({ VolumeIds: [filled.VolumeId ?? ''] });
  expect(VolumeStatuses?.[0]?.InitializationStatusDetails).toEqual({
    InitializationType: 'provisioned-rate',
    Progress: 50,
    EstimatedTimeToCompleteInSeconds: 256,
  });
});

test('a volume deleted where the Recycle Bin retains volumes can be had back, tags and all', async () => {
  await using embedded = await embeddedEc2({ seed: 'demo' });
  const { ec2, clock } = embedded;
  const TagSpecifications = [{ ResourceType: 'volume' as const, Tags: [{ Key: 'team', Value: 'shop' }] }];
  const { VolumeId = '' } = await ec2.createVolume({ ...ZONE, Size: 1, TagSpecifications });
  await ec2.deleteVolume({ VolumeId });
  expect((await ec2.listVolumesInRecycleBin({})).Volumes).toMatchObject([{ VolumeId, Size: 1 }]);
  await ec2.restoreVolumeFromRecycleBin({ VolumeId });
  const { Volumes } = await ec2.describeVolumes({ VolumeIds: [VolumeId] });
  expect(Volumes).toMatchObject([{ State: 'available', Tags: [{ Key: 'team', Value: 'shop' }] }]);
  await ec2.deleteVolume({ VolumeId });
  clock.advance(7 * 24 * 60 * 60 * 1000);
  expect(await errorOf(ec2.restoreVolumeFromRecycleBin({ VolumeId }))).toMatch(/^InvalidVolume\.NotFound/);
});
