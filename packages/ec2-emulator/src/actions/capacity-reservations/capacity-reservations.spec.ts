import { expect, test } from 'vitest';
import { embeddedEc2, errorOf } from '../../testing/embedded-ec2.ts';
import { describe, launch } from '../../testing/launch.ts';

const ASKED = {
  InstanceType: 't3.micro',
  InstancePlatform: 'Linux/UNIX',
  AvailabilityZone: 'us-east-1a',
  InstanceCount: 1,
} as const;
const Placement = { AvailabilityZone: 'us-east-1a' };

test('instances that match run in an open reservation until it is full', async () => {
  await using embedded = await embeddedEc2();
  const { ec2 } = embedded;
  const { CapacityReservation } = await ec2.createCapacityReservation(ASKED);
  const { CapacityReservationId = '' } = CapacityReservation ?? {};
  expect(CapacityReservation).toMatchObject({
    State: 'active',
    AvailableInstanceCount: 1,
    CapacityAllocations: [],
  });
  const inside = await launch(ec2, { Placement });
  const outside = await launch(ec2, { Placement });
  expect(inside.CapacityReservationId).toBe(CapacityReservationId);
  expect(outside.CapacityReservationId).toBeUndefined();
  expect(await ec2.getCapacityReservationUsage({ CapacityReservationId })).toMatchObject({
    AvailableInstanceCount: 0,
    InstanceUsages: [{ UsedInstanceCount: 1 }],
  });
  await ec2.stopInstances({ InstanceIds: [inside.InstanceId] });
  expect((await ec2.describeCapacityReservations({})).CapacityReservations).toMatchObject([
    { AvailableInstanceCount: 1 },
  ]);
});

test('a targeted reservation is for those that name it', async () => {
  await using embedded = await embeddedEc2();
  const { ec2 } = embedded;
  const { CapacityReservation } = await ec2.createCapacityReservation({
    ...ASKED,
    InstanceMatchCriteria: 'targeted',
  });
  const CapacityReservationId = CapacityReservation?.CapacityReservationId ?? '';
  expect((await launch(ec2, { Placement })).CapacityReservationId).toBeUndefined();
  const CapacityReservationSpecification = { CapacityReservationTarget: { CapacityReservationId } };
  const { InstanceId } = await launch(ec2, { Placement, CapacityReservationSpecification });
  expect((await describe(ec2, InstanceId)).CapacityReservationId).toBe(CapacityReservationId);
  expect(await errorOf(launch(ec2, { Placement, CapacityReservationSpecification }))).toBe(
    'ReservationCapacityExceeded: The requested reservation does not have sufficient compatible and available capacity for this request.',
  );
  await ec2.modifyCapacityReservation({ CapacityReservationId, InstanceCount: 2 });
  await launch(ec2, { Placement, CapacityReservationSpecification });
  const groups = await ec2.getGroupsForCapacityReservation({ CapacityReservationId });
  expect(groups.CapacityReservationGroups).toEqual([]);
});

test('an instance leaves its reservation only when it is stopped', async () => {
  await using embedded = await embeddedEc2();
  const { ec2 } = embedded;
  await ec2.createCapacityReservation(ASKED);
  const { InstanceId } = await launch(ec2, { Placement });
  const leave = {
    InstanceId,
    CapacityReservationSpecification: { CapacityReservationPreference: 'none' },
  } as const;
  expect(await errorOf(ec2.modifyInstanceCapacityReservationAttributes(leave))).toBe(
    `IncorrectInstanceState: The instance '${InstanceId}' is not in the 'stopped' state.`,
  );
  await ec2.stopInstances({ InstanceIds: [InstanceId] });
  await ec2.modifyInstanceCapacityReservationAttributes(leave);
  const left = await describe(ec2, InstanceId);
  expect(left.CapacityReservationSpecification).toEqual({ CapacityReservationPreference: 'none' });
  expect(left.CapacityReservationId).toBeUndefined();
});

test('a reservation ends when it is cancelled and at its date', async () => {
  await using embedded = await embeddedEc2();
  const { ec2, clock } = embedded;
  const EndDate = new Date(clock.now() + 60_000);
  expect(await errorOf(ec2.createCapacityReservation({ ...ASKED, EndDateType: 'limited' }))).toBe(
    'MissingParameter: The request must contain the parameter EndDate',
  );
  await ec2.createCapacityReservation({ ...ASKED, EndDateType: 'limited', EndDate });
  const { CapacityReservation } = await ec2.createCapacityReservation(ASKED);
  const CapacityReservationId = CapacityReservation?.CapacityReservationId;
  await ec2.cancelCapacityReservation({ CapacityReservationId });
  clock.advance(60_000);
  const { CapacityReservations } = await ec2.describeCapacityReservations({});
  expect(CapacityReservations?.map(({ State }) => State)).toEqual(['expired', 'cancelled']);
  expect(await errorOf(ec2.cancelCapacityReservation({ CapacityReservationId }))).toMatch(
    /^InvalidCapacityReservationState/,
  );
});

test('free capacity is split off and moved, and one for later is scheduled', async () => {
  await using embedded = await embeddedEc2();
  const { ec2, clock } = embedded;
  const { CapacityReservation } = await ec2.createCapacityReservation({ ...ASKED, InstanceCount: 3 });
  const SourceCapacityReservationId = CapacityReservation?.CapacityReservationId;
  await launch(ec2, { Placement });
  const split = (InstanceCount: number) =>
    ec2.createCapacityReservationBySplitting({ SourceCapacityReservationId, InstanceCount });
  expect(await errorOf(split(3))).toMatch(/The source Capacity Reservation has 2 available instances\.$/);
  const { DestinationCapacityReservation: destination, SourceCapacityReservation: source } = await split(1);
  expect(source).toMatchObject({ TotalInstanceCount: 2, AvailableInstanceCount: 1 });
  expect(destination).toMatchObject({ InstanceType: 't3.micro', TotalInstanceCount: 1 });
  const moved = await ec2.moveCapacityReservationInstances({
    SourceCapacityReservationId: destination?.CapacityReservationId,
    DestinationCapacityReservationId: SourceCapacityReservationId,
    InstanceCount: 1,
  });
  expect(moved.SourceCapacityReservation).toMatchObject({ State: 'cancelled' });
  expect(moved.DestinationCapacityReservation).toMatchObject({ TotalInstanceCount: 3 });

  const later = await ec2.createCapacityReservation({
    ...ASKED,
    InstanceCount: 16,
    InstanceMatchCriteria: 'targeted',
    StartDate: new Date(clock.now() + 10 * 24 * 60 * 60 * 1000),
    CommitmentDuration: 14 * 24 * 60 * 60,
  });
  expect(later.CapacityReservation).toMatchObject({ State: 'scheduled', AvailableInstanceCount: 0 });
  clock.advance(10 * 24 * 60 * 60 * 1000);
  const Filters = [{ Name: 'state', Values: ['active'] }];
  expect((await ec2.describeCapacityReservations({ Filters })).CapacityReservations).toHaveLength(2);
});
