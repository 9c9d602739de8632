import { action } from '../../core/action.ts';
import { Ec2Error } from '../../core/errors.ts';
import { describedFastLaunch } from './fast-launch-view.ts';

export default action('DisableFastLaunch', ({ ImageId = '' }, call) => {
  const record = call.region.fastLaunches.get(ImageId);
  if (!record) throw new Ec2Error('IncorrectState', `Fast launch is not enabled for the image '${ImageId}'.`);
  call.region.fastLaunches.delete(ImageId);
  return {
    ...describedFastLaunch(record, call.now),
    State: 'disabling' as const,
    StateTransitionTime: call.now,
  };
});
