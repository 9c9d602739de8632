import type { BlockDeviceMapping } from '@aws-sdk/client-ec2';
import { expect, test } from 'vitest';
import { embeddedEc2, errorOf, OWNER } from '../../testing/embedded-ec2.ts';
import { AMAZON_LINUX, INSTANCE_STORE, imageNamed, launch } from '../../testing/launch.ts';

test('an image of an instance has a snapshot of each of its volumes, and launches', async () => {
  await using embedded = await embeddedEc2({ transitions: { min: 1000, max: 1000 } });
  const { ec2, clock } = embedded;
  const { InstanceId } = await launch(ec2, {
    BlockDeviceMappings: [{ DeviceName: '/dev/sdf', Ebs: { VolumeSize: 30 } }],
  });
  expect(await errorOf(ec2.createImage({ InstanceId, Name: 'shop 1.0' }))).toBe(
    `InvalidParameterValue: Invalid value '${InstanceId}' for instanceId. Instance is not in state 'running' or 'stopping' or 'stopped'`,
  );
  clock.advance(1000);
  const { ImageId = '' } = await ec2.createImage({
    InstanceId,
    Name: 'shop 1.0',
    TagSpecifications: [{ ResourceType: 'snapshot', Tags: [{ Key: 'of', Value: 'shop' }] }],
  });
  const image = async () => (await ec2.describeImages({ ImageIds: [ImageId] })).Images?.[0];
  expect(await image()).toMatchObject({ State: 'pending', Public: false, SourceInstanceId: InstanceId });
  expect(await errorOf(launch(ec2, { ImageId }))).toBe(
    `InvalidAMIID.Unavailable: The image ID '${ImageId}' is not available`,
  );
  expect(await errorOf(ec2.disableImage({ ImageId }))).toBe(
    `InvalidAMIID.Unavailable: The image ID '${ImageId}' is not available`,
  );

  clock.advance(1000);
  expect(await image()).toMatchObject({
    State: 'available',
    RootDeviceType: 'ebs',
    RootDeviceName: '/dev/xvda',
  });
  const sizes = (await image())?.BlockDeviceMappings?.map(({ DeviceName, Ebs }) => [
    DeviceName,
    Ebs?.VolumeSize,
  ]);
  expect(sizes).toEqual([
    ['/dev/xvda', 8],
    ['/dev/sdf', 30],
  ]);
  const { Snapshots } = await ec2.describeSnapshots({ Filters: [{ Name: 'tag:of', Values: ['shop'] }] });
  expect(Snapshots).toHaveLength(2);
  expect(Snapshots?.[0]).toMatchObject({
    State: 'completed',
    Progress: '100%',
    Description: `Created by CreateImage(${InstanceId}) for ${ImageId}`,
  });
  await launch(ec2, { ImageId });
});

test('a name is well-formed and used once', async () => {
  await using embedded = await embeddedEc2();
  const { ec2 } = embedded;
  const { InstanceId } = await launch(ec2);
  const { ImageId } = await ec2.createImage({ InstanceId, Name: 'shop' });
  expect(await errorOf(ec2.createImage({ InstanceId, Name: 'shop' }))).toBe(
    `InvalidAMIName.Duplicate: AMI name shop is already in use by AMI ${ImageId}`,
  );
  expect(await errorOf(ec2.createImage({ InstanceId, Name: 'a' }))).toBe(
    "InvalidAMIName.Malformed: AMI names must be between 3 and 128 characters long, and may contain letters, numbers, '(', ')', '.', '-', '/' and '_'",
  );
});

test('an instance-store instance makes no EBS-backed image', async () => {
  await using embedded = await embeddedEc2();
  const { ec2 } = embedded;
  const ImageId = await imageNamed(ec2, INSTANCE_STORE);
  const { InstanceId } = await launch(ec2, { ImageId, InstanceType: 'm3.medium' });
  expect(await errorOf(ec2.createImage({ InstanceId, Name: 'classic' }))).toBe(
    `InvalidParameterValue: Invalid value '${InstanceId}' for instanceId. Instance does not have a volume attached at root (/dev/sda1)`,
  );
});

