import { action } from '../../core/action.ts';
import { errors } from '../../core/errors.ts';
import { allowedImages } from './allowed-images.ts';

export default action('EnableAllowedImagesSettings', ({ AllowedImagesSettingsState: state }, call) => {
  if (state !== 'enabled' && state !== 'audit-mode') {
    throw errors.invalidParameterValue(
      `Value (${state}) for parameter allowedImagesSettingsState is invalid.`,
    );
  }
  allowedImages.set(call, { ...allowedImages.get(call), state });
  return { AllowedImagesSettingsState: state };
});
