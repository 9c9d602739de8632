import { action } from '../../core/action.ts';
import { errors } from '../../core/errors.ts';
import { managedVisibility } from './managed-visibility.ts';

/** The setting is kept; no service manages resources here, so there is nothing that it hides. */
export default action('ModifyManagedResourceVisibility', (input, call) => {
  const { DefaultVisibility } = input;
  if (DefaultVisibility !== 'hidden' && DefaultVisibility !== 'visible') {
    throw errors.invalidParameterValue(
      `Value (${DefaultVisibility}) for parameter defaultVisibility is invalid.`,
    );
  }
  return { Visibility: { DefaultVisibility: managedVisibility.set(call, DefaultVisibility) } };
});
