import type {
  FleetCapacityReservation,
  ReservationFleetInstanceSpecification,
  Tag,
} from '@aws-sdk/client-ec2';
import type { Call } from '../../core/call.ts';
import { Ec2Error } from '../../core/errors.ts';
import { createReservation } from '../capacity-reservations/new-reservation.ts';

/** What the reservations of a fleet have in common. */
export interface FleetTerms {
  readonly id: string;
  readonly zone: string;
  readonly endDate?: Date | undefined;
  readonly tags: readonly Tag[];
}

/** Reserves a capacity in units, of the types in order of their priority as far as each can be had. */
export function reserve(
  call: Call,
  specifications: readonly ReservationFleetInstanceSpecification[],
  capacity: number,
  terms: FleetTerms,
): FleetCapacityReservation[] {
  const reserved: FleetCapacityReservation[] = [];
  let missing = capacity;
  for (const asked of inOrder(specifications)) {
    if (missing <= 0) break;
    const { Weight = 1 } = asked;
    const InstanceCount = Math.ceil(missing / Weight);
    const made = attempt(call, asked, InstanceCount, terms);
    if (!made) continue;
    missing -= InstanceCount * Weight;
    reserved.push({
      CapacityReservationId: made.CapacityReservationId,
      InstanceType: asked.InstanceType,
      InstancePlatform: asked.InstancePlatform,
      AvailabilityZone: made.AvailabilityZone,
      AvailabilityZoneId: made.AvailabilityZoneId,
      EbsOptimized: made.EbsOptimized,
      CreateDate: call.now,
      Weight,
      ...(asked.Priority !== undefined && { Priority: asked.Priority }),
    });
  }
  return reserved;
}

/** A lower number is a higher priority; without one a type comes last. */
const inOrder = (specifications: readonly ReservationFleetInstanceSpecification[]) =>
  [...specifications].sort((a, b) => (a.Priority ?? Number.MAX_VALUE) - (b.Priority ?? Number.MAX_VALUE));

function attempt(
  call: Call,
  { InstanceType, InstancePlatform, EbsOptimized }: ReservationFleetInstanceSpecification,
  InstanceCount: number,
  { id, zone, endDate, tags }: FleetTerms,
) {
  try {
    return call.world.attempt(() =>
      createReservation(
        call,
        {
          InstanceType,
          InstancePlatform,
          AvailabilityZone: zone,
          InstanceCount,
          EbsOptimized,
          InstanceMatchCriteria: 'open',
          ...(endDate && { EndDate: endDate, EndDateType: 'limited' }),
          ...(tags.length > 0 && {
            TagSpecifications: [{ ResourceType: 'capacity-reservation', Tags: [...tags] }],
          }),
        },
        id,
      ),
    );
  } catch (error) {
    if (error instanceof Ec2Error) return undefined;
    throw error;
  }
}
