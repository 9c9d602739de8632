import { expect, test } from 'vitest';
import { embeddedEc2, errorOf, OWNER } from '../../testing/embedded-ec2.ts';
import { describe, launch } from '../../testing/launch.ts';

const ZONE = { AvailabilityZone: 'us-east-1a' };

test('a volume is made, attached, detached and deleted, each in its time', async () => {
  await using embedded = await embeddedEc2({ transitions: { min: 1000, max: 1000 } });
  const { ec2, clock } = embedded;
  const { InstanceId } = await launch(ec2, { Placement: ZONE });
  const { VolumeId = '', State } = await ec2.createVolume({ ...ZONE, Size: 20, VolumeType: 'gp3' });
  expect(State).toBe('creating');
  const notYet = `IncorrectState: ${VolumeId} is not 'available'.`;
  expect(await errorOf(ec2.attachVolume({ VolumeId, InstanceId, Device: '/dev/sdf' }))).toBe(notYet);
  expect(await errorOf(ec2.deleteVolume({ VolumeId }))).toBe(notYet);
  const now = async () => (await ec2.describeVolumes({ VolumeIds: [VolumeId] })).Volumes?.[0];
  clock.advance(1000);
  expect(await now()).toMatchObject({
    State: 'available',
    Iops: 3000,
    Throughput: 125,
    Attachments: [],
    Operator: { Managed: false },
  });

  expect(await ec2.attachVolume({ VolumeId, InstanceId, Device: '/dev/sdf' })).toMatchObject({
    State: 'attaching',
  });
  clock.advance(1000);
  expect(await now()).toMatchObject({
    State: 'in-use',
    Attachments: [{ InstanceId, Device: '/dev/sdf', State: 'attached', DeleteOnTermination: false }],
  });
  expect(
    (await describe(ec2, InstanceId)).BlockDeviceMappings?.map(({ DeviceName }) => DeviceName),
  ).toContain('/dev/sdf');
  expect(await errorOf(ec2.deleteVolume({ VolumeId }))).toBe(
    `VolumeInUse: Volume ${VolumeId} is currently attached to ${InstanceId}`,
  );

  expect(await ec2.detachVolume({ VolumeId })).toMatchObject({ State: 'detaching', InstanceId });
  expect(await errorOf(ec2.detachVolume({ VolumeId }))).toBe(
    `IncorrectState: Volume '${VolumeId}' is in the 'detaching' state.`,
  );
  clock.advance(1000);
  expect(await now()).toMatchObject({ State: 'available', Attachments: [] });
  await ec2.deleteVolume({ VolumeId });
  expect(await errorOf(ec2.describeVolumes({ VolumeIds: [VolumeId] }))).toBe(
    `InvalidVolume.NotFound: The volume '${VolumeId}' does not exist.`,
  );
});

test('a key is taken for a volume that is encrypted only', async () => {
  await using embedded = await embeddedEc2();
  const { ec2 } = embedded;
  const KmsKeyId = `arn:aws:kms:us-east-1:${OWNER.id}:key/11111111-2222-3333-4444-555555555555`;
  expect(await errorOf(ec2.createVolume({ ...ZONE, Size: 1, KmsKeyId }))).toBe(
    'InvalidParameterDependency: The parameter KmsKeyId requires the parameter Encrypted to be set.',
  );
  expect(await ec2.createVolume({ ...ZONE, Size: 1, KmsKeyId, Encrypted: true })).toMatchObject({ KmsKeyId });
});

