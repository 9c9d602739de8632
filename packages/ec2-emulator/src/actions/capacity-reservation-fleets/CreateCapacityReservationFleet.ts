import { regionNamed } from '../../catalogue/regions.ts';
import { action, type InputOf } from '../../core/action.ts';
import { type Call, ec2Arn, newId } from '../../core/call.ts';
import { errors } from '../../core/errors.ts';
import { addTags, requestedTags } from '../../core/tags.ts';
import { requestedZone } from '../../network/requested-zone.ts';
import { checkEnd } from '../capacity-reservations/end-date.ts';
import { offeredType } from '../instances/launch/instance-type.ts';
import { describedReservationFleet } from './fleet-view.ts';
import { reserve } from './reserve.ts';

type Input = InputOf<'CreateCapacityReservationFleet'>;

const MAX_CAPACITY = 25_000;

/** Reserves at once, and tells it as submitted, as EC2's reply does. */
export default action('CreateCapacityReservationFleet', (input, call) => {
  const tags = requestedTags(input.TagSpecifications, 'capacity-reservation-fleet');
  checkFleet(call, input);
  const CapacityReservationFleetId = newId(call, 'crf');
  const { TotalTargetCapacity = 0, EndDate } = input;
  const specifications = input.InstanceTypeSpecifications ?? [];
  const fleet = call.region.capacityReservationFleets.put({
    CapacityReservationFleetId,
    CapacityReservationFleetArn: ec2Arn(
      call.region,
      'capacity-reservation-fleet',
      CapacityReservationFleetId,
    ),
    TotalTargetCapacity,
    Tenancy: input.Tenancy ?? 'default',
    ...(EndDate && { EndDate }),
    CreateTime: call.now,
    InstanceMatchCriteria: input.InstanceMatchCriteria ?? 'open',
    AllocationStrategy: input.AllocationStrategy ?? 'prioritized',
    InstanceTypeSpecifications: reserve(call, specifications, TotalTargetCapacity, {
      id: CapacityReservationFleetId,
      zone: zoneOf(call, input),
      endDate: EndDate,
      tags,
    }),
  });
  addTags(call.region, 'capacity-reservation-fleet', CapacityReservationFleetId, tags);
  const { InstanceTypeSpecifications: _specifications, ...described } = describedReservationFleet(
    call,
    fleet,
  );
  return {
    ...described,
    State: 'submitted' as const,
    TotalFulfilledCapacity: 0,
    FleetCapacityReservations: [],
  };
});

function checkFleet(call: Call, input: Input): void {
  const { InstanceTypeSpecifications: specifications = [], TotalTargetCapacity: capacity = 0 } = input;
  if (specifications.length === 0) throw errors.missingParameter('InstanceTypeSpecifications');
  if (capacity < 1 || capacity > MAX_CAPACITY) {
    throw errors.invalidParameterValue(
      `Value (${capacity}) for parameter totalTargetCapacity is invalid. It must be between 1 and ${MAX_CAPACITY}.`,
    );
  }
  if ((input.AllocationStrategy ?? 'prioritized') !== 'prioritized') {
    throw errors.invalidParameterValue(
      `Value (${input.AllocationStrategy}) for parameter allocationStrategy is invalid. Valid values: prioritized.`,
    );
  }
  checkEnd(call, input.EndDate && 'limited', input.EndDate);
  for (const { InstanceType = '', InstancePlatform, Weight = 1 } of specifications) {
    offeredType(InstanceType, call.region.name);
    if (!InstancePlatform) throw errors.missingParameter('InstancePlatform');
    if (Weight < 0.001 || Weight > 99.999) {
      throw errors.invalidParameterValue(
        `Value (${Weight}) for parameter weight is invalid. It must be between 0.001 and 99.999.`,
      );
    }
  }
}

/** The zone of all of a fleet. Throws when its types are to be in several. */
function zoneOf(call: Call, { InstanceTypeSpecifications: specifications = [] }: Input): string {
  const named = specifications.flatMap(({ AvailabilityZone: name, AvailabilityZoneId: id }) =>
    name || id ? [requestedZone(call, name, id).AvailabilityZone] : [],
  );
  const [first = regionNamed(call.region.name)?.zones[0]?.name ?? '', ...others] = new Set(named);
  if (others.length === 0) return first;
  throw errors.invalidParameterValue(
    'All instance type specifications of a Capacity Reservation Fleet must use the same Availability Zone.',
  );
}