test('a deregistered image is gone, its snapshots stay unless they are to go too', async () => {
  await using embedded = await embeddedEc2();
  const { ec2 } = embedded;
  const { InstanceId } = await launch(ec2);
  const one = await ec2.createImage({ InstanceId, Name: 'one' });
  const two = await ec2.createImage({ InstanceId, Name: 'two' });
  const snapshots = async () => (await ec2.describeSnapshots({ OwnerIds: ['self'] })).Snapshots ?? [];
  const [first, second] = await snapshots();
  expect(await errorOf(ec2.deleteSnapshot({ SnapshotId: first?.SnapshotId }))).toBe(
    `InvalidSnapshot.InUse: The snapshot ${first?.SnapshotId} is currently in use by ${one.ImageId}`,
  );

  await ec2.deregisterImage({ ImageId: one.ImageId });
  expect(await snapshots()).toHaveLength(2);
  const reply = await ec2.deregisterImage({ ImageId: two.ImageId, DeleteAssociatedSnapshots: true });
  expect(reply.DeleteSnapshotResults).toEqual([{ SnapshotId: second?.SnapshotId, ReturnCode: 'success' }]);
  expect((await snapshots()).map(({ SnapshotId }) => SnapshotId)).toEqual([first?.SnapshotId]);
});

test('a deregistered image is in no reply while it is remembered, and unknown after that', async () => {
  await using embedded = await embeddedEc2();
  const { ec2, clock } = embedded;
  const { InstanceId } = await launch(ec2);
  const { ImageId = '' } = await ec2.createImage({ InstanceId, Name: 'one' });
  const { Instances: [used] = [] } = await ec2.runInstances({
    ImageId,
    InstanceType: 't3.micro',
    MinCount: 1,
    MaxCount: 1,
  });
  await ec2.deregisterImage({ ImageId });
  const unavailable = `InvalidAMIID.Unavailable: The image ID '${ImageId}' is no longer available`;
  expect(await errorOf(ec2.deregisterImage({ ImageId }))).toBe(unavailable);
  expect(await errorOf(launch(ec2, { ImageId }))).toBe(unavailable);
  clock.advance(24 * 60 * 60 * 1000);
  expect((await ec2.describeImages({ ImageIds: [ImageId] })).Images).toEqual([]);
  await ec2.terminateInstances({ InstanceIds: [used?.InstanceId ?? ''] });
  expect(await errorOf(ec2.describeImages({ ImageIds: [ImageId] }))).toMatch(/^InvalidAMIID\.NotFound/);
});

test('deregistration protection keeps an image', async () => {
  await using embedded = await embeddedEc2();
  const { ec2 } = embedded;
  const { InstanceId } = await launch(ec2);
  const { ImageId } = await ec2.createImage({ InstanceId, Name: 'kept' });
  await ec2.enableImageDeregistrationProtection({ ImageId });
  expect(await errorOf(ec2.deregisterImage({ ImageId }))).toMatch(
    /^OperationNotPermitted: The image 'ami-\w+' may not be deregistered because deregistration protection is enabled\./,
  );
  await ec2.disableImageDeregistrationProtection({ ImageId });
  await ec2.deregisterImage({ ImageId });
});

test('a copy in another region is an image of its own, with snapshots of its own', async () => {
  await using embedded = await embeddedEc2();
  const { ec2 } = embedded;
  const seoul = embedded.clientOf(OWNER, 'ap-northeast-2');
  const { InstanceId } = await launch(ec2);
  const { ImageId: SourceImageId } = await ec2.createImage({
    InstanceId,
    Name: 'shop',
    Description: 'The shop',
  });
  const { ImageId = '' } = await seoul.copyImage({
    SourceRegion: 'us-east-1',
    SourceImageId,
    Name: 'shop',
    Encrypted: true,
  });
  const { Images } = await seoul.describeImages({ ImageIds: [ImageId] });
  expect(Images).toMatchObject([
    { Description: 'The shop', SourceImageId, SourceImageRegion: 'us-east-1', Public: false },
  ]);
  const SnapshotId = Images?.[0]?.BlockDeviceMappings?.[0]?.Ebs?.SnapshotId ?? '';
  expect((await seoul.describeSnapshots({ SnapshotIds: [SnapshotId] })).Snapshots).toMatchObject([
    { Encrypted: true, VolumeSize: 8 },
  ]);
  expect(await errorOf(ec2.describeSnapshots({ SnapshotIds: [SnapshotId] }))).toBe(
    `InvalidSnapshot.NotFound: The snapshot '${SnapshotId}' does not exist.`,
  );
  expect(
    await errorOf(seoul.modifyImageAttribute({ ImageId, LaunchPermission: { Add: [{ Group: 'all' }] } })),
  ).toMatch(
    /^InvalidParameter: Image ami-\w+ can't be made public because its snapshot snap-\w+ is encrypted$/,
  );
});

