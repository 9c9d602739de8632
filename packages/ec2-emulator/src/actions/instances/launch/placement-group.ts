import type { InstanceTypeInfo, Placement } from '@aws-sdk/client-ec2';
import type { Call } from '../../../core/call.ts';
import { Ec2Error, errors } from '../../../core/errors.ts';
import { find } from '../../../core/find.ts';
import type { PlacementGroupRecord } from '../../../state/capacity-records.ts';
import type { InstanceRecord } from '../../../state/compute-records.ts';
import { groupNamed } from '../../placement-groups/placement-groups.ts';
import { instanceState } from '../instance-view.ts';

/** How many instances of a spread group run in one zone. https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/placement-strategies.html */
const MAX_SPREAD = 7;

/** The placement group that a launch names. */
export function requestedGroup(
  call: Call,
  { GroupName, GroupId }: Placement,
): PlacementGroupRecord | undefined {
  if (GroupId) return find(call.region.placementGroups, GroupId);
  return GroupName ? groupNamed(call, GroupName) : undefined;
}

function checkStrategy({ Strategy }: PlacementGroupRecord, type: InstanceTypeInfo): void {
  if (!Strategy || type.PlacementGroupInfo?.SupportedStrategies?.some((each) => each === Strategy)) return;
  const name = `${Strategy.charAt(0).toUpperCase()}${Strategy.slice(1)}`;
  throw errors.invalidParameterCombination(
    `${name} placement groups are not supported by the '${type.InstanceType}' instance type. Specify a supported instance type or change the placement group strategy, and try again.`,
  );
}

/** Throws when a group doesn't take so many more instances of a type in a zone. */
export function checkGroup(
  call: Call,
  group: PlacementGroupRecord,
  asked: Placement,
  type: InstanceTypeInfo,
  zone: string,
  count: number,
): void {
  checkStrategy(group, type);
  const { PartitionNumber: partition } = asked;
  if (partition !== undefined && group.Strategy !== 'partition') {
    throw errors.invalidParameterCombination(
      `The parameter PartitionNumber is only valid for placement groups with the strategy 'partition'.`,
    );
  }
  if (partition !== undefined && (partition < 1 || partition > (group.PartitionCount ?? 1))) {
    throw errors.invalidParameterValue(
      `Value (${partition}) for parameter partitionNumber is invalid. The placement group '${group.GroupName}' has ${group.PartitionCount} partitions.`,
    );
  }
  if (group.Strategy === 'cluster') checkOneZone(call, group, asked, zone);
  if (group.Strategy !== 'spread' || group.SpreadLevel === 'host') return;
  const there = membersOf(call, group).filter(({ Placement }) => Placement.AvailabilityZone === zone);
  if (there.length + count > MAX_SPREAD) {
    throw new Ec2Error(
      'InsufficientInstanceCapacity',
      `A spread placement group can have at most ${MAX_SPREAD} running instances per Availability Zone; '${group.GroupName}' has ${there.length} in ${zone}.`,
      500,
    );
  }
}

/** What is close together is in one zone. EC2 tells the zone that the request names, `null` where it names none. */
function checkOneZone(call: Call, group: PlacementGroupRecord, asked: Placement, zone: string): void {
  if (membersOf(call, group).every(({ Placement }) => Placement.AvailabilityZone === zone)) return;
  throw new Ec2Error(
    'InvalidPlacementGroup.InUse',
    `The placement group '${group.GroupName}' is in use in another availability zone: ${asked.AvailabilityZone ?? null}`,
  );
}

/** The instances in a group that have not been terminated. */
export function membersOf(call: Call, { GroupName }: PlacementGroupRecord): InstanceRecord[] {
  return [...call.region.instances].filter(
    (instance) =>
      instance.Placement.GroupName === GroupName && instanceState(instance, call.now) !== 'terminated',
  );
}
