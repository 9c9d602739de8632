import type { InputOf } from '../../core/action.ts';
import { type Call, ec2Arn, newId } from '../../core/call.ts';
import { Ec2Error, errors } from '../../core/errors.ts';
import { addTags, requestedTags } from '../../core/tags.ts';
import { requestedZone } from '../../network/requested-zone.ts';
import type { CapacityReservationRecord } from '../../state/capacity-records.ts';
import { checkZoneOffers, offeredType } from '../instances/launch/instance-type.ts';
import { instancesWithinQuota, vcpuLimitExceeded } from '../instances/launch/quota.ts';
import { checkEnd } from './end-date.ts';

type Input = InputOf<'CreateCapacityReservation'>;

const MAX_INSTANCES = 1000;
const DAY_MS = 24 * 60 * 60 * 1000;
/** How far ahead a reservation may be asked for, in days, and how many vCPUs it then needs. */
const AHEAD = { least: 5, most: 120, vcpus: 32 };
const PLATFORM =
  /^(Linux\/UNIX|Red Hat Enterprise Linux|SUSE Linux|Ubuntu Pro|(Windows|Linux|RHEL)( with .+)?)$/;

/** Makes a reservation, of a fleet of reservations or alone. Throws when it can't be had. */
export function createReservation(call: Call, input: Input, fleetId?: string): CapacityReservationRecord {
  const tags = requestedTags(input.TagSpecifications, 'capacity-reservation');
  const zone = requestedZone(call, input.AvailabilityZone, input.AvailabilityZoneId);
  checkReservable(call, input, zone.AvailabilityZone);
  const CapacityReservationId = newId(call, 'cr');
  const reservation = call.region.capacityReservations.put({
    CapacityReservationId,
    CapacityReservationArn: ec2Arn(call.region, 'capacity-reservation', CapacityReservationId),
    OwnerId: call.account.id,
    ...zone,
    InstanceType: input.InstanceType ?? '',
    InstancePlatform: input.InstancePlatform,
    Tenancy: input.Tenancy ?? 'default',
    TotalInstanceCount: input.InstanceCount ?? 1,
    EbsOptimized: input.EbsOptimized ?? false,
    EphemeralStorage: input.EphemeralStorage ?? false,
    StartDate: input.StartDate ?? call.now,
    CreateDate: call.now,
    ...(input.EndDate && { EndDate: input.EndDate }),
    EndDateType: input.EndDateType ?? 'unlimited',
    InstanceMatchCriteria: input.InstanceMatchCriteria ?? 'open',
    ReservationType: 'default',
    ...(input.PlacementGroupArn && { PlacementGroupArn: input.PlacementGroupArn }),
    ...(input.OutpostArn && { OutpostArn: input.OutpostArn }),
    ...(input.DeliveryPreference && { DeliveryPreference: input.DeliveryPreference }),
    ...(input.StartDate && input.CommitmentDuration && { CommitmentInfo: commitment(input) }),
    ...(fleetId && { CapacityReservationFleetId: fleetId }),
  });
  addTags(call.region, 'capacity-reservation', CapacityReservationId, tags);
  return reservation;
}

const commitment = ({ StartDate, CommitmentDuration = 0, InstanceCount }: Input) => ({
  CommittedInstanceCount: InstanceCount,
  CommitmentEndDate: new Date((StartDate?.getTime() ?? 0) + CommitmentDuration * 1000),
});

function checkReservable(call: Call, input: Input, zone: string): void {
  const { InstanceType: name = '', InstanceCount: count = 0, InstancePlatform: platform = '' } = input;
  const type = offeredType(name, call.region.name);
  checkZoneOffers(name, call.region.name, zone);
  if (!PLATFORM.test(platform)) {
    throw errors.invalidParameterValue(`Invalid value '${platform}' for InstancePlatform.`);
  }
  if (count < 1 || count > MAX_INSTANCES) {
    const bound = count < 1 ? 'greater than 0' : `at most ${MAX_INSTANCES}`;
    throw errors.invalidParameterValue(
      `Value (${count}) for parameter instanceCount is invalid. Must be ${bound}.`,
    );
  }
  checkEnd(call, input.EndDateType, input.EndDate);
  checkGroup(call, input.PlacementGroupArn);
  const vcpus = type.VCpuInfo?.DefaultVCpus ?? 1;
  if (input.StartDate) checkStart(call, input, vcpus * count);
  if (instancesWithinQuota(call, name, vcpus) < count) throw vcpuLimitExceeded(name);
}

/** Throws unless a group that capacity is reserved in is one of the caller's cluster placement groups. */
function checkGroup(call: Call, arn: string | undefined): void {
  if (!arn) return;
  const group = [...call.region.placementGroups].find(({ GroupArn }) => GroupArn === arn);
  if (!group) throw new Ec2Error('InvalidPlacementGroup.Unknown', `The Placement Group '${arn}' is unknown.`);
  if (group.Strategy !== 'cluster') {
    throw errors.invalidParameterValue(
      `The placement group '${group.GroupName}' is not a cluster placement group.`,
    );
  }
}

function checkStart({ now }: Call, { StartDate = now, CommitmentDuration }: Input, vcpus: number): void {
  const days = (StartDate.getTime() - now.getTime()) / DAY_MS;
  if (days < AHEAD.least || days > AHEAD.most) {
    throw errors.invalidParameterValue(
      `The start date must be between ${AHEAD.least} and ${AHEAD.most} days in advance.`,
    );
  }
  if (CommitmentDuration === undefined) throw errors.missingParameter('CommitmentDuration');
  if (vcpus < AHEAD.vcpus) {
    throw errors.invalidParameterValue(
      `A future-dated Capacity Reservation needs an instance count with a minimum of ${AHEAD.vcpus} vCPUs.`,
    );
  }
}
