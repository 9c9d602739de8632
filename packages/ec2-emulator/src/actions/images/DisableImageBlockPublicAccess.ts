import { action } from '../../core/action.ts';
import { setBlockPublicAccess } from './block-public-access.ts';

export default action('DisableImageBlockPublicAccess', (_input, call) => ({
  ImageBlockPublicAccessState: setBlockPublicAccess(call, 'unblocked'),
}));