test('a root volume leaves only a stopped instance, which does not start without one', async () => {
  await using embedded = await embeddedEc2();
  const { ec2 } = embedded;
  const { InstanceId } = await launch(ec2);
  const { Volumes } = await ec2.describeVolumes({});
  const VolumeId = Volumes?.[0]?.VolumeId;
  expect(await errorOf(ec2.detachVolume({ VolumeId }))).toBe(
    `OperationNotPermitted: Unable to detach root volume '/dev/xvda' from instance '${InstanceId}'`,
  );
  expect(await errorOf(ec2.modifyVolume({ VolumeId, VolumeType: 'st1', Size: 125 }))).toBe(
    `InvalidParameterValue: Volume ${VolumeId} is the root volume of ${InstanceId} and can't be of type st1.`,
  );
  const InstanceIds = [InstanceId];
  await ec2.stopInstances({ InstanceIds });
  await ec2.detachVolume({ VolumeId });
  expect(await errorOf(ec2.startInstances({ InstanceIds }))).toBe(
    `InvalidParameterValue: Invalid value '${InstanceId}' for instanceId. Instance does not have a volume attached at root (/dev/xvda)`,
  );
  await ec2.attachVolume({ VolumeId, InstanceId, Device: '/dev/xvda' });
  await ec2.startInstances({ InstanceIds });
});

test('an instance takes volumes once it runs', async () => {
  await using embedded = await embeddedEc2({ transitions: { min: 1000, max: 1000 } });
  const { ec2, clock } = embedded;
  const { VolumeId } = await ec2.createVolume({ ...ZONE, Size: 1 });
  clock.advance(1000);
  const { InstanceId } = await launch(ec2, { Placement: ZONE });
  const attach = () => ec2.attachVolume({ VolumeId, InstanceId, Device: '/dev/sdf' });
  expect(await errorOf(attach())).toBe(`IncorrectState: Instance '${InstanceId}' is not 'running'.`);
  clock.advance(1000);
  await attach();
});

test('a device takes one volume, and only of its own zone', async () => {
  await using embedded = await embeddedEc2();
  const { ec2 } = embedded;
  const { InstanceId } = await launch(ec2, { Placement: ZONE });
  const { VolumeId } = await ec2.createVolume({ ...ZONE, Size: 1 });
  expect(await errorOf(ec2.attachVolume({ VolumeId, InstanceId, Device: '/dev/xvda' }))).toBe(
    "InvalidParameterValue: Invalid value '/dev/xvda' for unixDevice. Attachment point /dev/xvda is already in use",
  );
  const far = await ec2.createVolume({ AvailabilityZone: 'us-east-1b', Size: 1 });
  expect(await errorOf(ec2.attachVolume({ VolumeId: far.VolumeId, InstanceId, Device: '/dev/sdf' }))).toBe(
    `InvalidVolume.ZoneMismatch: The volume '${far.VolumeId}' is not in the same availability zone as instance '${InstanceId}'`,
  );
});

test.each([
  [
    { Size: 100, VolumeType: 'st1' },
    'InvalidParameterValue: Volume of 100GiB is too small for volume type st1; minimum is 125GiB.',
  ],
  [
    { Size: 20, VolumeType: 'io2' },
    'MissingParameter: The parameter iops must be specified for io2 volumes.',
  ],
  [
    { Size: 20, VolumeType: 'gp2', Iops: 3000 },
    'InvalidParameterCombination: The parameter iops is not supported for gp2 volumes.',
  ],
  [
    { Size: 20, VolumeType: 'gp2', Throughput: 200 },
    'InvalidParameterDependency: The parameter Throughput is only supported for gp3 volumes, not for gp2.',
  ],
  [
    { Size: 20, VolumeType: 'sc1', MultiAttachEnabled: true },
    'InvalidParameterDependency: The parameter MultiAttachEnabled is only supported for io1 and io2 volumes, not for sc1.',
  ],
  [{ VolumeType: 'gp3' }, 'MissingParameter: The request must contain the parameter size/snapshot'],
  [
    { Size: 1, VolumeType: 'floppy' },
    "UnknownVolumeType: Unsupported volume type 'floppy' for volume creation.",
  ],
])('a volume of %o is refused', async (request, error) => {
  await using embedded = await embeddedEc2();
  expect(await errorOf(embedded.ec2.createVolume({ ...ZONE, ...request } as never))).toBe(error);
});