test('an image can be registered from a snapshot', async () => {
  await using embedded = await embeddedEc2();
  const { ec2 } = embedded;
  const { Volumes } = await ec2.describeVolumes({
    Filters: [{ Name: 'attachment.instance-id', Values: [(await launch(ec2)).InstanceId] }],
  });
  const { SnapshotId } = await ec2.createSnapshot({ VolumeId: Volumes?.[0]?.VolumeId });
  const { ImageId } = await ec2.registerImage({
    Name: 'restored',
    Architecture: 'x86_64',
    VirtualizationType: 'hvm',
    EnaSupport: true,
    RootDeviceName: '/dev/xvda',
    BlockDeviceMappings: [{ DeviceName: '/dev/xvda', Ebs: { SnapshotId, VolumeType: 'gp3' } }],
  });
  await launch(ec2, { ImageId });
  const rootless = ec2.registerImage({ Name: 'rootless', RootDeviceName: '/dev/sda1' });
  expect(await errorOf(rootless)).toBe(
    "InvalidBlockDeviceMapping: The root device '/dev/sda1' must be mapped to an EBS snapshot",
  );
});

test('what is deprecated or disabled is left out of listings, and a disabled image does not launch', async () => {
  await using embedded = await embeddedEc2();
  const { ec2 } = embedded;
  const { InstanceId } = await launch(ec2);
  const { ImageId = '' } = await ec2.createImage({ InstanceId, Name: 'shop' });
  await ec2.disableImage({ ImageId });
  const own = async (request = {}) =>
    (await ec2.describeImages({ Owners: ['self'], ...request })).Images ?? [];
  expect(await own()).toEqual([]);
  expect(await own({ IncludeDisabled: true })).toMatchObject([{ ImageId, State: 'disabled' }]);
  expect(await errorOf(launch(ec2, { ImageId }))).toMatch(/^InvalidAMIID\.Unavailable/);
  await ec2.enableImage({ ImageId });
  await launch(ec2, { ImageId });
  const DeprecateAt = new Date(embedded.clock.now() + 24 * 60 * 60 * 1000);
  await ec2.enableImageDeprecation({ ImageId, DeprecateAt });
  expect((await own())[0]?.DeprecationTime).toBeDefined();
  await ec2.disableImageDeprecation({ ImageId });
  expect((await own())[0]?.DeprecationTime).toBeUndefined();

  const amazon = async (request = {}) =>
    (await ec2.describeImages({ Filters: [{ Name: 'name', Values: ['al2023-ami-2023.3.*'] }], ...request }))
      .Images;
  expect(await amazon()).toEqual([]);
  expect(await amazon({ IncludeDeprecated: true })).toHaveLength(1);
});

test('owners can be told by alias, by id and as oneself', async () => {
  await using embedded = await embeddedEc2();
  const { ec2 } = embedded;
  const ownersOf = async (...Owners: string[]) =>
    new Set((await ec2.describeImages({ Owners })).Images?.map(({ OwnerId }) => OwnerId));
  expect(await ownersOf('099720109477')).toEqual(new Set(['099720109477']));
  expect(await ownersOf('aws-marketplace')).toEqual(new Set(['679593333241']));
  expect(await ownersOf('amazon')).toContain('801119661308');
  expect(await ownersOf('self')).toEqual(new Set());
  const AmazonLinux = await imageNamed(ec2, AMAZON_LINUX);
  expect(await errorOf(ec2.deregisterImage({ ImageId: AmazonLinux }))).toBe(
    `AuthFailure: Not authorized for image:${AmazonLinux}`,
  );
});

