import { action } from '../../core/action.ts';
import { blockPublicAccess } from './block-public-access.ts';

export default action('GetImageBlockPublicAccessState', (_input, call) => ({
  ImageBlockPublicAccessState: blockPublicAccess.get(call),
  ManagedBy: 'account' as const,
}));
