import { action } from '../../core/action.ts';
import { type Call, newUuid } from '../../core/call.ts';
import { errors } from '../../core/errors.ts';
import { once } from '../../core/idempotency.ts';
import { addTags } from '../../core/tags.ts';
import type { SpotFleetRecord } from '../../state/launch-records.ts';
import { changed } from '../fleets/upkeep.ts';
import { checkSpotFleet } from './spot-fleet-request.ts';
import { current, poolsOf } from './spot-fleets.ts';

/** Launches at once, or when the request becomes valid. What can't be launched is told in the request's history. */
export default action('RequestSpotFleet', ({ SpotFleetRequestConfig: asked }, call) => {
  if (!asked) throw errors.missingParameter('SpotFleetRequestConfig');
  // The client token is within the configuration, where it is not looked for.
  return once(call, { operation: 'RequestSpotFleet', input: { ...asked } }, () => {
    checkSpotFleet(call, asked);
    poolsOf(call, asked);
    const { SpotFleetRequestId } = current(call, newSpotFleet(call, asked));
    const tags = (asked.TagSpecifications ?? []).flatMap(({ Tags = [] }) => Tags);
    addTags(call.region, 'spot-fleet-request', SpotFleetRequestId, tags);
    return { SpotFleetRequestId };
  });
});

function newSpotFleet(call: Call, asked: SpotFleetRecord['config']): SpotFleetRecord {
  const {
    FulfilledCapacity: _fulfilled,
    OnDemandFulfilledCapacity: _onDemand,
    ...config
  } = { FulfilledCapacity: undefined, OnDemandFulfilledCapacity: undefined, ...asked };
  return {
    SpotFleetRequestId: newUuid(call, 'sfr'),
    CreateTime: call.now,
    config: {
      AllocationStrategy: 'lowestPrice',
      OnDemandAllocationStrategy: 'lowestPrice',
      ExcessCapacityTerminationPolicy: 'default',
      OnDemandTargetCapacity: 0,
      TerminateInstancesWithExpiration: false,
      Type: 'maintain',
      ReplaceUnhealthyInstances: false,
      InstanceInterruptionBehavior: 'terminate',
      InstancePoolsToUseCount: 1,
      LaunchSpecifications: [],
      LaunchTemplateConfigs: [],
      ...config,
    },
    members: [],
    history: [changed(call, 'submitted')],
  };
}
