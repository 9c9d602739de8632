import { action } from '../../core/action.ts';
import { blockPublicAccess } from './block-public-access.ts';

export default action('DisableImageBlockPublicAccess', (_input, call) => ({
  ImageBlockPublicAccessState: blockPublicAccess.set(call, 'unblocked'),
}));
