import { action } from '../../core/action.ts';
import { snapshotPublicAccess } from './block-public-access.ts';

export default action('GetSnapshotBlockPublicAccessState', (_input, call) => ({
  State: snapshotPublicAccess.get(call),
  ManagedBy: 'account' as const,
}));
