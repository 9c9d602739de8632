import type { CapacityReservation, Host, PlacementGroup } from '@aws-sdk/client-ec2';
import type { Known } from './records.ts';

export type PlacementGroupRecord = Known<PlacementGroup, 'GroupId' | 'GroupName' | 'GroupArn' | 'Strategy'>;

/** A reservation. How much of it is free is counted from the instances that run in it. */
export type CapacityReservationRecord = Omit<
  Known<
    CapacityReservation,
    | 'CapacityReservationId'
    | 'InstanceType'
    | 'AvailabilityZone'
    | 'TotalInstanceCount'
    | 'InstanceMatchCriteria'
    | 'EndDateType'
  >,
  'State' | 'AvailableInstanceCount'
> & { readonly cancelledAt?: Date | undefined };

/** A Dedicated Host. The instances on it name it themselves. */
export type HostRecord = Omit<
  Known<Host, 'HostId' | 'AvailabilityZone' | 'HostProperties' | 'AllocationTime' | 'AutoPlacement'>,
  'State' | 'Instances' | 'AvailableCapacity'
>;
