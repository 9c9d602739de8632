import { action } from '../../core/action.ts';
import { errors } from '../../core/errors.ts';
import { snapshotPublicAccess } from './block-public-access.ts';

export default action('EnableSnapshotBlockPublicAccess', ({ State }, call) => {
  if (State !== 'block-all-sharing' && State !== 'block-new-sharing') {
    throw errors.invalidParameterValue(`Value (${State}) for parameter state is invalid.`);
  }
  return { State: snapshotPublicAccess.set(call, State) };
});
