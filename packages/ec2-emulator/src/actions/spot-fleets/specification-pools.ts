import type { SpotFleetLaunchSpecification } from '@aws-sdk/client-ec2';
import { instanceType } from '../../catalogue/instance-types/index.ts';
import type { InputOf } from '../../core/action.ts';
import type { Call } from '../../core/call.ts';
import { type Place, type Pool, placesOf, typesFor, zoneOf } from '../fleets/pools.ts';

type Launch = InputOf<'RunInstances'>;

// EC2 still launches what it launched in 2006 when no type is given.
const DEFAULT_TYPE = 'm1.small';

/** The pools of launch specifications, each in each place it names. */
export function specificationPools(
  call: Call,
  specifications: readonly SpotFleetLaunchSpecification[] = [],
): Pool[] {
  return specifications.flatMap((asked) => {
    const { SubnetId, Placement, ImageId, InstanceRequirements } = asked;
    const types = asked.InstanceType ? [asked.InstanceType] : typesFor(call, ImageId, InstanceRequirements);
    return types.flatMap((type = DEFAULT_TYPE) =>
      placesOf({ SubnetId, ...Placement }).map((place) => ({
        launch: launchOf(asked, type, place),
        type: instanceType(type),
        zone: zoneOf(call, place),
        weight: asked.WeightedCapacity ?? 1,
        priority: Number.MAX_VALUE,
        maxPrice: asked.SpotPrice,
      })),
    );
  });
}

/** A specification as a launch, whose security groups are not told by id and name at once. */
function launchOf(asked: SpotFleetLaunchSpecification, type: string, place: Place): Pool['launch'] {
  const {
    AddressingType: _classic,
    WeightedCapacity: _weight,
    SpotPrice: _price,
    InstanceRequirements: _requirements,
    SecurityGroups = [],
    SubnetId: _subnet,
    Placement,
    Monitoring,
    ...launch
  } = asked;
  const { SubnetId, ...zone } = place;
  const placement = { ...Placement, AvailabilityZone: undefined, ...zone };
  const ids = SecurityGroups.flatMap(({ GroupId }) => GroupId ?? []);
  const names = SecurityGroups.flatMap(({ GroupId, GroupName }) => (GroupId ? [] : (GroupName ?? [])));
  return {
    ...launch,
    InstanceType: type as NonNullable<Launch['InstanceType']>,
    ...(SubnetId && { SubnetId }),
    ...(ids.length > 0 && { SecurityGroupIds: ids }),
    ...(names.length > 0 && { SecurityGroups: names }),
    ...(Object.values(placement).some((value) => value !== undefined) && { Placement: placement }),
    ...(Monitoring && { Monitoring: { Enabled: Monitoring.Enabled ?? false } }),
  };
}
