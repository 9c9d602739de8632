import type { Tag } from '@aws-sdk/client-ec2';
import type { InputOf } from '../../core/action.ts';
import type { Call } from '../../core/call.ts';
import { addTags } from '../../core/tags.ts';
import type { InstanceRecord } from '../../state/compute-records.ts';
import type { FleetEvent, FleetMember } from '../../state/launch-records.ts';
import { launchInstances } from '../instances/launch/launch.ts';
import type { Bought, LaunchPool } from './allocation.ts';
import type { Market, Pool } from './pools.ts';

type SpotMarket = NonNullable<NonNullable<InputOf<'RunInstances'>['InstanceMarketOptions']>['SpotOptions']>;

export interface LaunchOptions {
  readonly market: Market;
  readonly behavior?: SpotMarket['InstanceInterruptionBehavior'] | undefined;
  /** Put on the instances besides those that templates ask for; the one that names the fleet also on Spot requests. */
  readonly fleetTag: Tag;
  readonly tags?: readonly Tag[];
}

/** Launches from a pool for a fleet. */
export function launcher(call: Call, options: LaunchOptions): LaunchPool {
  return (pool, MaxCount) => {
    const { instances } = launchInstances(call, {
      ...pool.launch,
      MinCount: 1,
      MaxCount,
      // Said in either case, for a template may say otherwise.
      InstanceMarketOptions:
        options.market === 'spot' ? marketOptions(pool, options) : { MarketType: 'on-demand' },
    });
    for (const { InstanceId, SpotInstanceRequestId } of instances) {
      addTags(call.region, 'instance', InstanceId, [...(options.tags ?? []), options.fleetTag]);
      if (SpotInstanceRequestId) {
        addTags(call.region, 'spot-instances-request', SpotInstanceRequestId, [options.fleetTag]);
      }
    }
    return instances;
  };
}

function marketOptions({ maxPrice, weight }: Pool, { behavior = 'terminate' }: LaunchOptions) {
  return {
    MarketType: 'spot' as const,
    SpotOptions: {
      InstanceInterruptionBehavior: behavior,
      // Only the instances of persistent requests can be stopped.
      SpotInstanceType: behavior === 'terminate' ? ('one-time' as const) : ('persistent' as const),
      // A fleet's prices are those of a unit.
      ...(maxPrice && { MaxPrice: String(Number((Number(maxPrice) * weight).toFixed(6))) }),
    },
  };
}

/** What a purchase adds to a fleet's instances. */
export const newMembers = ({ launches }: Bought): FleetMember[] =>
  launches.flatMap(({ pool: { weight }, instances }) =>
    instances.map(({ InstanceId: instanceId, InstanceLifecycle }) => ({
      instanceId,
      weight,
      spot: InstanceLifecycle === 'spot',
    })),
  );

/** What a purchase adds to a fleet's history. */
export const purchaseEvents = (call: Call, { launches, failures }: Bought): FleetEvent[] => [
  ...failures.map(({ pool, error }) =>
    configurationInvalid(call, `${pool.type?.InstanceType ?? pool.launch.InstanceType}: ${error.message}`),
  ),
  ...launches.flatMap(({ instances }) =>
    instances.map((instance) => ({
      at: call.now,
      type: 'instanceChange' as const,
      subType: 'launched',
      instanceId: instance.InstanceId,
      description: launchedAs(instance),
    })),
  ),
];

/** The line of history that tells why a fleet could not launch. */
export const configurationInvalid = ({ now: at }: Call, description: string): FleetEvent => ({
  at,
  type: 'error',
  subType: 'spotFleetRequestConfigurationInvalid',
  description,
});

const launchedAs = ({ InstanceType, ImageId, PlatformDetails, Placement }: InstanceRecord) =>
  JSON.stringify({
    instanceType: InstanceType,
    image: ImageId,
    productDescription: PlatformDetails,
    availabilityZone: Placement.AvailabilityZone,
  });