test('a volume grows and changes its type while it is used, and then not for six hours', async () => {
  await using embedded = await embeddedEc2({ transitions: { min: 10_000, max: 10_000 } });
  const { ec2, clock } = embedded;
  const { InstanceId } = await launch(ec2, { Placement: ZONE });
  const { VolumeId = '' } = await ec2.createVolume({ ...ZONE, Size: 20, VolumeType: 'gp2' });
  clock.advance(10_000);
  expect(await errorOf(ec2.modifyVolume({ VolumeId, Size: 10 }))).toBe(
    'InvalidParameterValue: New size cannot be smaller than existing size',
  );
  const { VolumeModification } = await ec2.modifyVolume({ VolumeId, Size: 40, VolumeType: 'gp3' });
  expect(VolumeModification).toMatchObject({
    ModificationState: 'modifying',
    OriginalSize: 20,
    OriginalVolumeType: 'gp2',
    TargetSize: 40,
    TargetVolumeType: 'gp3',
    TargetIops: 3000,
  });
  const now = async () =>
    (await ec2.describeVolumesModifications({ VolumeIds: [VolumeId] })).VolumesModifications?.[0];
  clock.advance(5000);
  expect(await now()).toMatchObject({ ModificationState: 'modifying', Progress: 25 });
  const attach = () => ec2.attachVolume({ VolumeId, InstanceId, Device: '/dev/sdf' });
  expect(await errorOf(attach())).toBe(
    `OperationNotPermitted: Cannot attach volume ${VolumeId} when it is in modification state: MODIFYING`,
  );
  clock.advance(5000);
  expect(await now()).toMatchObject({ ModificationState: 'optimizing', Progress: 50 });
  await attach();
  expect(await errorOf(ec2.modifyVolume({ VolumeId, Size: 50 }))).toMatch(/^IncorrectModificationState: /);
  clock.advance(10_000);
  expect(await now()).toMatchObject({ ModificationState: 'completed', Progress: 100 });
  expect(await errorOf(ec2.modifyVolume({ VolumeId, Size: 50 }))).toMatch(
    /^VolumeModificationRateExceeded: /,
  );
});

test('volumes are well', async () => {
  await using embedded = await embeddedEc2();
  const { ec2 } = embedded;
  const { VolumeId } = await ec2.createVolume({ ...ZONE, Size: 1 });
  expect((await ec2.describeVolumeStatus({})).VolumeStatuses).toMatchObject([
    { VolumeId, VolumeStatus: { Status: 'ok' } },
  ]);
});

test('an instance takes as many volumes as its type has room for, next to its interfaces', async () => {
  await using embedded = await embeddedEc2({ transitions: { min: 0, max: 0 } });
  const { ec2 } = embedded;
  const { InstanceId, SubnetId } = await launch(ec2, {
    Placement: ZONE,
    BlockDeviceMappings: [...'bcdefghijklmnopqrstuvwxyz'].map((letter) => ({
      DeviceName: `/dev/sd${letter}`,
      Ebs: { VolumeSize: 1 },
    })),
  });
  const { NetworkInterface } = await ec2.createNetworkInterface({ SubnetId });
  const { NetworkInterfaceId } = NetworkInterface ?? {};
  const { AttachmentId } = await ec2.attachNetworkInterface({
    InstanceId,
    NetworkInterfaceId,
    DeviceIndex: 1,
  });
  const { VolumeId = '' } = await ec2.createVolume({ ...ZONE, Size: 1 });
  const attach = () => ec2.attachVolume({ VolumeId, InstanceId, Device: '/dev/xvdba' });
  expect(await errorOf(attach())).toBe(
    'AttachmentLimitExceeded: You may attach up to 27 devices for this instance type. Please use a larger instance size to attach more volumes.',
  );
  await ec2.detachNetworkInterface({ AttachmentId, Force: true });
  expect(await attach()).toMatchObject({ State: 'attaching' });
});
