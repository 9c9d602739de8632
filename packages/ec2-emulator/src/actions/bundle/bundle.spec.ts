import { expect, test } from 'vitest';
import { embeddedEc2, errorOf } from '../../testing/embedded-ec2.ts';
import { launch } from '../../testing/launch.ts';

const Storage = { S3: { Bucket: 'images', Prefix: 'shop' } };

test('only Windows instances of instance store are bundled, of which Amazon offers none any more', async () => {
  await using embedded = await embeddedEc2();
  const { ec2 } = embedded;
  const { InstanceId } = await launch(ec2);
  expect(await errorOf(ec2.bundleInstance({ InstanceId, Storage }))).toBe(
    `UnsupportedOperation: The instance '${InstanceId}' is not a Windows instance with an instance-store root device and can't be bundled.`,
  );
  expect((await ec2.describeBundleTasks({})).BundleTasks).toEqual([]);
  expect(await errorOf(ec2.cancelBundleTask({ BundleId: 'bun-0123456789abcdef0' }))).toBe(
    'InvalidBundleID.NotFound: Bundle task bun-0123456789abcdef0 does not exist',
  );
});
