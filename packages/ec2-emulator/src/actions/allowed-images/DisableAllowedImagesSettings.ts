import { action } from '../../core/action.ts';
import { allowedImages } from './allowed-images.ts';

export default action('DisableAllowedImagesSettings', (_input, call) => {
  allowedImages.set(call, { ...allowedImages.get(call), state: 'disabled' });
  return { AllowedImagesSettingsState: 'disabled' as const };
});
