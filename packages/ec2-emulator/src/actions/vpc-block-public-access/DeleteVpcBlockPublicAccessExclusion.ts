import { action } from '../../core/action.ts';
import { transitionEnd } from '../../core/call.ts';
import { turning } from '../../state/phase.ts';
import { exclusionToChange, shownExclusion } from './exclusions.ts';

/** It stays to be seen as `delete-complete`. */
export default action('DeleteVpcBlockPublicAccessExclusion', (input, call) => {
  const exclusion = exclusionToChange(call, input.ExclusionId);
  const deleted = call.region.publicAccessExclusions.put({
    ...exclusion,
    LastUpdateTimestamp: call.now,
    DeletionTimestamp: call.now,
    phase: turning('delete-in-progress', 'delete-complete', transitionEnd(call)),
  });
  return { VpcBlockPublicAccessExclusion: shownExclusion(call, deleted, 'delete-in-progress') };
});
