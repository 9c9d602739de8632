import { action } from '../../core/action.ts';
import { Ec2Error } from '../../core/errors.ts';
import { find } from '../../core/find.ts';
import { stateAt } from '../../state/phase.ts';
import { describedBundle } from './bundle-view.ts';

export default action('CancelBundleTask', (input, call) => {
  const task = find(call.region.bundleTasks, input.BundleId);
  if (stateAt(task.phase, call.now) !== 'bundling') {
    throw new Ec2Error('BundlingInProgress', `The bundle task '${task.BundleId}' is not in progress.`);
  }
  call.region.bundleTasks.delete(task.BundleId);
  return { BundleTask: { ...describedBundle(task, call.now), State: 'cancelling' as const } };
});
