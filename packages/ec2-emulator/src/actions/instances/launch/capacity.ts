import type { InstanceTypeInfo, Placement } from '@aws-sdk/client-ec2';
import type { InputOf } from '../../../core/action.ts';
import type { Call } from '../../../core/call.ts';
import { Ec2Error } from '../../../core/errors.ts';
import { find } from '../../../core/find.ts';
import type {
  CapacityReservationRecord,
  HostRecord,
  PlacementGroupRecord,
} from '../../../state/capacity-records.ts';
import type { SubnetRecord } from '../../../state/records.ts';
import { describedReservation } from '../../capacity-reservations/reservation-view.ts';
import { freeVcpus } from '../../hosts/host-view.ts';
import { liveHost, liveHosts } from '../../hosts/live-hosts.ts';
import { checkGroup, requestedGroup } from './placement-group.ts';

type Input = InputOf<'RunInstances'>;

/** What every instance of a launch is placed in or on. */
export interface CapacityPlan {
  readonly group?: PlacementGroupRecord | undefined;
  readonly partition?: number | undefined;
  readonly tenancy: NonNullable<Placement['Tenancy']>;
  readonly affinity?: string | undefined;
  readonly host?: HostRecord | undefined;
  readonly reservation?: CapacityReservationRecord | undefined;
}

/**
 * The placement group, Dedicated Host and Capacity Reservation of a launch of at least `MinCount` instances in a zone.
 * Throws when one asked for is not there, does not fit or is full.
 */
export function planCapacity(
  call: Call,
  input: Input,
  type: InstanceTypeInfo,
  subnet: SubnetRecord,
  platform: string,
): CapacityPlan {
  const zone = subnet.AvailabilityZone;
  const { Placement: asked = {}, MinCount = 1 } = input;
  const group = requestedGroup(call, asked);
  if (group) checkGroup(call, group, asked, type, zone, MinCount);
  const tenancy = asked.Tenancy ?? (asked.HostId ? 'host' : vpcTenancy(call, subnet));
  const host = tenancy === 'host' ? hostFor(call, asked.HostId, type, zone, MinCount) : undefined;
  const reservation = reservationFor(call, input, type, zone, platform);
  return { group, partition: asked.PartitionNumber, tenancy, affinity: asked.Affinity, host, reservation };
}

/** What an instance of a VPC has when it asks for nothing: a dedicated VPC makes dedicated instances. */
const vpcTenancy = (call: Call, { VpcId }: SubnetRecord) =>
  call.region.vpcs.get(VpcId)?.InstanceTenancy === 'dedicated' ? 'dedicated' : 'default';

function hostFor(
  call: Call,
  hostId: string | undefined,
  type: InstanceTypeInfo,
  zone: string,
  count: number,
): HostRecord {
  const needed = (type.VCpuInfo?.DefaultVCpus ?? 1) * count;
  const [family] = String(type.InstanceType).split('.');
  const fits = (host: HostRecord) =>
    host.AvailabilityZone === zone &&
    (host.HostProperties.InstanceType ?? type.InstanceType) === type.InstanceType &&
    host.HostProperties.InstanceFamily === family &&
    freeVcpus(call, host) >= needed;
  const candidates = hostId
    ? [liveHost(call, hostId)]
    : liveHosts(call).filter((host) => host.AutoPlacement === 'on');
  const host = candidates.find(fits);
  if (host) return host;
  if (hostId) {
    throw new Ec2Error(
      'InsufficientCapacityOnHost',
      `There is not enough capacity on Dedicated Host '${hostId}' for ${count} instances of type ${type.InstanceType} in ${zone}.`,
    );
  }
  throw new Ec2Error(
    'InsufficientHostCapacity',
    'You do not have a host with a matching configuration and sufficient capacity. Either target a host resource group that can automatically allocate hosts on your behalf, or manually allocate a new host to your account and then try again.',
    500,
  );
}

/** The reservation asked for, or an open one that matches when none is and nothing says not to use one. */
function reservationFor(
  call: Call,
  { CapacityReservationSpecification: asked, InstanceMarketOptions: market, MinCount = 1 }: Input,
  type: InstanceTypeInfo,
  zone: string,
  platform: string,
): CapacityReservationRecord | undefined {
  const targetId = asked?.CapacityReservationTarget?.CapacityReservationId;
  if (asked?.CapacityReservationPreference === 'none' || market?.MarketType === 'spot') return undefined;
  const fits = (reservation: CapacityReservationRecord) => {
    const { State, AvailableInstanceCount = 0 } = describedReservation(call, reservation);
    return (
      State === 'active' &&
      AvailableInstanceCount >= MinCount &&
      reservation.InstanceType === type.InstanceType &&
      reservation.AvailabilityZone === zone &&
      reservation.InstancePlatform === platform
    );
  };
  if (!targetId) {
    return [...call.region.capacityReservations].find(
      (reservation) => reservation.InstanceMatchCriteria === 'open' && fits(reservation),
    );
  }
  const target = find(call.region.capacityReservations, targetId);
  if (fits(target)) return target;
  throw new Ec2Error(
    'ReservationCapacityExceeded',
    'The requested reservation does not have sufficient compatible and available capacity for this request.',
  );
}

/** Where the instances of a launch in a zone are, by their index, as it is described. */
export function placements(plan: CapacityPlan, zone: Placement): (index: number) => Placement {
  const { group, host, tenancy, affinity, partition } = plan;
  const placed: Placement = {
    ...zone,
    GroupName: group?.GroupName ?? '',
    ...(group && { GroupId: group.GroupId }),
    ...(partition !== undefined && { PartitionNumber: partition }),
    Tenancy: tenancy,
    ...(host && { HostId: host.HostId, Affinity: affinity ?? 'default' }),
  };
  if (partition !== undefined || group?.Strategy !== 'partition') return () => placed;
  const partitions = group.PartitionCount ?? 1;
  return (index) => ({ ...placed, PartitionNumber: (index % partitions) + 1 });
}
