import { action } from '../../core/action.ts';
import { transitionEnd } from '../../core/call.ts';
import { errors } from '../../core/errors.ts';
import { turning } from '../../state/phase.ts';
import { seenImage } from '../images/seen-images.ts';
import { describedFastLaunch } from './fast-launch-view.ts';

/** Snapshots made before are records only: a launch takes as long as it always does. */
export default action('EnableFastLaunch', (input, call) => {
  const { image } = seenImage(call, input.ImageId ?? '');
  if (image.Platform === undefined) {
    throw errors.unsupportedOperation(`The image '${image.ImageId}' is not a Windows image.`);
  }
  if (input.MaxParallelLaunches !== undefined && input.MaxParallelLaunches < 6) {
    throw errors.invalidParameterValue(
      `Value (${input.MaxParallelLaunches}) for parameter maxParallelLaunches is invalid. It must be at least 6.`,
    );
  }
  const record = call.region.fastLaunches.put({
    ImageId: image.ImageId,
    OwnerId: call.account.id,
    ResourceType: 'snapshot',
    SnapshotConfiguration: { TargetResourceCount: 5, ...input.SnapshotConfiguration },
    LaunchTemplate: input.LaunchTemplate,
    MaxParallelLaunches: input.MaxParallelLaunches ?? 6,
    StateTransitionTime: call.now,
    phase: turning('enabling', 'enabled', transitionEnd(call)),
  });
  return { ...describedFastLaunch(record, call.now), State: 'enabling' as const };
});
