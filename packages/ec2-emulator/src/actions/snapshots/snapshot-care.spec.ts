import type { EC2 } from '@aws-sdk/client-ec2';
import { expect, test } from 'vitest';
import { embeddedEc2, errorOf, OWNER, PARTNER } from '../../testing/embedded-ec2.ts';
import { launch } from '../../testing/launch.ts';

const DAY_MS = 24 * 60 * 60 * 1000;
const ZONE = { AvailabilityZone: 'us-east-1a' };

async function newSnapshot(ec2: EC2): Promise<string> {
  const { VolumeId } = await ec2.createVolume({ ...ZONE, Size: 1 });
  return (await ec2.createSnapshot({ VolumeId })).SnapshotId ?? '';
}

test('all volumes of an instance become snapshots at once, with their tags', async () => {
  await using embedded = await embeddedEc2();
  const { ec2 } = embedded;
  const { InstanceId } = await launch(ec2, {
    BlockDeviceMappings: [{ DeviceName: '/dev/sdf', Ebs: { VolumeSize: 2 } }],
    TagSpecifications: [{ ResourceType: 'volume', Tags: [{ Key: 'team', Value: 'shop' }] }],
  });
  const InstanceSpecification = { InstanceId };
  const all = await ec2.createSnapshots({ InstanceSpecification, CopyTagsFromSource: 'volume' });
  expect(all.Snapshots).toMatchObject([
    { VolumeSize: 8, State: 'pending', Tags: [{ Key: 'team', Value: 'shop' }] },
    { VolumeSize: 2, State: 'pending', Tags: [{ Key: 'team', Value: 'shop' }] },
  ]);
  const data = await ec2.createSnapshots({ InstanceSpecification: { InstanceId, ExcludeBootVolume: true } });
  expect(data.Snapshots).toMatchObject([{ VolumeSize: 2, Tags: [] }]);
});

test('an archived snapshot makes no volumes until it is restored, and for as long as it is', async () => {
  await using embedded = await embeddedEc2();
  const { ec2, clock } = embedded;
  const SnapshotId = await newSnapshot(ec2);
  await ec2.modifySnapshotTier({ SnapshotId, StorageTier: 'archive' });
  const restored = () => ec2.createVolume({ ...ZONE, SnapshotId });
  expect(await errorOf(restored())).toBe(
    `IncorrectState: The snapshot '${SnapshotId}' is archived. Restore it first.`,
  );
  expect((await ec2.describeSnapshotTierStatus({})).SnapshotTierStatuses).toMatchObject([
    {
      SnapshotId,
      StorageTier: 'archive',
      LastTieringOperationStatus: 'archival-completed',
      LastTieringProgress: 100,
    },
  ]);
  await ec2.restoreSnapshotTier({ SnapshotId, TemporaryRestoreDays: 2 });
  await restored();
  clock.advance(3 * DAY_MS);
  expect(await errorOf(restored())).toMatch(/^IncorrectState/);
  await ec2.restoreSnapshotTier({ SnapshotId, PermanentRestore: true });
  clock.advance(3 * DAY_MS);
  await restored();
  expect(await errorOf(ec2.restoreSnapshotTier({ SnapshotId, PermanentRestore: true }))).toBe(
    `IncorrectState: The snapshot '${SnapshotId}' is not in the archive tier.`,
  );
});

test('a snapshot of an image is archived once the image is disabled, and is shared with nobody then', async () => {
  await using embedded = await embeddedEc2();
  const { ec2 } = embedded;
  const { InstanceId } = await launch(ec2);
  const { ImageId } = await ec2.createImage({ InstanceId, Name: 'shop' });
  const { Snapshots: [{ SnapshotId } = {}] = [] } = await ec2.describeSnapshots({ OwnerIds: ['self'] });
  await ec2.modifySnapshotAttribute({
    SnapshotId,
    CreateVolumePermission: { Add: [{ UserId: PARTNER.id }] },
  });
  const archive = () => ec2.modifySnapshotTier({ SnapshotId, StorageTier: 'archive' });
  expect(await errorOf(archive())).toBe(
    `InvalidSnapshot.InUse: The snapshot ${SnapshotId} is currently in use by ${ImageId}`,
  );
  await ec2.disableImage({ ImageId });
  await archive();
  expect(
    await ec2.describeSnapshotAttribute({ SnapshotId, Attribute: 'createVolumePermission' }),
  ).toMatchObject({ CreateVolumePermissions: [] });
  expect(await errorOf(ec2.copySnapshot({ SourceRegion: 'us-east-1', SourceSnapshotId: SnapshotId }))).toBe(
    `IncorrectState: The snapshot '${SnapshotId}' is archived. Restore it first.`,
  );
});