test('who is no account owns nothing that could be asked for', async () => {
  await using embedded = await embeddedEc2();
  const { ec2 } = embedded;
  for (const call of [
    ec2.describeImages({ Owners: ['bogus'] }),
    ec2.describeImages({ ExecutableUsers: ['bogus'] }),
    ec2.describeSnapshots({ OwnerIds: ['bogus'] }),
    ec2.describeSnapshots({ RestorableByUserIds: ['bogus'] }),
  ]) {
    expect(await errorOf(call)).toBe('InvalidUserID.Malformed: Invalid user id: "bogus"');
  }
});

test('the volumes an image adds are told with all they will be', async () => {
  await using embedded = await embeddedEc2();
  const { ec2 } = embedded;
  const { InstanceId } = await launch(ec2);
  const create = (Ebs: object) =>
    ec2.createImage({ InstanceId, Name: 'shop', BlockDeviceMappings: [{ DeviceName: '/dev/sdh', Ebs }] });
  expect(await errorOf(create({ VolumeSize: 5, VolumeType: 'st1' }))).toMatch(
    /^InvalidParameterValue: Volume of 5GiB is too small/,
  );
  const { ImageId = '' } = await create({ VolumeSize: 5 });
  const { Images } = await ec2.describeImages({ ImageIds: [ImageId] });
  expect(Images?.[0]?.BlockDeviceMappings?.[1]).toMatchObject({
    DeviceName: '/dev/sdh',
    Ebs: { VolumeSize: 5, VolumeType: 'gp2', Encrypted: false, DeleteOnTermination: true },
  });
});

test('an image leaves out the volumes that it is told to, with their snapshots, but not the root', async () => {
  await using embedded = await embeddedEc2();
  const { ec2 } = embedded;
  const { InstanceId } = await launch(ec2, {
    BlockDeviceMappings: [
      { DeviceName: '/dev/sdf', Ebs: { VolumeSize: 5 } },
      { DeviceName: '/dev/sdg', Ebs: { VolumeSize: 3 } },
    ],
  });
  const create = (...BlockDeviceMappings: BlockDeviceMapping[]) =>
    ec2.createImage({ InstanceId, Name: 'shop', BlockDeviceMappings });
  expect(await errorOf(create({ DeviceName: '/dev/xvda', NoDevice: '' }))).toBe(
    "InvalidBlockDeviceMapping: The root device '/dev/xvda' can't be left out of an image",
  );
  expect(await errorOf(create({ DeviceName: '/dev/sdg', Ebs: { VolumeSize: 4 } }))).toBe(
    "InvalidBlockDeviceMapping: The size of the volume at '/dev/sdg' is 3GiB and can't be changed by CreateImage",
  );
  const { ImageId = '' } = await create(
    { DeviceName: '/dev/sdf', NoDevice: '' },
    { DeviceName: '/dev/sdg', Ebs: { VolumeSize: 3, DeleteOnTermination: true } },
  );
  const { Images } = await ec2.describeImages({ ImageIds: [ImageId] });
  expect(Images?.[0]?.BlockDeviceMappings).toMatchObject([
    { DeviceName: '/dev/xvda' },
    { DeviceName: '/dev/sdg', Ebs: { VolumeSize: 3, DeleteOnTermination: true } },
  ]);
  expect((await ec2.describeSnapshots({ OwnerIds: ['self'] })).Snapshots).toHaveLength(2);
});

test('an image boots by UEFI alone where its instance has', async () => {
  await using embedded = await embeddedEc2();
  const { ec2 } = embedded;
  const create = async (request: object) => {
    const { InstanceId } = await launch(ec2, request);
    return ec2.createImage({ InstanceId, Name: 'shop', BootModeOverride: 'uefi' });
  };
  const legacy = await imageNamed(ec2, 'amzn2-ami-kernel-5.10-hvm-2.0.20260609.0-x86_64-gp2');
  expect(await errorOf(create({ ImageId: legacy }))).toMatch(/^InvalidParameterCombination/);
  const { ImageId = '' } = await create({});
  expect((await ec2.describeImages({ ImageIds: [ImageId] })).Images?.[0]?.BootMode).toBe('uefi');
});
