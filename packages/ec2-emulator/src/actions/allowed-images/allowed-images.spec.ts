import { expect, test } from 'vitest';
import { embeddedEc2, errorOf } from '../../testing/embedded-ec2.ts';
import { AMAZON_LINUX, imageNamed, launch } from '../../testing/launch.ts';

const UBUNTU = '099720109477';

test('images that no criterion allows are told first, then not seen any more', async () => {
  await using embedded = await embeddedEc2();
  const { ec2 } = embedded;
  const ImageId = await imageNamed(ec2, AMAZON_LINUX);
  await ec2.replaceImageCriteriaInAllowedImagesSettings({ ImageCriteria: [{ ImageProviders: [UBUNTU] }] });
  await ec2.enableAllowedImagesSettings({ AllowedImagesSettingsState: 'audit-mode' });
  expect((await ec2.describeImages({ ImageIds: [ImageId] })).Images).toMatchObject([{ ImageAllowed: false }]);
  await launch(ec2, { ImageId });

  await ec2.enableAllowedImagesSettings({ AllowedImagesSettingsState: 'enabled' });
  expect(await errorOf(launch(ec2, { ImageId }))).toBe(
    `InvalidAMIID.NotFound: The image id '[${ImageId}]' does not exist`,
  );
  const { Images = [] } = await ec2.describeImages({});
  expect(new Set(Images.map(({ OwnerId }) => OwnerId))).toEqual(new Set([UBUNTU]));

  await ec2.disableAllowedImagesSettings({});
  expect(await ec2.getAllowedImagesSettings({})).toMatchObject({
    State: 'disabled',
    ImageCriteria: [{ ImageProviders: [UBUNTU] }],
  });
  await launch(ec2, { ImageId });
});

test('a provider is an account or an alias', async () => {
  await using embedded = await embeddedEc2();
  const replace = embedded.ec2.replaceImageCriteriaInAllowedImagesSettings({
    ImageCriteria: [{ ImageProviders: ['canonical'] }],
  });
  expect(await errorOf(replace)).toBe(
    'InvalidParameterValue: Value (canonical) for parameter imageProvider is invalid.',
  );
});
