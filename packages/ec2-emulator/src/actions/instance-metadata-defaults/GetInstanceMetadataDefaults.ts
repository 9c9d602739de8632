import { action } from '../../core/action.ts';
import { metadataDefaults } from './metadata-defaults.ts';

export default action('GetInstanceMetadataDefaults', (_input, call) => ({
  AccountLevel: { ...metadataDefaults.get(call), ManagedBy: 'account' as const },
}));
