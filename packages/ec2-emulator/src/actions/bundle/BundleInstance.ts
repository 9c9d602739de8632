import { action } from '../../core/action.ts';
import { newId, transitionEnd } from '../../core/call.ts';
import { errors } from '../../core/errors.ts';
import { turning } from '../../state/phase.ts';
import { shownInstance } from '../instances/shown-instances.ts';
import { describedBundle } from './bundle-view.ts';

/** @see https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_BundleInstance.html */
export default action('BundleInstance', (input, call) => {
  const { InstanceId, RootDeviceType, Platform } = shownInstance(call, input.InstanceId);
  if (RootDeviceType !== 'instance-store' || Platform === undefined) {
    throw errors.unsupportedOperation(
      `The instance '${InstanceId}' is not a Windows instance with an instance-store root device and can't be bundled.`,
    );
  }
  const task = call.region.bundleTasks.put({
    BundleId: newId(call, 'bun'),
    InstanceId,
    Storage: input.Storage,
    StartTime: call.now,
    UpdateTime: call.now,
    phase: turning('bundling', 'complete', transitionEnd(call)),
  });
  return { BundleTask: { ...describedBundle(task, call.now), State: 'pending' as const } };
});
