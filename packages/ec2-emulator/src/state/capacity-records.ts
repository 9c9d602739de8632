import type {
  CapacityReservation,
  CapacityReservationFleet,
  Host,
  HostReservation,
  PlacementGroup,
  ReservedInstances,
  ReservedInstancesConfiguration,
} from '@aws-sdk/client-ec2';
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

/** A fleet of reservations. How much it has is counted from them. */
export type CapacityReservationFleetRecord = Omit<
  Known<
    CapacityReservationFleet,
    'CapacityReservationFleetId' | 'CreateTime' | 'TotalTargetCapacity' | 'InstanceTypeSpecifications'
  >,
  'State' | 'TotalFulfilledCapacity'
> & { readonly cancelledAt?: Date | undefined };

/** A Dedicated Host. The instances on it name it themselves. */
export type HostRecord = Omit<
  Known<Host, 'HostId' | 'AvailabilityZone' | 'HostProperties' | 'AllocationTime' | 'AutoPlacement'>,
  'State' | 'Instances' | 'AvailableCapacity' | 'ReleaseTime'
> & { readonly releasedAt?: Date | undefined };

/** A reservation of Dedicated Hosts. Its state follows from the time. */
export type HostReservationRecord = Omit<
  Known<HostReservation, 'HostReservationId' | 'HostIdSet' | 'Start' | 'End'>,
  'State'
> & {
  /** When the payment has been made. */
  readonly paidAt: Date;
};

/** Reserved Instances bought. Their state follows from the time. */
export type ReservedInstancesRecord = Omit<
  Known<
    ReservedInstances,
    'ReservedInstancesId' | 'InstanceType' | 'InstanceCount' | 'Start' | 'End' | 'Duration'
  >,
  'State'
> & {
  /** When the payment has been made. */
  readonly paidAt: Date;
  /** Whether the purchase has been queued for the date they start at. */
  readonly queued: boolean;
  readonly queueDeleted?: boolean | undefined;
  /** When others come to be in their place. */
  readonly retiredAt?: Date | undefined;
  /** When they come to be in place of others. */
  readonly from?: Date | undefined;
};

/** A change of Reserved Instances into others. */
export interface ReservedInstancesModificationRecord {
  readonly ReservedInstancesModificationId: string;
  readonly ClientToken: string;
  readonly CreateDate: Date;
  readonly fulfilledAt: Date;
  readonly before: readonly string[];
  readonly results: readonly {
    readonly ReservedInstancesId: string;
    readonly TargetConfiguration: ReservedInstancesConfiguration;
  }[];
}
