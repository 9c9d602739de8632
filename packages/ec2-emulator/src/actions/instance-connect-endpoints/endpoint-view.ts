import type { Ec2InstanceConnectEndpoint } from '@aws-sdk/client-ec2';
import { stateAt } from '../../state/phase.ts';
import type { InstanceConnectEndpointRecord } from '../../state/task-records.ts';

/** An endpoint as EC2 describes it, but for tags. */
export const describedEndpoint = (
  { phase, ...endpoint }: InstanceConnectEndpointRecord,
  now: Date,
): Ec2InstanceConnectEndpoint => ({ ...endpoint, State: stateAt(phase, now), StateMessage: '' });

/** Whether an endpoint is gone: its deletion is over. */
export const isGone = ({ phase }: InstanceConnectEndpointRecord, now: Date): boolean =>
  stateAt(phase, now) === 'delete-complete';
