import { action } from '../../core/action.ts';
import { allowedImages } from './allowed-images.ts';

export default action('GetAllowedImagesSettings', (_input, call) => {
  const { state, criteria } = allowedImages.get(call);
  return { State: state, ImageCriteria: [...criteria], ManagedBy: 'account' as const };
});
