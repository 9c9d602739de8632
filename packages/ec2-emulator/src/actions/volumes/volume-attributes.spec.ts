import { expect, test } from 'vitest';
import { embeddedEc2, errorOf } from '../../testing/embedded-ec2.ts';

test('whether I/O comes back by itself is an attribute of a volume', async () => {
  await using embedded = await embeddedEc2();
  const { ec2 } = embedded;
  const { VolumeId } = await ec2.createVolume({ AvailabilityZone: 'us-east-1a', Size: 1 });
  const autoEnabled = async () =>
    (await ec2.describeVolumeAttribute({ VolumeId, Attribute: 'autoEnableIO' })).AutoEnableIO?.Value;
  expect(await autoEnabled()).toBe(false);
  await ec2.modifyVolumeAttribute({ VolumeId, AutoEnableIO: { Value: true } });
  expect(await autoEnabled()).toBe(true);
  await ec2.enableVolumeIO({ VolumeId });
  expect(await errorOf(ec2.enableVolumeIO({ VolumeId: 'vol-0123456789abcdef0' }))).toBe(
    "InvalidVolume.NotFound: The volume 'vol-0123456789abcdef0' does not exist.",
  );
});
