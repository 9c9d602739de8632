import type { SpotInstanceRequest, SpotInstanceState, Tag } from '@aws-sdk/client-ec2';
import type { Call } from '../../core/call.ts';
import { addTags } from '../../core/tags.ts';
import type { InstanceRecord } from '../../state/compute-records.ts';
import type { SpotRequestRecord } from '../../state/launch-records.ts';
import { instanceState } from '../instances/instance-view.ts';

type NewRequest = Omit<SpotRequestRecord, 'SpotInstanceRequestId' | 'CreateTime'>;

/** Makes a Spot request, fulfilled by an instance or not yet. */
export function createSpotRequest(
  call: Call,
  request: NewRequest,
  tags: readonly Tag[],
  instance?: InstanceRecord,
): SpotRequestRecord {
  const created = call.region.spotRequests.put({
    ...request,
    SpotInstanceRequestId: `sir-${call.random.hex(8)}`,
    CreateTime: call.now,
    ...(instance && placed(instance)),
  });
  addTags(call.region, 'spot-instances-request', created.SpotInstanceRequestId, tags);
  return created;
}

/** What a request tells of the instance that fulfils it. */
export const placed = ({ InstanceId, Placement }: InstanceRecord) => ({
  InstanceId,
  LaunchedAvailabilityZone: Placement.AvailabilityZone,
  LaunchedAvailabilityZoneId: Placement.AvailabilityZoneId,
});

/** A price as requests tell it: `0.500000`. */
export const dollars = (price: string | number): string => Number(price).toFixed(6);

/** @see https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/spot-request-status.html */
const MESSAGES: Readonly<Record<string, string>> = {
  fulfilled: 'Your spot request is fulfilled.',
  'pending-evaluation': 'Your Spot request has been submitted for review, and is pending evaluation.',
  'not-scheduled-yet': 'Your Spot request will not be evaluated until the scheduled date.',
  'schedule-expired': 'Your Spot request has expired.',
  'bad-parameters': 'Your Spot request failed due to bad parameters.',
  'canceled-before-fulfillment': 'Your Spot request was canceled before it was fulfilled.',
  'request-canceled-and-instance-running':
    'Your Spot request is canceled, but your instance is still running.',
  'instance-terminated-by-user': 'Your Spot instance was terminated by user.',
  'instance-stopped-by-user': 'Your Spot instance was stopped by user.',
};

/** A request as EC2 describes it, but for tags: its state follows from its instance, its dates and the time. */
export function describedRequest(call: Call, record: SpotRequestRecord): SpotInstanceRequest {
  const { cancelledAt, unfulfilled, unfulfilledMessage, launch, ...request } = record;
  const [State, Code] = stateOf(call, record);
  const UpdateTime = cancelledAt ?? request.CreateTime;
  const Message = Code === unfulfilled ? (unfulfilledMessage ?? MESSAGES[Code]) : MESSAGES[Code];
  return { ...request, State, Status: { Code, Message, UpdateTime } };
}

/** Whether a request waits for an instance: it has had none, or is persistent and has lost it. */
export function isOpen(call: Call, record: SpotRequestRecord): boolean {
  const { Type, ValidUntil, InstanceId, cancelledAt, unfulfilled } = record;
  if (cancelledAt || unfulfilled === 'bad-parameters' || (ValidUntil && ValidUntil <= call.now)) return false;
  return InstanceId === undefined || (Type === 'persistent' && isGone(call, InstanceId));
}

function isGone(call: Call, instanceId: string): boolean {
  const instance = call.region.instances.get(instanceId);
  const state = instance && instanceState(instance, call.now);
  return !state || state === 'terminated' || state === 'shutting-down';
}

/** A request's state and status. */
export function stateOf(call: Call, record: SpotRequestRecord): [SpotInstanceState, string] {
  const { InstanceId, cancelledAt, unfulfilled, Type, ValidUntil } = record;
  const gone = InstanceId !== undefined && isGone(call, InstanceId);
  if (cancelledAt) {
    if (InstanceId === undefined) return ['cancelled', 'canceled-before-fulfillment'];
    return ['cancelled', gone ? 'instance-terminated-by-user' : 'request-canceled-and-instance-running'];
  }
  if (unfulfilled === 'bad-parameters') return ['failed', unfulfilled];
  if (InstanceId === undefined) {
    if (ValidUntil && ValidUntil <= call.now) return ['closed', 'schedule-expired'];
    return ['open', unfulfilled ?? 'pending-evaluation'];
  }
  if (gone) return ['closed', 'instance-terminated-by-user'];
  const instance = call.region.instances.get(InstanceId);
  const stopped = instance && ['stopped', 'stopping'].includes(instanceState(instance, call.now));
  return Type === 'persistent' && stopped
    ? ['disabled', 'instance-stopped-by-user']
    : ['active', 'fulfilled'];
}
