import { action } from '../../core/action.ts';
import { transitionEnd } from '../../core/call.ts';
import { turning } from '../../state/phase.ts';
import { exclusionToChange, requestedMode, shownExclusion } from './exclusions.ts';

export default action('ModifyVpcBlockPublicAccessExclusion', (input, call) => {
  const exclusion = exclusionToChange(call, input.ExclusionId);
  const modified = call.region.publicAccessExclusions.put({
    ...exclusion,
    InternetGatewayExclusionMode: requestedMode(input.InternetGatewayExclusionMode),
    LastUpdateTimestamp: call.now,
    phase: turning('update-in-progress', 'update-complete', transitionEnd(call)),
  });
  return { VpcBlockPublicAccessExclusion: shownExclusion(call, modified, 'update-in-progress') };
});
