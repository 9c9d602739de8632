import { expect, test } from 'vitest';
import { embeddedEc2, errorOf } from '../../testing/embedded-ec2.ts';
import { describe, launch } from '../../testing/launch.ts';

test('the type changes while the instance is stopped, to one that runs its image', async () => {
  await using embedded = await embeddedEc2();
  const { ec2 } = embedded;
  const { InstanceId } = await launch(ec2);
  const changeTo = (Value: string) => ec2.modifyInstanceAttribute({ InstanceId, InstanceType: { Value } });
  expect(await errorOf(changeTo('m7i.large'))).toBe(
    `IncorrectInstanceState: The instance '${InstanceId}' is not in the 'stopped' state.`,
  );
  await ec2.stopInstances({ InstanceIds: [InstanceId] });
  expect(await errorOf(changeTo('m7i.enormous'))).toBe(
    "InvalidInstanceAttributeValue: Invalid value 'm7i.enormous' for InstanceType.",
  );
  expect(await errorOf(changeTo('m7g.large'))).toMatch(/^InvalidParameterValue: The architecture 'arm64'/);
  await changeTo('m7i.large');
  expect(await describe(ec2, InstanceId)).toMatchObject({
    InstanceType: 'm7i.large',
    CpuOptions: { CoreCount: 1, ThreadsPerCore: 2 },
  });
});

test('another type takes the interfaces that there are, and hibernates where the instance is to', async () => {
  await using embedded = await embeddedEc2();
  const { ec2 } = embedded;
  const Ebs = { Encrypted: true, VolumeSize: 8 };
  const hibernating = (InstanceType: 'm5.large' | 'm5.xlarge') =>
    launch(ec2, {
      InstanceType,
      HibernationOptions: { Configured: true },
      BlockDeviceMappings: [{ DeviceName: '/dev/xvda', Ebs }],
    });
  expect(await errorOf(hibernating('m5.xlarge'))).toBe(
    'UnsupportedHibernationConfiguration: Unsupported root volume: 8GiB are too small for the memory of m5.xlarge.',
  );
  const { InstanceId, SubnetId } = await hibernating('m5.large');
  for (const DeviceIndex of [1, 2]) {
    const { NetworkInterface } = await ec2.createNetworkInterface({ SubnetId });
    const NetworkInterfaceId = NetworkInterface?.NetworkInterfaceId;
    await ec2.attachNetworkInterface({ InstanceId, NetworkInterfaceId, DeviceIndex });
  }
  await ec2.stopInstances({ InstanceIds: [InstanceId] });
  const changeTo = (Value: string) => ec2.modifyInstanceAttribute({ InstanceId, InstanceType: { Value } });
  expect(await errorOf(changeTo('t3.micro'))).toBe(
    'AttachmentLimitExceeded: Interface count 3 exceeds the limit for t3.micro',
  );
  expect(await errorOf(changeTo('p5.48xlarge'))).toBe(
    'UnsupportedHibernationConfiguration: Unsupported instance type p5.48xlarge for hibernation.',
  );
  await changeTo('m5.xlarge');
});

test('security groups change while it runs', async () => {
  await using embedded = await embeddedEc2();
  const { ec2 } = embedded;
  const { InstanceId } = await launch(ec2);
  const { GroupId = '' } = await ec2.createSecurityGroup({ GroupName: 'web', Description: 'web' });
  await ec2.modifyInstanceAttribute({ InstanceId, Groups: [GroupId] });
  expect((await describe(ec2, InstanceId)).SecurityGroups).toEqual([{ GroupId, GroupName: 'web' }]);
  expect(await ec2.describeInstanceAttribute({ InstanceId, Attribute: 'groupSet' })).toMatchObject({
    Groups: [{ GroupId }],
  });
  expect(await errorOf(ec2.modifyInstanceAttribute({ InstanceId, Groups: ['sg-01234567'] }))).toBe(
    "InvalidGroup.NotFound: The security group 'sg-01234567' does not exist",
  );
});

test('termination protection can be turned on and off', async () => {
  await using embedded = await embeddedEc2();
  const { ec2 } = embedded;
  const { InstanceId } = await launch(ec2);
  await ec2.modifyInstanceAttribute({ InstanceId, DisableApiTermination: { Value: true } });
  expect(
    await ec2.describeInstanceAttribute({ InstanceId, Attribute: 'disableApiTermination' }),
  ).toMatchObject({ InstanceId, DisableApiTermination: { Value: true } });
  await ec2.modifyInstanceAttribute({ InstanceId, Attribute: 'disableApiTermination', Value: 'false' });
  await ec2.terminateInstances({ InstanceIds: [InstanceId] });
});

