import { expect, test } from 'vitest';
import { embeddedEc2 } from '../../testing/embedded-ec2.ts';
import { launch } from '../../testing/launch.ts';

test('checks begin when an instance runs and pass some time later', async () => {
  await using embedded = await embeddedEc2({ transitions: { min: 1000, max: 1000 } });
  const { ec2, clock } = embedded;
  const { InstanceId } = await launch(ec2);
  expect((await ec2.describeInstanceStatus({})).InstanceStatuses).toEqual([]);
  clock.advance(1000);
  expect((await ec2.describeInstanceStatus({})).InstanceStatuses).toMatchObject([
    { InstanceId, InstanceStatus: { Status: 'initializing' }, SystemStatus: { Status: 'initializing' } },
  ]);
  clock.advance(19_999);
  const initializing = { Filters: [{ Name: 'instance-status.status', Values: ['initializing'] }] };
  expect((await ec2.describeInstanceStatus(initializing)).InstanceStatuses).toHaveLength(1);
  clock.advance(1);
  expect((await ec2.describeInstanceStatus({ InstanceIds: [InstanceId] })).InstanceStatuses).toMatchObject([
    {
      InstanceState: { Code: 16, Name: 'running' },
      InstanceStatus: { Status: 'ok', Details: [{ Name: 'reachability', Status: 'passed' }] },
    },
  ]);
});

test('where nothing takes any time, checks do not either', async () => {
  await using embedded = await embeddedEc2({ transitions: { min: 0, max: 0 } });
  await launch(embedded.ec2);
  expect((await embedded.ec2.describeInstanceStatus({})).InstanceStatuses).toMatchObject([
    { InstanceStatus: { Status: 'ok' }, SystemStatus: { Status: 'ok' } },
  ]);
});

test('instances that do not run are told only when asked for', async () => {
  await using embedded = await embeddedEc2();
  const { ec2 } = embedded;
  const { InstanceId } = await launch(ec2);
  await ec2.stopInstances({ InstanceIds: [InstanceId] });
  expect((await ec2.describeInstanceStatus({})).InstanceStatuses).toEqual([]);
  expect((await ec2.describeInstanceStatus({ IncludeAllInstances: true })).InstanceStatuses).toMatchObject([
    { InstanceState: { Name: 'stopped' }, InstanceStatus: { Status: 'not-applicable' } },
  ]);
});
