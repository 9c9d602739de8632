import { action } from '../../core/action.ts';
import { managedVisibility } from './managed-visibility.ts';

export default action('GetManagedResourceVisibility', (_input, call) => ({
  Visibility: { DefaultVisibility: managedVisibility.get(call) },
}));
