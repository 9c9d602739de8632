import type { Placement } from '@aws-sdk/client-ec2';
import { expect, test } from 'vitest';
import { embeddedEc2, errorOf } from '../../testing/embedded-ec2.ts';
import { launch } from '../../testing/launch.ts';

test('a repeated request with the same client token launches nothing more', async () => {
  await using embedded = await embeddedEc2();
  const { ec2 } = embedded;
  const first = await launch(ec2, { ClientToken: 'launch-1' });
  const second = await launch(ec2, { ClientToken: 'launch-1' });
  expect(second.InstanceId).toBe(first.InstanceId);
  expect(await errorOf(launch(ec2, { ClientToken: 'launch-1', InstanceType: 't3.small' }))).toMatch(
    /^IdempotentParameterMismatch: /,
  );
});

test('the reply to a repeated request tells how far the instances have come', async () => {
  await using embedded = await embeddedEc2();
  const { ec2, clock } = embedded;
  const first = await launch(ec2, { ClientToken: 'launch-1' });
  clock.advance(60_000);
  const second = await launch(ec2, { ClientToken: 'launch-1' });
  expect([first.State?.Name, second.State?.Name]).toEqual(['pending', 'running']);
  expect(second.PublicIpAddress).toMatch(/^54\./);
});

test('a client token counts for as long as its instance runs, and for a day after it was terminated', async () => {
  await using embedded = await embeddedEc2();
  const { ec2, clock } = embedded;
  const hours = (count: number) => clock.advance(count * 60 * 60 * 1000);
  const ClientToken = 'launch-1';
  const { InstanceId = '' } = await launch(ec2, { ClientToken });
  hours(25);
  const other = await launch(ec2, { ClientToken: 'launch-2' });
  expect((await launch(ec2, { ClientToken })).InstanceId).toBe(InstanceId);
  hours(25);
  expect(await errorOf(launch(ec2, { ClientToken, InstanceType: 't3.small' }))).toMatch(
    /^IdempotentParameterMismatch: /,
  );
  await ec2.terminateInstances({ InstanceIds: [InstanceId] });
  hours(23);
  const terminated = await launch(ec2, { ClientToken });
  expect(terminated).toMatchObject({ InstanceId, State: { Name: 'terminated' } });
  hours(2);
  expect((await launch(ec2, { ClientToken })).InstanceId).not.toBe(InstanceId);
  expect((await launch(ec2, { ClientToken: 'launch-2' })).InstanceId).toBe(other.InstanceId);
});

test('a client token counts within the zone a request names, by its name, its id or a subnet', async () => {
  await using embedded = await embeddedEc2();
  const { ec2 } = embedded;
  const { Subnets: [subnet] = [] } = await ec2.describeSubnets({
    Filters: [{ Name: 'availability-zone', Values: ['us-east-1b'] }],
  });
  const inZone = (Placement: Placement) => launch(ec2, { ClientToken: 'launch-1', Placement });
  const inA = await inZone({ AvailabilityZone: 'us-east-1a' });
  const inB = await inZone({ AvailabilityZone: 'us-east-1b' });
  expect(inB.InstanceId).not.toBe(inA.InstanceId);
  expect((await inZone({ AvailabilityZone: 'us-east-1a' })).InstanceId).toBe(inA.InstanceId);
  const mismatch = /^IdempotentParameterMismatch: /;
  const AvailabilityZoneId = subnet?.AvailabilityZoneId;
  expect(await errorOf(inZone({ AvailabilityZoneId }))).toMatch(mismatch);
  const SubnetId = subnet?.SubnetId;
  expect(await errorOf(launch(ec2, { ClientToken: 'launch-1', SubnetId }))).toMatch(mismatch);
});
