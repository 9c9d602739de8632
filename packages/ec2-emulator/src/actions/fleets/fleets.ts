import type { FleetData, FleetStateCode } from '@aws-sdk/client-ec2';
import type { Call } from '../../core/call.ts';
import { Ec2Error } from '../../core/errors.ts';
import type { InstanceRecord } from '../../state/compute-records.ts';
import type { FleetEvent, FleetRecord } from '../../state/launch-records.ts';
import { instanceState } from '../instances/instance-view.ts';

const ID = /^fleet-[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}$/;

/** The id of a new fleet: unlike others', it ends in a UUID. */
export function newFleetId({ random }: Call): string {
  const [a, b, c, d, e] = [8, 4, 4, 4, 12].map((digits) => random.hex(digits));
  return `fleet-${a}-${b}-${c}-${d}-${e}`;
}

/** The caller's fleet of an id. Throws `InvalidFleetId.Malformed` and `InvalidFleetId.NotFound`. */
export function fleetOf(call: Call, id = ''): FleetRecord {
  if (!ID.test(id))
    throw new Ec2Error('InvalidFleetId.Malformed', `Invalid id: "${id}" (expecting "fleet-...")`);
  const fleet = call.region.fleets.get(id);
  if (fleet) return fleet;
  throw new Ec2Error('InvalidFleetId.NotFound', `The fleet ID '${id}' does not exist`);
}

/** The instances of a fleet that are on, or on their way to be. */
export const activeInstances = (call: Call, { instanceIds }: FleetRecord): InstanceRecord[] =>
  instanceIds
    .flatMap((id) => call.region.instances.get(id) ?? [])
    .filter((instance) => ['pending', 'running'].includes(instanceState(instance, call.now)));

/** @see https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/EC2-fleet-states.html */
export function fleetState(call: Call, fleet: FleetRecord): FleetStateCode {
  if (!fleet.deletedAt) return 'active';
  return activeInstances(call, fleet).length > 0 ? 'deleted_running' : 'deleted';
}

/** A fleet as EC2 describes it, but for tags. */
export function describedFleet(call: Call, record: FleetRecord): FleetData {
  const { deletedAt: _deleted, instanceIds: _ids, history: _history, ...fleet } = record;
  const active = activeInstances(call, record);
  const onDemand = active.filter(({ InstanceLifecycle }) => InstanceLifecycle !== 'spot');
  const target = fleet.TargetCapacitySpecification.TotalTargetCapacity ?? 0;
  return {
    ...fleet,
    FleetState: fleetState(call, record),
    ActivityStatus: active.length >= target ? 'fulfilled' : 'pending_fulfillment',
    FulfilledCapacity: active.length,
    FulfilledOnDemandCapacity: onDemand.length,
  };
}

/** The lines of history that instances coming to a fleet make. */
export const launchedEvents = (call: Call, instanceIds: readonly string[]): FleetEvent[] =>
  instanceIds.map((instanceId) => ({
    at: call.now,
    type: 'instanceChange',
    subType: 'launched',
    instanceId,
  }));
