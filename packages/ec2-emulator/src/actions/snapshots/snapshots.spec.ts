import { expect, test } from 'vitest';
import { embeddedEc2, errorOf, OWNER, PARTNER } from '../../testing/embedded-ec2.ts';

const ZONE = { AvailabilityZone: 'us-east-1a' };

test('a snapshot shared with an account makes volumes there, until it is taken back', async () => {
  await using embedded = await embeddedEc2();
  const { ec2 } = embedded;
  const partner = embedded.clientOf(PARTNER);
  const { VolumeId } = await ec2.createVolume({ ...ZONE, Size: 5 });
  const { SnapshotId = '', State } = await ec2.createSnapshot({ VolumeId, Description: 'before the move' });
  expect(State).toBe('pending');
  const restore = () => partner.createVolume({ ...ZONE, SnapshotId });
  expect(await errorOf(restore())).toBe(
    `InvalidSnapshot.NotFound: The snapshot '${SnapshotId}' does not exist.`,
  );

  await ec2.modifySnapshotAttribute({
    SnapshotId,
    CreateVolumePermission: { Add: [{ UserId: PARTNER.id }] },
  });
  expect(await restore()).toMatchObject({ Size: 5, SnapshotId });
  expect((await partner.describeSnapshots({ RestorableByUserIds: ['self'] })).Snapshots).toMatchObject([
    { SnapshotId, OwnerId: OWNER.id },
  ]);
  expect(
    await ec2.describeSnapshotAttribute({ SnapshotId, Attribute: 'createVolumePermission' }),
  ).toMatchObject({
    CreateVolumePermissions: [{ UserId: PARTNER.id }],
  });
  expect(await errorOf(partner.deleteSnapshot({ SnapshotId }))).toBe(
    `AuthFailure: Not authorized for snapshot:${SnapshotId}`,
  );

  await ec2.resetSnapshotAttribute({ SnapshotId, Attribute: 'createVolumePermission' });
  expect(await errorOf(restore())).toMatch(/^InvalidSnapshot\.NotFound/);
});

test('an encrypted snapshot is not for everybody', async () => {
  await using embedded = await embeddedEc2();
  const { ec2 } = embedded;
  const { VolumeId } = await ec2.createVolume({ ...ZONE, Size: 5, Encrypted: true });
  const { SnapshotId } = await ec2.createSnapshot({ VolumeId });
  const shareWith = (permission: { UserId: string } | { Group: 'all' }) =>
    ec2.modifySnapshotAttribute({ SnapshotId, CreateVolumePermission: { Add: [permission] } });
  expect(await errorOf(shareWith({ Group: 'all' }))).toBe(
    'OperationNotPermitted: Encrypted snapshots cannot be made public',
  );
  expect(await errorOf(shareWith({ UserId: PARTNER.id }))).toBe(
    'OperationNotPermitted: Encrypted snapshots with EBS default key cannot be shared',
  );
  const copy = ec2.copySnapshot({
    SourceRegion: 'us-east-1',
    SourceSnapshotId: SnapshotId,
    Encrypted: false,
  });
  expect(await errorOf(copy)).toBe(
    `InvalidRequest: Snapshot ${SnapshotId} is encrypted. Creating an unencrypted copy from an encrypted snapshot is not supported.`,
  );
});

test('a snapshot is copied to another region', async () => {
  await using embedded = await embeddedEc2();
  const { ec2 } = embedded;
  const seoul = embedded.clientOf(OWNER, 'ap-northeast-2');
  const { VolumeId } = await ec2.createVolume({ ...ZONE, Size: 5 });
  const { SnapshotId: SourceSnapshotId } = await ec2.createSnapshot({ VolumeId });
  const { SnapshotId = '' } = await seoul.copySnapshot({ SourceRegion: 'us-east-1', SourceSnapshotId });
  expect((await seoul.describeSnapshots({ SnapshotIds: [SnapshotId] })).Snapshots).toMatchObject([
    { VolumeSize: 5, OwnerId: OWNER.id },
  ]);
});

test('a snapshot is shared with accounts and with everyone, with no other group', async () => {
  await using embedded = await embeddedEc2();
  const { ec2 } = embedded;
  const { VolumeId } = await ec2.createVolume({ ...ZONE, Size: 1 });
  const { SnapshotId } = await ec2.createSnapshot({ VolumeId });
  const change = { SnapshotId, Attribute: 'createVolumePermission', OperationType: 'add' } as const;
  expect(await errorOf(ec2.modifySnapshotAttribute({ ...change, Attribute: 'productCodes' }))).toBe(
    'InvalidParameterValue: Value (productCodes) for parameter attribute is invalid. Only volume creation permissions can be modified.',
  );
  expect(await errorOf(ec2.modifySnapshotAttribute({ ...change, GroupNames: ['everyone'] }))).toBe(
    'InvalidAMIAttributeItemValue: Invalid attribute item value "everyone" for userGroup item type.',
  );
});

test('who owns a snapshot may make volumes of it, without being given it', async () => {
  await using embedded = await embeddedEc2();
  const { ec2 } = embedded;
  const partner = embedded.clientOf(PARTNER);
  const { VolumeId } = await ec2.createVolume({ ...ZONE, Size: 5 });
  const { SnapshotId = '' } = await ec2.createSnapshot({ VolumeId });
  const restorableBy = async (client: typeof ec2, user: string) =>
    (await client.describeSnapshots({ RestorableByUserIds: [user] })).Snapshots?.map(
      (each) => each.SnapshotId,
    );
  expect(await restorableBy(ec2, 'self')).toEqual([SnapshotId]);
  expect(await restorableBy(partner, 'self')).toEqual([]);
  expect(await restorableBy(ec2, PARTNER.id)).toEqual([]);
  const CreateVolumePermission = { Add: [{ UserId: PARTNER.id }] };
  await ec2.modifySnapshotAttribute({ SnapshotId, CreateVolumePermission });
  expect(await restorableBy(partner, 'self')).toEqual([SnapshotId]);
  expect(await restorableBy(ec2, PARTNER.id)).toEqual([SnapshotId]);
});

test('permissions may be said twice in one request, as Packer says them', async () => {
  await using embedded = await embeddedEc2();
  const { ec2 } = embedded;
  const { VolumeId } = await ec2.createVolume({ ...ZONE, Size: 5 });
  const { SnapshotId } = await ec2.createSnapshot({ VolumeId });
  const given = async () =>
    (await ec2.describeSnapshotAttribute({ SnapshotId, Attribute: 'createVolumePermission' }))
      .CreateVolumePermissions;
  await ec2.modifySnapshotAttribute({
    SnapshotId,
    UserIds: [PARTNER.id],
    CreateVolumePermission: { Add: [{ UserId: PARTNER.id }] },
  });
  expect(await given()).toEqual([{ UserId: PARTNER.id }]);
  await ec2.modifySnapshotAttribute({
    SnapshotId,
    Attribute: 'createVolumePermission',
    OperationType: 'remove',
    UserIds: [PARTNER.id],
    GroupNames: ['all'],
    CreateVolumePermission: { Remove: [{ UserId: PARTNER.id }] },
  });
  expect(await given()).toEqual([]);
  expect(await errorOf(ec2.modifySnapshotAttribute({ SnapshotId, UserIds: [PARTNER.id] }))).toBe(
    'MissingParameter: The request must contain the parameter OperationType',
  );
});
