import { action } from '../../core/action.ts';
import { errors } from '../../core/errors.ts';
import { blockPublicAccess } from './block-public-access.ts';

export default action('EnableImageBlockPublicAccess', ({ ImageBlockPublicAccessState: state }, call) => {
  if (state !== 'block-new-sharing') {
    throw errors.invalidParameterValue(
      `Value (${state}) for parameter imageBlockPublicAccessState is invalid.`,
    );
  }
  return { ImageBlockPublicAccessState: blockPublicAccess.set(call, state) };
});
