import { expect, test } from 'vitest';
import { embeddedEc2, errorOf } from '../../testing/embedded-ec2.ts';
import { describe, INSTANCE_STORE, imageNamed, launch } from '../../testing/launch.ts';

const SECOND = { min: 1000, max: 1000 };

test('stop, start and terminate take their time, and the public address changes on the way', async () => {
  await using embedded = await embeddedEc2({ transitions: SECOND });
  const { ec2, clock } = embedded;
  const { InstanceId } = await launch(ec2);
  const InstanceIds = [InstanceId];
  clock.advance(1000);
  const before = await describe(ec2, InstanceId);

  expect((await ec2.stopInstances({ InstanceIds })).StoppingInstances).toEqual([
    {
      InstanceId,
      PreviousState: { Code: 16, Name: 'running' },
      CurrentState: { Code: 64, Name: 'stopping' },
    },
  ]);
  clock.advance(1000);
  const stopped = await describe(ec2, InstanceId);
  expect(stopped).toMatchObject({
    State: { Code: 80, Name: 'stopped' },
    StateReason: { Code: 'Client.UserInitiatedShutdown' },
    PrivateIpAddress: before.PrivateIpAddress,
  });
  expect(stopped.StateTransitionReason).toMatch(/^User initiated \(\d{4}-\d\d-\d\d \d\d:\d\d:\d\d GMT\)$/);
  expect(stopped.PublicIpAddress).toBeUndefined();

  expect((await ec2.startInstances({ InstanceIds })).StartingInstances).toEqual([
    { InstanceId, PreviousState: { Code: 80, Name: 'stopped' }, CurrentState: { Code: 0, Name: 'pending' } },
  ]);
  clock.advance(1000);
  const started = await describe(ec2, InstanceId);
  expect(started.State?.Name).toBe('running');
  expect(started.StateReason).toBeUndefined();
  expect(started.PublicIpAddress).toBeDefined();
  expect(started.PublicIpAddress).not.toBe(before.PublicIpAddress);

  expect((await ec2.terminateInstances({ InstanceIds })).TerminatingInstances).toEqual([
    {
      InstanceId,
      PreviousState: { Code: 16, Name: 'running' },
      CurrentState: { Code: 32, Name: 'shutting-down' },
    },
  ]);
  clock.advance(1000);
  expect((await describe(ec2, InstanceId)).State?.Name).toBe('terminated');
  clock.advance(60 * 60 * 1000);
  expect(await errorOf(describe(ec2, InstanceId))).toBe(
    `InvalidInstanceID.NotFound: The instance ID '${InstanceId}' does not exist`,
  );
});

test('volumes go with the instance or stay, as each says', async () => {
  await using embedded = await embeddedEc2();
  const { ec2 } = embedded;
  const { InstanceId } = await launch(ec2, {
    BlockDeviceMappings: [{ DeviceName: '/dev/sdf', Ebs: { VolumeSize: 1 } }],
  });
  await ec2.terminateInstances({ InstanceIds: [InstanceId] });
  const { Volumes } = await ec2.describeVolumes({});
  expect(Volumes).toMatchObject([{ Size: 1, State: 'available', Attachments: [] }]);
});

test('what goes with an instance is there until it has shut down', async () => {
  await using embedded = await embeddedEc2({ transitions: SECOND });
  const { ec2, clock } = embedded;
  const { InstanceId } = await launch(ec2, {
    BlockDeviceMappings: [{ DeviceName: '/dev/sdf', Ebs: { VolumeSize: 1 } }],
  });
  clock.advance(1000);
  await ec2.terminateInstances({ InstanceIds: [InstanceId] });
  const held = await describe(ec2, InstanceId);
  expect(held.NetworkInterfaces).toMatchObject([{ Status: 'in-use' }]);
  expect(held.BlockDeviceMappings).toHaveLength(2);
  const { SubnetId } = held;
  expect(await errorOf(ec2.deleteSubnet({ SubnetId }))).toMatch(/^DependencyViolation: /);
  clock.advance(1000);
  expect((await ec2.describeNetworkInterfaces({})).NetworkInterfaces).toEqual([]);
  expect((await ec2.describeVolumes({})).Volumes).toMatchObject([{ Size: 1, State: 'available' }]);
  const gone = await describe(ec2, InstanceId);
  expect(gone).toMatchObject({ State: { Name: 'terminated' }, PrivateDnsName: '', PublicDnsName: '' });
  expect([gone.BlockDeviceMappings, gone.NetworkInterfaces, gone.SubnetId]).toEqual([[], [], undefined]);
  await ec2.deleteSubnet({ SubnetId });
});

