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
    ...(instance && {
      InstanceId: instance.InstanceId,
      LaunchedAvailabilityZone: instance.Placement.AvailabilityZone,
      LaunchedAvailabilityZoneId: instance.Placement.AvailabilityZoneId,
    }),
  });
  addTags(call.region, 'spot-instances-request', created.SpotInstanceRequestId, tags);
  return created;
}

/** @see https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/spot-request-status.html */
const MESSAGES: Readonly<Record<string, string>> = {
  fulfilled: 'Your spot request is fulfilled.',
  'price-too-low':
    'Your Spot request price is lower than the minimum required Spot request fulfillment price.',
  'not-scheduled-yet': 'Your Spot request will not be evaluated until the scheduled date.',
  'schedule-expired': 'Your Spot request has expired.',
  'canceled-before-fulfillment': 'Your Spot request was canceled before it was fulfilled.',
  'request-canceled-and-instance-running':
    'Your Spot request is canceled, but your instance is still running.',
  'instance-terminated-by-user': 'Your Spot instance was terminated by user.',
  'instance-stopped-by-user': 'Your Spot instance was stopped by user.',
};

/** A request as EC2 describes it, but for tags: its state follows from its instance, its dates and the time. */
export function describedRequest(call: Call, record: SpotRequestRecord): SpotInstanceRequest {
  const { cancelledAt, unfulfilled: _reason, ...request } = record;
  const [State, Code] = stateOf(call, record);
  const UpdateTime = cancelledAt ?? request.CreateTime;
  return { ...request, State, Status: { Code, Message: MESSAGES[Code], UpdateTime } };
}

function stateOf(call: Call, record: SpotRequestRecord): [SpotInstanceState, string] {
  const { InstanceId, cancelledAt, unfulfilled, Type, ValidUntil } = record;
  const instance = call.region.instances.get(InstanceId);
  const state = instance && instanceState(instance, call.now);
  const terminated =
    InstanceId !== undefined && (!state || state === 'terminated' || state === 'shutting-down');
  if (cancelledAt) {
    if (InstanceId === undefined) return ['cancelled', 'canceled-before-fulfillment'];
    return [
      'cancelled',
      terminated ? 'instance-terminated-by-user' : 'request-canceled-and-instance-running',
    ];
  }
  if (terminated) return ['closed', 'instance-terminated-by-user'];
  if (InstanceId === undefined) {
    if (ValidUntil && ValidUntil <= call.now) return ['closed', 'schedule-expired'];
    return ['open', unfulfilled ?? 'pending-evaluation'];
  }
  const stopped = state === 'stopped' || state === 'stopping';
  return Type === 'persistent' && stopped
    ? ['disabled', 'instance-stopped-by-user']
    : ['active', 'fulfilled'];
}
