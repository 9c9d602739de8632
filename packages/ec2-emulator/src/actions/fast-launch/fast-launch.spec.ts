import { expect, test } from 'vitest';
import { embeddedEc2, errorOf } from '../../testing/embedded-ec2.ts';
import { AMAZON_LINUX, imageNamed, WINDOWS } from '../../testing/launch.ts';

test('fast launch is enabled for Windows images and disabled again', async () => {
  await using embedded = await embeddedEc2();
  const { ec2 } = embedded;
  const ImageId = await imageNamed(ec2, WINDOWS);
  expect((await ec2.enableFastLaunch({ ImageId, MaxParallelLaunches: 8 })).State).toBe('enabling');
  const enabled = async () =>
    (await ec2.describeFastLaunchImages({ Filters: [{ Name: 'state', Values: ['enabled'] }] }))
      .FastLaunchImages;
  expect(await enabled()).toMatchObject([
    { ImageId, MaxParallelLaunches: 8, SnapshotConfiguration: { TargetResourceCount: 5 } },
  ]);
  await ec2.disableFastLaunch({ ImageId });
  expect(await enabled()).toEqual([]);
  const linux = await imageNamed(ec2, AMAZON_LINUX);
  expect(await errorOf(ec2.enableFastLaunch({ ImageId: linux }))).toBe(
    `UnsupportedOperation: The image '${linux}' is not a Windows image.`,
  );
});