test('an instance-store instance can be neither stopped nor started, only terminated', async () => {
  await using embedded = await embeddedEc2();
  const { ec2 } = embedded;
  const { InstanceId } = await launch(ec2, {
    ImageId: await imageNamed(ec2, INSTANCE_STORE),
    InstanceType: 'm3.medium',
  });
  expect(await errorOf(ec2.stopInstances({ InstanceIds: [InstanceId] }))).toBe(
    `UnsupportedOperation: The instance '${InstanceId}' does not have an 'ebs' root device type and cannot be stopped.`,
  );
  expect(await errorOf(ec2.startInstances({ InstanceIds: [InstanceId] }))).toBe(
    `UnsupportedOperation: The instance '${InstanceId}' does not have an 'ebs' root device type and cannot be started.`,
  );
  await ec2.rebootInstances({ InstanceIds: [InstanceId] });
  await ec2.terminateInstances({ InstanceIds: [InstanceId] });
  expect((await describe(ec2, InstanceId)).State?.Name).toBe('terminated');
});

test('protected instances are not stopped or terminated, and nothing of the request is done', async () => {
  await using embedded = await embeddedEc2();
  const { ec2 } = embedded;
  const free = await launch(ec2);
  const kept = await launch(ec2, { DisableApiTermination: true, DisableApiStop: true });
  const InstanceIds = [free.InstanceId, kept.InstanceId];
  expect(await errorOf(ec2.terminateInstances({ InstanceIds }))).toBe(
    `OperationNotPermitted: The instance '${kept.InstanceId}' may not be terminated. Modify its 'disableApiTermination' instance attribute and try again.`,
  );
  expect(await errorOf(ec2.stopInstances({ InstanceIds }))).toBe(
    `OperationNotPermitted: The instance '${kept.InstanceId}' may not be stopped. Modify its 'disableApiStop' instance attribute and try again.`,
  );
  expect((await describe(ec2, free.InstanceId)).State?.Name).toBe('running');
  await ec2.modifyInstanceAttribute({ InstanceId: kept.InstanceId, DisableApiTermination: { Value: false } });
  expect(await errorOf(ec2.terminateInstances({ InstanceIds }))).toBe(
    `OperationNotPermitted: The instance '${kept.InstanceId}' may not be terminated. Modify its 'disableApiStop' instance attribute and try again.`,
  );
});

test('what never stops is not protected from it', async () => {
  await using embedded = await embeddedEc2();
  const { ec2 } = embedded;
  const stored = { ImageId: await imageNamed(ec2, INSTANCE_STORE), InstanceType: 'm3.medium' } as const;
  expect(await errorOf(launch(ec2, { ...stored, DisableApiStop: true }))).toBe(
    'InvalidParameterCombination: The attribute disableApiStop can only be used for EBS-backed images.',
  );
  const { InstanceId } = await launch(ec2, stored);
  expect(await errorOf(ec2.modifyInstanceAttribute({ InstanceId, DisableApiStop: { Value: true } }))).toBe(
    `UnsupportedOperation: The instance '${InstanceId}' does not have an 'ebs' root device type and cannot be stopped.`,
  );
});

