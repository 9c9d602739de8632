import { expect, test } from 'vitest';
import { embeddedEc2, errorOf } from '../../testing/embedded-ec2.ts';
import { launch } from '../../testing/launch.ts';

const ZONE = { AvailabilityZone: 'us-east-1a' };
const SHARED = { ...ZONE, Size: 10, VolumeType: 'io2', Iops: 300, MultiAttachEnabled: true } as const;
const Device = '/dev/sdf';

test('several instances of a zone have a volume that is for several', async () => {
  await using embedded = await embeddedEc2();
  const { ec2 } = embedded;
  const [one, two] = [await launch(ec2, { Placement: ZONE }), await launch(ec2, { Placement: ZONE })];
  const { VolumeId = '' } = await ec2.createVolume(SHARED);
  await ec2.attachVolume({ VolumeId, InstanceId: one.InstanceId, Device });
  await ec2.attachVolume({ VolumeId, InstanceId: two.InstanceId, Device: '/dev/sdg' });
  expect(await errorOf(ec2.attachVolume({ VolumeId, InstanceId: two.InstanceId, Device }))).toBe(
    `VolumeInUse: ${VolumeId} is already attached to instance ${two.InstanceId}`,
  );
  const attached = async () =>
    (await ec2.describeVolumes({ VolumeIds: [VolumeId] })).Volumes?.[0]?.Attachments?.map(
      ({ InstanceId }) => InstanceId,
    );
  expect(await attached()).toEqual([one.InstanceId, two.InstanceId]);
  const mine = [{ Name: 'attachment.instance-id', Values: [two.InstanceId] }];
  expect((await ec2.describeVolumes({ Filters: mine })).Volumes).toHaveLength(2);
  const { VolumeStatuses } = await ec2.describeVolumeStatus({ VolumeIds: [VolumeId] });
  expect(VolumeStatuses?.[0]?.AttachmentStatuses).toHaveLength(2);

  expect(await errorOf(ec2.detachVolume({ VolumeId }))).toMatch(/^InvalidParameterCombination/);
  await ec2.terminateInstances({ InstanceIds: [one.InstanceId] });
  expect(await attached()).toEqual([two.InstanceId]);
  await ec2.detachVolume({ VolumeId });
  expect((await ec2.describeVolumes({ VolumeIds: [VolumeId] })).Volumes?.[0]?.State).toBe('available');
});

test('an io2 volume is made one for several later, and for one only while it has one', async () => {
  await using embedded = await embeddedEc2();
  const { ec2, clock } = embedded;
  const { VolumeId } = await ec2.createVolume({ ...SHARED, MultiAttachEnabled: false });
  await ec2.modifyVolume({ VolumeId, MultiAttachEnabled: true });
  for (const device of ['/dev/sdf', '/dev/sdg']) {
    const { InstanceId } = await launch(ec2, { Placement: ZONE });
    await ec2.attachVolume({ VolumeId, InstanceId, Device: device });
  }
  clock.advance(6 * 60 * 60 * 1000);
  expect(await errorOf(ec2.modifyVolume({ VolumeId, MultiAttachEnabled: false }))).toMatch(
    /^InvalidParameterCombination/,
  );
  const io1 = await ec2.createVolume({ ...SHARED, VolumeType: 'io1', MultiAttachEnabled: false });
  const enable = ec2.modifyVolume({ VolumeId: io1.VolumeId, MultiAttachEnabled: true });
  expect(await errorOf(enable)).toMatch(/^InvalidParameterCombination/);
});

test('an instance that is not built on Nitro can not share a volume', async () => {
  await using embedded = await embeddedEc2();
  const { ec2 } = embedded;
  const { InstanceId } = await launch(ec2, { Placement: ZONE, InstanceType: 't2.micro' });
  const { VolumeId } = await ec2.createVolume(SHARED);
  expect(await errorOf(ec2.attachVolume({ VolumeId, InstanceId, Device }))).toMatch(
    /^UnsupportedOperation: Multi-Attach is only supported on instances built on the Nitro System/,
  );
});
