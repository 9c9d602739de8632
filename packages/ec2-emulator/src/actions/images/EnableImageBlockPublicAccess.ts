import { action } from '../../core/action.ts';
import { setBlockPublicAccess } from './block-public-access.ts';

export default action('EnableImageBlockPublicAccess', (_input, call) => ({
  ImageBlockPublicAccessState: setBlockPublicAccess(call, 'block-new-sharing'),
}));
