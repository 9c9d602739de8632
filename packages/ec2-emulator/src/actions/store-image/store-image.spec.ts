import { expect, test } from 'vitest';
import { embeddedEc2, errorOf } from '../../testing/embedded-ec2.ts';
import { launch } from '../../testing/launch.ts';

test('an image is stored in a bucket and made again of what is there', async () => {
  await using embedded = await embeddedEc2();
  const { ec2 } = embedded;
  const { InstanceId } = await launch(ec2);
  const { ImageId } = await ec2.createImage({ InstanceId, Name: 'shop' });
  const { ObjectKey } = await ec2.createStoreImageTask({ ImageId, Bucket: 'images' });
  expect((await ec2.describeStoreImageTasks({})).StoreImageTaskResults).toMatchObject([
    { AmiId: ImageId, S3objectKey: ObjectKey, StoreTaskState: 'Completed', ProgressPercentage: 100 },
  ]);
  const restored = await ec2.createRestoreImageTask({ Bucket: 'images', ObjectKey, Name: 'shop again' });
  await launch(ec2, { ImageId: restored.ImageId });
  expect(await errorOf(ec2.createRestoreImageTask({ Bucket: 'images', ObjectKey: 'none.bin' }))).toBe(
    "InvalidParameter: The object 'none.bin' does not exist in the bucket 'images'.",
  );
});
