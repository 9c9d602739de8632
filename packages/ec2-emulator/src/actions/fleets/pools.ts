import type {
  FleetLaunchTemplateSpecification,
  InstanceRequirementsRequest,
  InstanceTypeInfo,
  LaunchTemplateAndOverridesResponse,
  RequestLaunchTemplateData,
} from '@aws-sdk/client-ec2';
import { instanceType, instanceTypes } from '../../catalogue/instance-types/index.ts';
import { offeredInRegion } from '../../catalogue/instance-types/offerings.ts';
import { regionNamed } from '../../catalogue/regions.ts';
import type { InputOf } from '../../core/action.ts';
import type { Call } from '../../core/call.ts';
import { seenImages } from '../images/seen-images.ts';
import { meets } from '../instance-types/requirements.ts';
import { templateOf, versionOf } from '../launch-templates/launch-templates.ts';
import { onDemandPrice, spotPrice } from '../spot/spot-prices.ts';

type Launch = InputOf<'RunInstances'>;

/** Where a fleet buys its instances. */
export type Market = 'spot' | 'on-demand';

/** One way a fleet may launch: one instance type in one place. */
export interface Pool {
  /** All of the launch but how many and in which market. */
  readonly launch: Omit<Launch, 'MinCount' | 'MaxCount'>;
  /** Undefined for a type that does not exist, of which a launch will tell. */
  readonly type: InstanceTypeInfo | undefined;
  readonly zone: string | undefined;
  readonly weight: number;
  readonly priority: number;
  /** What a unit may cost on the Spot market, in dollars an hour. */
  readonly maxPrice?: string | undefined;
  /** How an instant fleet's reply tells it. */
  readonly described?: LaunchTemplateAndOverridesResponse;
}

/** A launch template with what a fleet may launch of it: the same for both kinds of fleets. */
export interface TemplateConfig {
  readonly LaunchTemplateSpecification?: FleetLaunchTemplateSpecification | undefined;
  readonly Overrides?: readonly Override[] | undefined;
}

type Override = NonNullable<LaunchTemplateAndOverridesResponse['Overrides']> & {
  readonly SpotPrice?: string | undefined;
};

/** The pools of a fleet's templates, each override in each place it names. Throws when a template is not there. */
export function templatePools(call: Call, configs: readonly TemplateConfig[] = []): Pool[] {
  return configs.flatMap(({ LaunchTemplateSpecification: asked = {}, Overrides = [] }) => {
    const template = templateOf(call, asked);
    const { data, VersionNumber } = versionOf(call, template, asked.Version);
    const resolved = { LaunchTemplateId: template.LaunchTemplateId, Version: String(VersionNumber) };
    const overrides: readonly Override[] = Overrides.length > 0 ? Overrides : [{}];
    return overrides.flatMap((override) => overridePools(call, resolved, data, override));
  });
}

function overridePools(
  call: Call,
  template: FleetLaunchTemplateSpecification,
  data: RequestLaunchTemplateData,
  override: Override,
): Pool[] {
  const { SpotPrice, InstanceRequirements: own, ...shown } = override;
  const types = override.InstanceType
    ? [override.InstanceType]
    : typesFor(call, override.ImageId ?? data.ImageId, own ?? data.InstanceRequirements);
  return types.flatMap((InstanceType) =>
    placesOf(override).map((place) => {
      const zone = zoneOf(call, place) ?? data.Placement?.AvailabilityZone;
      return {
        launch: {
          LaunchTemplate: template,
          ...(InstanceType && { InstanceType: InstanceType as NonNullable<Launch['InstanceType']> }),
          ...(override.ImageId && { ImageId: override.ImageId }),
          ...subnetOf(data, place.SubnetId),
          ...placementOf(place, override),
          ...(override.BlockDeviceMappings && {
            BlockDeviceMappings: override.BlockDeviceMappings as NonNullable<Launch['BlockDeviceMappings']>,
          }),
        },
        type: instanceType(InstanceType ?? data.InstanceType ?? ''),
        zone,
        weight: override.WeightedCapacity ?? 1,
        priority: override.Priority ?? Number.MAX_VALUE,
        maxPrice: override.MaxPrice ?? SpotPrice,
        described: {
          LaunchTemplateSpecification: template,
          Overrides: { ...shown, ...place, ...(InstanceType && { InstanceType: InstanceType as never }) },
        },
      };
    }),
  );
}

/** The types that attributes ask for and the image runs on; without attributes, none in particular. */
export function typesFor(
  call: Call,
  imageId: string | undefined,
  asked: Override['InstanceRequirements'],
): (string | undefined)[] {
  if (!asked) return [undefined];
  const architecture = [...seenImages(call)].find(({ image }) => image.ImageId === imageId)?.image
    .Architecture;
  return [...instanceTypes().values()]
    .filter(
      (type) =>
        offeredInRegion(String(type.InstanceType), call.region.name) &&
        (!architecture || type.ProcessorInfo?.SupportedArchitectures?.includes(architecture)) &&
        meets(type, asked as InstanceRequirementsRequest),
    )
    .map(({ InstanceType }) => InstanceType);
}

export interface Place {
  readonly SubnetId?: string | undefined;
  readonly AvailabilityZone?: string | undefined;
  readonly AvailabilityZoneId?: string | undefined;
}

/** The places that a text such as `subnet-1, subnet-2` names, one of which is nowhere in particular. */
export function placesOf({ SubnetId, AvailabilityZone, AvailabilityZoneId }: Place): Place[] {
  if (SubnetId) return listed(SubnetId).map((each) => ({ SubnetId: each, AvailabilityZone }));
  if (AvailabilityZone) return listed(AvailabilityZone).map((each) => ({ AvailabilityZone: each }));
  return [AvailabilityZoneId ? { AvailabilityZoneId } : {}];
}

const listed = (text: string) => text.split(',').map((each) => each.trim());

/** The zone a place is in, as far as it tells. */
export function zoneOf({ region }: Call, place: Place): string | undefined {
  const byId = regionNamed(region.name)?.zones.find(({ id }) => id === place.AvailabilityZoneId)?.name;
  return region.subnets.get(place.SubnetId)?.AvailabilityZone ?? place.AvailabilityZone ?? byId;
}

/** Where a template describes interfaces, the first of them is the one that another subnet is meant for. */
function subnetOf(data: RequestLaunchTemplateData, SubnetId: string | undefined): Partial<Launch> {
  if (!SubnetId) return {};
  const { NetworkInterfaces = [] } = data;
  if (NetworkInterfaces.length === 0) return { SubnetId };
  return {
    NetworkInterfaces: NetworkInterfaces.map((each) =>
      (each.DeviceIndex ?? 0) === 0 ? { ...each, SubnetId } : each,
    ),
  };
}

function placementOf({ AvailabilityZone, AvailabilityZoneId }: Place, override: Override): Partial<Launch> {
  const placement = {
    ...override.Placement,
    ...(AvailabilityZone && { AvailabilityZone }),
    ...(AvailabilityZoneId && { AvailabilityZoneId }),
  };
  return Object.keys(placement).length > 0 ? { Placement: placement } : {};
}

/** What an instance of a pool costs now, in dollars an hour. */
export function priceOf(call: Call, { type, zone }: Pool, market: Market): number {
  if (!type) return Number.POSITIVE_INFINITY;
  if (market === 'on-demand') return onDemandPrice(type);
  return spotPrice(type, zone ?? `${call.region.name}a`, call.now);
}