test('a snapshot tells how far it is', async () => {
  await using embedded = await embeddedEc2({ transitions: { min: 1000, max: 1000 } });
  const { ec2, clock } = embedded;
  const SnapshotIds = [await newSnapshot(ec2)];
  const progress = async () => (await ec2.describeSnapshots({ SnapshotIds })).Snapshots?.[0]?.Progress;
  expect(await progress()).toBe('0%');
  clock.advance(250);
  expect(await progress()).toBe('25%');
  clock.advance(750);
  expect(await progress()).toBe('100%');
});

test('a locked snapshot is not deleted before its lock expires', async () => {
  await using embedded = await embeddedEc2();
  const { ec2, clock } = embedded;
  const SnapshotId = await newSnapshot(ec2);
  const lock = { SnapshotId, LockMode: 'compliance', LockDuration: 2, CoolOffPeriod: 1 } as const;
  expect((await ec2.lockSnapshot(lock)).LockState).toBe('compliance-cooloff');
  await ec2.unlockSnapshot({ SnapshotId });
  await ec2.lockSnapshot(lock);
  clock.advance(2 * 60 * 60 * 1000);
  expect(await errorOf(ec2.unlockSnapshot({ SnapshotId }))).toBe(
    `OperationNotPermitted: The snapshot '${SnapshotId}' is locked in compliance mode and can't be unlocked.`,
  );
  expect(await errorOf(ec2.lockSnapshot({ SnapshotId, LockMode: 'governance', LockDuration: 9 }))).toMatch(
    /^OperationNotPermitted: .* Its lock can only be extended\.$/,
  );
  expect(await errorOf(ec2.deleteSnapshot({ SnapshotId }))).toBe(
    `OperationNotPermitted: The snapshot '${SnapshotId}' is locked and can't be deleted.`,
  );
  expect((await ec2.describeLockedSnapshots({})).Snapshots).toMatchObject([
    { SnapshotId, LockState: 'compliance', LockDuration: 2 },
  ]);
  clock.advance(2 * DAY_MS);
  await ec2.deleteSnapshot({ SnapshotId });
});

test('blocking public access hides what was public, and keeps new snapshots from becoming so', async () => {
  await using embedded = await embeddedEc2();
  const { ec2 } = embedded;
  const partner = embedded.clientOf(PARTNER);
  const SnapshotId = await newSnapshot(ec2);
  const publish = (id: string) =>
    ec2.modifySnapshotAttribute({ SnapshotId: id, CreateVolumePermission: { Add: [{ Group: 'all' }] } });
  const seen = () => partner.describeSnapshots({ SnapshotIds: [SnapshotId] });
  await publish(SnapshotId);
  await seen();
  await ec2.enableSnapshotBlockPublicAccess({ State: 'block-all-sharing' });
  expect(await errorOf(seen())).toMatch(/^InvalidSnapshot\.NotFound/);
  expect(await errorOf(publish(await newSnapshot(ec2)))).toMatch(
    /^OperationNotPermitted: You can't publicly share/,
  );
  await ec2.disableSnapshotBlockPublicAccess({});
  expect((await ec2.getSnapshotBlockPublicAccessState({})).State).toBe('unblocked');
  await seen();
});