test('protection from termination covers the zone of the protected instance, and no other', async () => {
  await using embedded = await embeddedEc2();
  const { ec2 } = embedded;
  const inZone = (AvailabilityZone: string) => ({ Placement: { AvailabilityZone } });
  const kept = await launch(ec2, { DisableApiTermination: true, ...inZone('us-east-1a') });
  const beside = await launch(ec2, inZone('us-east-1a'));
  const elsewhere = await launch(ec2, inZone('us-east-1b'));
  const InstanceIds = [beside, elsewhere, kept].map(({ InstanceId }) => InstanceId);
  expect(await errorOf(ec2.terminateInstances({ InstanceIds, DryRun: true }))).toMatch(
    /^OperationNotPermitted/,
  );
  const states = async () =>
    Promise.all(InstanceIds.map(async (id) => (await describe(ec2, id)).State?.Name));
  expect(await states()).toEqual(['running', 'running', 'running']);
  expect(await errorOf(ec2.terminateInstances({ InstanceIds }))).toBe(
    `OperationNotPermitted: The instance '${kept.InstanceId}' may not be terminated. Modify its 'disableApiTermination' instance attribute and try again.`,
  );
  expect(await states()).toEqual(['running', 'terminated', 'running']);
});

test('states that do not allow it are told', async () => {
  await using embedded = await embeddedEc2({ transitions: SECOND });
  const { ec2, clock } = embedded;
  const { InstanceId } = await launch(ec2);
  const InstanceIds = [InstanceId];
  expect(await errorOf(ec2.stopInstances({ InstanceIds }))).toBe(
    `IncorrectInstanceState: Instance '${InstanceId}' cannot be stopped as it has never reached the 'running' state.`,
  );
  clock.advance(1000);
  expect(await errorOf(ec2.stopInstances({ InstanceIds, Hibernate: true }))).toBe(
    `UnsupportedHibernationConfiguration: The instance can't be hibernated because it was not configured at launch for hibernation: ${InstanceId}`,
  );
  await ec2.stopInstances({ InstanceIds });
  expect(await errorOf(ec2.startInstances({ InstanceIds }))).toBe(
    `IncorrectInstanceState: The instance '${InstanceId}' is not in a state from which it can be started.`,
  );
  clock.advance(1000);
  expect(await errorOf(ec2.rebootInstances({ InstanceIds }))).toBe(
    `IncorrectInstanceState: The instance '${InstanceId}' is not in a state from which it can be rebooted.`,
  );
  await ec2.startInstances({ InstanceIds });
  expect(await errorOf(ec2.stopInstances({ InstanceIds }))).toBe(
    `IncorrectInstanceState: The instance '${InstanceId}' is not in a state from which it can be stopped.`,
  );
});

test('no instance at all is not every instance', async () => {
  await using embedded = await embeddedEc2();
  const { ec2 } = embedded;
  const { InstanceId } = await launch(ec2);
  for (const call of [
    ec2.terminateInstances({ InstanceIds: [] }),
    ec2.stopInstances({ InstanceIds: [] }),
    ec2.startInstances({ InstanceIds: [] }),
    ec2.rebootInstances({ InstanceIds: [] }),
  ]) {
    expect(await errorOf(call)).toBe('InvalidParameterCombination: No instances specified');
  }
  expect((await describe(ec2, InstanceId)).State?.Name).toBe('running');
});

test('ids that are malformed or unknown are told before anything is done', async () => {
  await using embedded = await embeddedEc2();
  const { ec2 } = embedded;
  expect(await errorOf(ec2.stopInstances({ InstanceIds: ['web-1'] }))).toBe(
    'InvalidInstanceID.Malformed: Invalid id: "web-1" (expecting "i-...")',
  );
  expect(await errorOf(ec2.terminateInstances({ InstanceIds: ['i-01234567', 'i-89abcdef'] }))).toBe(
    "InvalidInstanceID.NotFound: The instance IDs 'i-01234567, i-89abcdef' do not exist",
  );
});
