import type { ActiveInstance } from '@aws-sdk/client-ec2';
import type { Call } from '../../core/call.ts';
import type { InstanceRecord } from '../../state/compute-records.ts';
import type { FleetCourse } from '../../state/launch-records.ts';

/** The instances that run for a fleet brought up to date. */
export const activeInstances = (call: Call, { members }: FleetCourse): InstanceRecord[] =>
  members.flatMap(({ instanceId }) => call.region.instances.get(instanceId) ?? []);

/** An instance as fleets of both kinds tell it. */
export const describedActive = (instance: InstanceRecord): ActiveInstance => ({
  InstanceId: instance.InstanceId,
  InstanceType: instance.InstanceType,
  ...(instance.SpotInstanceRequestId && { SpotInstanceRequestId: instance.SpotInstanceRequestId }),
  InstanceHealth: 'healthy',
});
