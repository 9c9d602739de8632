import { createHash } from 'node:crypto';
import type { SpotPlacementScore } from '@aws-sdk/client-ec2';
import { instanceType, instanceTypes } from '../../catalogue/instance-types/index.ts';
import { offeredInZone } from '../../catalogue/instance-types/offerings.ts';
import { isUsable, REGIONS, type Region, type Zone } from '../../catalogue/regions.ts';
import { action, type InputOf } from '../../core/action.ts';
import type { Call } from '../../core/call.ts';
import { errors } from '../../core/errors.ts';
import { page } from '../../core/paging.ts';
import { meets } from '../instance-types/requirements.ts';

type Input = InputOf<'GetSpotPlacementScores'>;

// https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/spot-placement-score.html
const MAX_SCORES = 10;
const MAX_CAPACITY = 2_000_000_000;
/** With fewer types, or variations of one, a score is always low. */
const FEW_TYPES = 3;
const LOW = 3;

/** No pool has a depth here: scores follow from how many types and zones a capacity is spread over, and a little chance. */
export default action('GetSpotPlacementScores', (input, call) => {
  const types = typesAsked(input);
  const { TargetCapacity: capacity = 0 } = input;
  if (capacity < 1 || capacity > MAX_CAPACITY) {
    throw errors.invalidParameterValue(
      `Value (${capacity}) for parameter TargetCapacity is invalid. It must be between 1 and ${MAX_CAPACITY}.`,
    );
  }
  const scores = regionsAsked(call, input)
    .flatMap((region) =>
      input.SingleAvailabilityZone
        ? region.zones.map((zone) => scored(types, capacity, region, [zone], zone.id))
        : [scored(types, capacity, region, region.zones)],
    )
    .filter((score) => score !== undefined)
    .sort((a, b) => (b.Score ?? 0) - (a.Score ?? 0))
    .slice(0, MAX_SCORES);
  const places = new Map(scores.map((score, index) => [score, index]));
  const { items, NextToken } = page(scores, input, { min: 10, max: 1000 }, (score) => places.get(score) ?? 0);
  return { SpotPlacementScores: items, NextToken };
});

function typesAsked({ InstanceTypes = [], InstanceRequirementsWithMetadata: asked }: Input): string[] {
  if ((InstanceTypes.length === 0) === (asked === undefined)) {
    throw errors.invalidParameterCombination(
      'Specify either InstanceTypes or InstanceRequirementsWithMetadata, but not both.',
    );
  }
  const unknown = InstanceTypes.find((type) => !instanceType(type));
  if (unknown) throw errors.invalidParameterValue(`Invalid value '${unknown}' for InstanceType.`);
  if (!asked) return InstanceTypes;
  const { ArchitectureTypes = [], VirtualizationTypes = [], InstanceRequirements: requirements } = asked;
  return [...instanceTypes().values()]
    .filter(
      (type) =>
        (ArchitectureTypes.length === 0 ||
          type.ProcessorInfo?.SupportedArchitectures?.some((each) => ArchitectureTypes.includes(each))) &&
        (VirtualizationTypes.length === 0 ||
          type.SupportedVirtualizationTypes?.some((each) => VirtualizationTypes.includes(each))) &&
        (!requirements || meets(type, requirements)),
    )
    .map(({ InstanceType }) => String(InstanceType));
}

function regionsAsked({ account }: Call, { RegionNames = [] }: Input): Region[] {
  const unknown = RegionNames.find((name) => !REGIONS.has(name));
  if (unknown) throw errors.invalidParameterValue(`Invalid value '${unknown}' for RegionName.`);
  if (RegionNames.length > 0) return RegionNames.flatMap((name) => REGIONS.get(name) ?? []);
  return [...REGIONS.values()].filter((region) => isUsable(region, account));
}

/** A place's score, or nothing for one that offers none of the types. */
function scored(
  types: readonly string[],
  capacity: number,
  region: Region,
  zones: readonly Zone[],
  AvailabilityZoneId?: string,
): SpotPlacementScore | undefined {
  const offered = types.flatMap((type) => zones.filter((zone) => offeredInZone(type, region.name, zone)));
  if (offered.length === 0) return undefined;
  const digest = createHash('sha1').update(`${region.name} ${AvailabilityZoneId} ${types}`).digest();
  const strain = Math.max(0, Math.log10(capacity / offered.length) * 2);
  const score = Math.round(10 - strain - (digest.readUInt8(0) % 3));
  const most = types.length < FEW_TYPES ? LOW : 10;
  return {
    Region: region.name,
    ...(AvailabilityZoneId && { AvailabilityZoneId }),
    Score: Math.min(most, Math.max(1, score)),
  };
}
