import type { Call } from '../../core/call.ts';
import { Ec2Error } from '../../core/errors.ts';
import type { InstanceRecord } from '../../state/compute-records.ts';
import type { SpotRequestRecord } from '../../state/launch-records.ts';
import { instanceState } from '../instances/instance-view.ts';
import { launchInstances } from '../instances/launch/launch.ts';
import { planLaunch } from '../instances/launch/launch-plan.ts';
import { maxPriceTooLow } from '../instances/launch/spot-market.ts';
import { describedSpecification } from './launch-specification.ts';
import { spotPrice } from './spot-prices.ts';
import { isOpen, placed } from './spot-requests.ts';

/**
 * Fulfils the requests that wait for a date, a price or an instance in place of one that has gone, where that is
 * possible by now. Nothing runs in between, so whoever reads requests does this first.
 */
export function fulfilRequests(call: Call): void {
  for (const record of [...call.region.spotRequests]) {
    if (isOpen(call, record)) fulfil(call, record);
  }
}

/** A request with its instance if it can have one now; else with the reason why not. */
export function fulfil(call: Call, record: SpotRequestRecord): SpotRequestRecord {
  const { spotRequests } = call.region;
  try {
    const reason = reasonToWait(call, record);
    if (reason) return waiting(call, record, reason);
    const instance = call.world.attempt(() => launched(call, record));
    return spotRequests.put({
      ...record,
      ...placed(instance),
      LaunchSpecification: describedSpecification(call, instance, record.launch),
      unfulfilled: undefined,
    });
  } catch (error) {
    if (!(error instanceof Ec2Error)) throw error;
    return waiting(call, record, {
      unfulfilled: 'bad-parameters',
      unfulfilledMessage: `Your Spot request failed due to bad parameters. ${error.message}`,
    });
  }
}

type Reason = Pick<SpotRequestRecord, 'unfulfilled' | 'unfulfilledMessage'>;

/** A request that waits, changed only when it did not for this reason before: it may be asked about often. */
function waiting({ region }: Call, record: SpotRequestRecord, reason: Reason): SpotRequestRecord {
  const same =
    record.InstanceId === undefined &&
    record.unfulfilled === reason.unfulfilled &&
    record.unfulfilledMessage === reason.unfulfilledMessage;
  return same ? record : region.spotRequests.put({ ...record, InstanceId: undefined, ...reason });
}

/** Why a request has to wait: for a date, or for the price where it would be launched. */
function reasonToWait(call: Call, { ValidFrom, SpotPrice, launch }: SpotRequestRecord): Reason | undefined {
  if (ValidFrom && ValidFrom > call.now) return { unfulfilled: 'not-scheduled-yet' };
  const { subnet, type } = planLaunch(call, launch);
  const price = spotPrice(type, subnet.AvailabilityZone, call.now);
  if (Number(SpotPrice) >= price) return undefined;
  const { message } = maxPriceTooLow(String(Number(SpotPrice)), price);
  return { unfulfilled: 'price-too-low', unfulfilledMessage: message };
}

function launched(call: Call, record: SpotRequestRecord): InstanceRecord {
  const { SpotInstanceRequestId, launch, AvailabilityZoneGroup: group } = record;
  const zone = group && !launch.Placement?.AvailabilityZone ? zoneOfGroup(call, group) : undefined;
  const { instances } = launchInstances(call, {
    ...launch,
    ...(zone && !launch.SubnetId && { Placement: { ...launch.Placement, AvailabilityZone: zone } }),
  });
  const [instance] = instances;
  if (!instance) throw new Error('A launch of one instance launched none');
  return call.region.instances.put({ ...instance, InstanceLifecycle: 'spot', SpotInstanceRequestId });
}

/** The zone that the running instances of a zone group are in: the next one goes there too. */
function zoneOfGroup(call: Call, group: string): string | undefined {
  for (const { AvailabilityZoneGroup, InstanceId } of call.region.spotRequests) {
    const instance = AvailabilityZoneGroup === group ? call.region.instances.get(InstanceId) : undefined;
    if (instance && ['pending', 'running'].includes(instanceState(instance, call.now))) {
      return instance.Placement.AvailabilityZone;
    }
  }
  return undefined;
}