test('what is deleted where the Recycle Bin retains it can be had back, tags and all', async () => {
  await using embedded = await embeddedEc2({ seed: 'demo' });
  const { ec2, clock } = embedded;
  const SnapshotId = await newSnapshot(ec2);
  await ec2.createTags({ Resources: [SnapshotId], Tags: [{ Key: 'team', Value: 'shop' }] });
  await ec2.deleteSnapshot({ SnapshotId });
  const described = () => ec2.describeSnapshots({ SnapshotIds: [SnapshotId] });
  expect(await errorOf(described())).toMatch(/^InvalidSnapshot\.NotFound/);
  expect((await ec2.listSnapshotsInRecycleBin({})).Snapshots).toMatchObject([{ SnapshotId }]);
  await ec2.restoreSnapshotFromRecycleBin({ SnapshotId });
  expect((await described()).Snapshots).toMatchObject([{ Tags: [{ Key: 'team', Value: 'shop' }] }]);

  const { Images: [image] = [] } = await ec2.describeImages({ Owners: ['self'] });
  const ImageId = image?.ImageId ?? '';
  await ec2.deregisterImage({ ImageId });
  expect((await ec2.listImagesInRecycleBin({})).Images).toMatchObject([{ ImageId, Name: image?.Name }]);
  await ec2.restoreImageFromRecycleBin({ ImageId });
  expect((await ec2.describeImages({ ImageIds: [ImageId] })).Images).toHaveLength(1);

  await ec2.deleteSnapshot({ SnapshotId });
  clock.advance(7 * DAY_MS);
  expect((await ec2.listSnapshotsInRecycleBin({})).Snapshots).toEqual([]);
  expect(await errorOf(ec2.restoreSnapshotFromRecycleBin({ SnapshotId }))).toMatch(
    /^InvalidSnapshot\.NotFound/,
  );
});

test('without a retention rule what is deleted is gone', async () => {
  await using embedded = await embeddedEc2();
  const SnapshotId = await newSnapshot(embedded.ec2);
  await embedded.ec2.deleteSnapshot({ SnapshotId });
  expect((await embedded.ec2.listSnapshotsInRecycleBin({})).Snapshots).toEqual([]);
});

test('fast restore is enabled for own snapshots, zone by zone', async () => {
  await using embedded = await embeddedEc2();
  const { ec2 } = embedded;
  const SnapshotId = await newSnapshot(ec2);
  const asked = {
    AvailabilityZones: ['us-east-1a'],
    SourceSnapshotIds: [SnapshotId, 'snap-0123456789abcdef0'],
  };
  const { Successful, Unsuccessful } = await ec2.enableFastSnapshotRestores(asked);
  expect(Successful).toMatchObject([{ SnapshotId, State: 'enabling', OwnerId: OWNER.id }]);
  expect(Unsuccessful).toMatchObject([
    { FastSnapshotRestoreStateErrors: [{ Error: { Code: 'InvalidSnapshot.NotFound' } }] },
  ]);
  const enabled = async () =>
    (await ec2.describeFastSnapshotRestores({ Filters: [{ Name: 'state', Values: ['enabled'] }] }))
      .FastSnapshotRestores;
  expect(await enabled()).toMatchObject([{ SnapshotId, AvailabilityZone: 'us-east-1a' }]);
  for (const AvailabilityZone of ['us-east-1a', 'us-east-1b'])
    await ec2.createVolume({ SnapshotId, AvailabilityZone });
  const { Volumes } = await ec2.describeVolumes({ Filters: [{ Name: 'fast-restored', Values: ['true'] }] });
  expect(Volumes).toMatchObject([{ AvailabilityZone: 'us-east-1a', SnapshotId }]);

  const off = { ...asked, SourceSnapshotIds: [SnapshotId] };
  expect((await ec2.disableFastSnapshotRestores(off)).Successful).toMatchObject([{ State: 'disabling' }]);
  expect(await enabled()).toEqual([]);
  expect((await ec2.describeFastSnapshotRestores({})).FastSnapshotRestores).toMatchObject([
    { State: 'disabled', EnabledTime: expect.any(Date), DisabledTime: expect.any(Date) },
  ]);
  await ec2.enableFastSnapshotRestores(off);
  expect(await enabled()).toHaveLength(1);
});
