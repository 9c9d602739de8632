import { expect, test } from 'vitest';
import { embeddedEc2, errorOf } from '../../testing/embedded-ec2.ts';
import { describe, launch } from '../../testing/launch.ts';

test('a running instance gets a fresh root volume on the same device', async () => {
  await using embedded = await embeddedEc2();
  const { ec2 } = embedded;
  const { InstanceId } = await launch(ec2);
  const rootOf = async () => (await describe(ec2, InstanceId)).BlockDeviceMappings?.[0];
  const before = await rootOf();
  const { ReplaceRootVolumeTask } = await ec2.createReplaceRootVolumeTask({ InstanceId });
  expect(ReplaceRootVolumeTask).toMatchObject({ InstanceId, TaskState: 'pending' });
  const after = await rootOf();
  expect(after).toMatchObject({ DeviceName: before?.DeviceName, Ebs: { DeleteOnTermination: true } });
  expect(after?.Ebs?.VolumeId).not.toBe(before?.Ebs?.VolumeId);
  const old = await ec2.describeVolumes({ VolumeIds: [before?.Ebs?.VolumeId ?? ''] });
  expect(old.Volumes).toMatchObject([{ State: 'available' }]);
  expect((await ec2.describeReplaceRootVolumeTasks({})).ReplaceRootVolumeTasks).toMatchObject([
    { InstanceId, TaskState: 'succeeded', CompleteTime: expect.any(String) },
  ]);
  await ec2.stopInstances({ InstanceIds: [InstanceId] });
  expect(await errorOf(ec2.createReplaceRootVolumeTask({ InstanceId }))).toBe(
    `IncorrectInstanceState: The instance '${InstanceId}' is not in the 'running' state.`,
  );
});