test('user data is kept as it was sent, and changes while the instance is stopped', async () => {
  await using embedded = await embeddedEc2();
  const { ec2 } = embedded;
  const UserData = Buffer.from('#!/bin/sh\necho hello').toString('base64');
  const { InstanceId } = await launch(ec2, { UserData });
  const userData = async () =>
    (await ec2.describeInstanceAttribute({ InstanceId, Attribute: 'userData' })).UserData?.Value;
  expect(await userData()).toBe(UserData);
  await ec2.stopInstances({ InstanceIds: [InstanceId] });
  await ec2.modifyInstanceAttribute({ InstanceId, UserData: { Value: Buffer.from('echo bye') } });
  expect(Buffer.from((await userData()) ?? '', 'base64').toString()).toBe('echo bye');
});

test('a volume can be told to stay when the instance goes', async () => {
  await using embedded = await embeddedEc2();
  const { ec2 } = embedded;
  const { InstanceId } = await launch(ec2);
  const keep = (DeviceName: string) =>
    ec2.modifyInstanceAttribute({
      InstanceId,
      BlockDeviceMappings: [{ DeviceName, Ebs: { DeleteOnTermination: false } }],
    });
  expect(await errorOf(keep('/dev/sdz'))).toBe(
    'InvalidParameterValue: No device is currently mapped at /dev/sdz',
  );
  await keep('/dev/xvda');
  await ec2.terminateInstances({ InstanceIds: [InstanceId] });
  expect((await ec2.describeVolumes({})).Volumes).toMatchObject([{ State: 'available' }]);
});

test('one attribute changes at a time', async () => {
  await using embedded = await embeddedEc2();
  const { ec2 } = embedded;
  const { InstanceId } = await launch(ec2);
  expect(await errorOf(ec2.modifyInstanceAttribute({ InstanceId }))).toBe(
    'InvalidParameterCombination: No attributes specified.',
  );
  const two = { InstanceId, EbsOptimized: { Value: true }, DisableApiStop: { Value: true } };
  expect(await errorOf(ec2.modifyInstanceAttribute(two))).toBe(
    'InvalidParameterCombination: Fields for multiple attribute types specified',
  );
});

test('kernel, RAM disk and the old enhanced networking are changed while it is stopped, and reset', async () => {
  await using embedded = await embeddedEc2();
  const { ec2 } = embedded;
  const { InstanceId } = await launch(ec2);
  const kernel = () => ec2.modifyInstanceAttribute({ InstanceId, Kernel: { Value: 'aki-01234567' } });
  expect(await errorOf(kernel())).toBe(
    `IncorrectInstanceState: The instance '${InstanceId}' is not in the 'stopped' state.`,
  );
  await ec2.stopInstances({ InstanceIds: [InstanceId] });
  await kernel();
  await ec2.modifyInstanceAttribute({ InstanceId, Ramdisk: { Value: 'ari-01234567' } });
  await ec2.modifyInstanceAttribute({ InstanceId, SriovNetSupport: { Value: 'simple' } });
  expect(await describe(ec2, InstanceId)).toMatchObject({
    KernelId: 'aki-01234567',
    RamdiskId: 'ari-01234567',
    SriovNetSupport: 'simple',
  });
  await ec2.resetInstanceAttribute({ InstanceId, Attribute: 'kernel' });
  expect((await ec2.describeInstanceAttribute({ InstanceId, Attribute: 'kernel' })).KernelId?.Value).toBe(
    undefined,
  );
  expect(
    await errorOf(ec2.modifyInstanceAttribute({ InstanceId, InstanceType: { Value: 't3.enormous' } })),
  ).toBe("InvalidInstanceAttributeValue: Invalid value 't3.enormous' for InstanceType.");
});

test('of several interfaces none is the one that is meant', async () => {
  await using embedded = await embeddedEc2();
  const { ec2 } = embedded;
  const { InstanceId } = await launch(ec2, { NetworkInterfaces: [{ DeviceIndex: 0 }, { DeviceIndex: 1 }] });
  expect(await errorOf(ec2.modifyInstanceAttribute({ InstanceId, SourceDestCheck: { Value: false } }))).toBe(
    `InvalidInstanceID: There are multiple interfaces attached to instance '${InstanceId}'. Please specify an interface ID for the operation instead.`,
  );
});
