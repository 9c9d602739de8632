import { action } from '../../core/action.ts';
import { snapshotPublicAccess } from './block-public-access.ts';

export default action('DisableSnapshotBlockPublicAccess', (_input, call) => ({
  State: snapshotPublicAccess.set(call, 'unblocked'),
}));
