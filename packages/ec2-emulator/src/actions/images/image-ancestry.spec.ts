import { expect, test } from 'vitest';
import { embeddedEc2, errorOf, OWNER, PARTNER } from '../../testing/embedded-ec2.ts';
import { launch } from '../../testing/launch.ts';

test('an image is traced back to the one everything began with', async () => {
  await using embedded = await embeddedEc2();
  const { ec2 } = embedded;
  const seoul = embedded.clientOf(OWNER, 'ap-northeast-2');
  const { InstanceId, ImageId: root } = await launch(ec2);
  const { ImageId: shop = '' } = await ec2.createImage({ InstanceId, Name: 'shop' });
  const second = await launch(ec2, { ImageId: shop });
  const { ImageId: better } = await ec2.createImage({ InstanceId: second.InstanceId, Name: 'better' });
  const copy = await seoul.copyImage({ SourceRegion: 'us-east-1', SourceImageId: better, Name: 'copy' });
  const { ImageAncestryEntries } = await seoul.getImageAncestry({ ImageId: copy.ImageId });
  expect(
    ImageAncestryEntries?.map((entry) => [entry.ImageId, entry.SourceImageId, entry.ImageOwnerAlias]),
  ).toEqual([
    [copy.ImageId, better, undefined],
    [better, shop, undefined],
    [shop, root, undefined],
    [root, undefined, 'amazon'],
  ]);
  expect(ImageAncestryEntries?.[0]?.SourceImageRegion).toBe('us-east-1');
});

test('an account gives an image back that was shared with it alone', async () => {
  await using embedded = await embeddedEc2();
  const { ec2 } = embedded;
  const partner = embedded.clientOf(PARTNER);
  const { InstanceId } = await launch(ec2);
  const { ImageId = '' } = await ec2.createImage({ InstanceId, Name: 'shop' });
  expect(await errorOf(partner.cancelImageLaunchPermission({ ImageId }))).toMatch(/^InvalidAMIID\.NotFound/);
  await ec2.modifyImageAttribute({ ImageId, LaunchPermission: { Add: [{ UserId: PARTNER.id }] } });
  expect((await partner.cancelImageLaunchPermission({ ImageId })).Return).toBe(true);
  expect(await errorOf(partner.describeImages({ ImageIds: [ImageId] }))).toMatch(/^InvalidAMIID\.NotFound/);

  await ec2.modifyImageAttribute({ ImageId, LaunchPermission: { Add: [{ Group: 'all' }] } });
  expect(await errorOf(partner.cancelImageLaunchPermission({ ImageId }))).toBe(
    `UnsupportedOperation: The image '${ImageId}' is not shared with your account.`,
  );
});

test('copies are encrypted with the key named, else with the default one, and take what tags they are to', async () => {
  await using embedded = await embeddedEc2();
  const { ec2 } = embedded;
  const { InstanceId } = await launch(ec2);
  const tag = (Value: string) => [{ ResourceType: 'image' as const, Tags: [{ Key: 'env', Value }] }];
  const { ImageId: SourceImageId } = await ec2.createImage({
    InstanceId,
    Name: 'shop',
    TagSpecifications: tag('test'),
  });
  const copy = (Name: string, more = {}) =>
    ec2.copyImage({ SourceRegion: 'us-east-1', SourceImageId, Name, ...more });
  expect(await errorOf(copy('keyed', { KmsKeyId: 'alias/shop' }))).toBe(
    'InvalidParameterDependency: The parameter KmsKeyId requires the parameter Encrypted to be set.',
  );
  expect(await errorOf(copy('timed', { SnapshotCopyCompletionDurationMinutes: 20 }))).toMatch(
    /^InvalidParameterValue/,
  );
  const { KmsKeyId } = await ec2.createVolume({
    AvailabilityZone: 'us-east-1a',
    Size: 1,
    Encrypted: true,
  });
  for (const [Name, more, expected] of [
    ['default', {}, { KmsKeyId, TransferType: 'standard' }],
    ['own', { KmsKeyId: 'alias/shop' }, { KmsKeyId: 'alias/shop' }],
    ['quick', { SnapshotCopyCompletionDurationMinutes: 30 }, { TransferType: 'time-based' }],
  ] as const) {
    const { ImageId = '' } = await copy(Name, {
      Encrypted: true,
      CopyImageTags: true,
      TagSpecifications: tag('prod'),
      ...more,
    });
    const [image] = (await ec2.describeImages({ ImageIds: [ImageId] })).Images ?? [];
    expect(image?.Tags).toEqual([{ Key: 'env', Value: 'prod' }]);
    const SnapshotIds = [image?.BlockDeviceMappings?.[0]?.Ebs?.SnapshotId ?? ''];
    expect((await ec2.describeSnapshots({ SnapshotIds })).Snapshots).toMatchObject([
      { Encrypted: true, ...expected },
    ]);
  }
});

test('an image is registered with a TPM and the variables of its UEFI', async () => {
  await using embedded = await embeddedEc2();
  const { ec2 } = embedded;
  const { VolumeId } = await ec2.createVolume({ AvailabilityZone: 'us-east-1a', Size: 8 });
  const { SnapshotId } = await ec2.createSnapshot({ VolumeId });
  const request = {
    Name: 'secure',
    Architecture: 'x86_64' as const,
    TpmSupport: 'v2.0' as const,
    UefiData: 'AAAA',
    RootDeviceName: '/dev/xvda',
    BlockDeviceMappings: [{ DeviceName: '/dev/xvda', Ebs: { SnapshotId } }],
  };
  expect(await errorOf(ec2.registerImage(request))).toMatch(/^InvalidParameterCombination/);
  const { ImageId } = await ec2.registerImage({ ...request, BootMode: 'uefi' });
  const attribute = (Attribute: 'tpmSupport' | 'uefiData') =>
    ec2.describeImageAttribute({ ImageId, Attribute });
  expect((await attribute('tpmSupport')).TpmSupport?.Value).toBe('v2.0');
  expect((await attribute('uefiData')).UefiData?.Value).toBe('AAAA');
});

test('an image is deprecated within ten years, a public one within two of its creation', async () => {
  await using embedded = await embeddedEc2();
  const { ec2, clock } = embedded;
  const { InstanceId } = await launch(ec2);
  const { ImageId } = await ec2.createImage({ InstanceId, Name: 'shop' });
  const inYears = (years: number) =>
    ec2.enableImageDeprecation({
      ImageId,
      DeprecateAt: new Date(clock.now() + years * 365 * 24 * 60 * 60 * 1000),
    });
  await inYears(9);
  expect(await errorOf(inYears(11))).toMatch(/^InvalidParameterValue/);
  await ec2.modifyImageAttribute({ ImageId, LaunchPermission: { Add: [{ Group: 'all' }] } });
  expect(await errorOf(inYears(3))).toMatch(/^InvalidParameterValue/);
});
