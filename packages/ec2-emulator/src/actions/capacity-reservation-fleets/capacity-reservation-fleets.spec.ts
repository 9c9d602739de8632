import { expect, test } from 'vitest';
import { embeddedEc2, errorOf } from '../../testing/embedded-ec2.ts';
import { launch } from '../../testing/launch.ts';

const SPECIFICATION = {
  InstancePlatform: 'Linux/UNIX',
  AvailabilityZone: 'us-east-1a',
  EbsOptimized: true,
} as const;

test('a fleet reserves by priority and weight, is resized, and goes with its reservations', async () => {
  await using embedded = await embeddedEc2();
  const { ec2 } = embedded;
  const Tags = [{ Key: 'team', Value: 'shop' }];
  const created = await ec2.createCapacityReservationFleet({
    TotalTargetCapacity: 10,
    InstanceTypeSpecifications: [
      { ...SPECIFICATION, InstanceType: 't3.small', Weight: 1, Priority: 2 },
      { ...SPECIFICATION, InstanceType: 't3.large', Weight: 4, Priority: 1 },
    ],
    TagSpecifications: [{ ResourceType: 'capacity-reservation-fleet', Tags }],
  });
  const { CapacityReservationFleetId = '' } = created;
  expect(created).toMatchObject({
    State: 'submitted',
    TotalFulfilledCapacity: 0,
    TotalTargetCapacity: 10,
    Tags,
  });
  const described = async () =>
    (
      await ec2.describeCapacityReservationFleets({
        CapacityReservationFleetIds: [CapacityReservationFleetId],
      })
    ).CapacityReservationFleets?.[0];
  expect(await described()).toMatchObject({
    State: 'active',
    AllocationStrategy: 'prioritized',
    TotalFulfilledCapacity: 12,
    InstanceTypeSpecifications: [{ InstanceType: 't3.large', TotalInstanceCount: 3, FulfilledCapacity: 12 }],
  });
  const { CapacityReservations } = await ec2.describeCapacityReservations({});
  expect(CapacityReservations).toMatchObject([{ CapacityReservationFleetId, TotalInstanceCount: 3, Tags }]);
  const inside = await launch(ec2, {
    InstanceType: 't3.large',
    Placement: { AvailabilityZone: 'us-east-1a' },
  });
  expect(inside.CapacityReservationId).toBe(CapacityReservations?.[0]?.CapacityReservationId);

  await ec2.modifyCapacityReservationFleet({ CapacityReservationFleetId, TotalTargetCapacity: 20 });
  expect(await described()).toMatchObject({ TotalFulfilledCapacity: 20 });
  const ids = [CapacityReservationFleetId, 'crf-0123456789abcdef0'];
  expect(await ec2.cancelCapacityReservationFleets({ CapacityReservationFleetIds: ids })).toMatchObject({
    SuccessfulFleetCancellations: [{ PreviousFleetState: 'active', CurrentFleetState: 'cancelling' }],
    FailedFleetCancellations: [
      { CancelCapacityReservationFleetError: { Code: 'InvalidCapacityReservationFleetId.NotFound' } },
    ],
  });
  expect(await described()).toMatchObject({ State: 'cancelled', TotalFulfilledCapacity: 0 });
});

test('a fleet is in one zone', async () => {
  await using embedded = await embeddedEc2();
  const call = embedded.ec2.createCapacityReservationFleet({
    TotalTargetCapacity: 1,
    InstanceTypeSpecifications: [
      { ...SPECIFICATION, InstanceType: 't3.small' },
      { ...SPECIFICATION, InstanceType: 't3.large', AvailabilityZone: 'us-east-1b' },
    ],
  });
  expect(await errorOf(call)).toBe(
    'InvalidParameterValue: All instance type specifications of a Capacity Reservation Fleet must use the same Availability Zone.',
  );
});
