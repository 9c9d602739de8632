import { action } from '../../core/action.ts';
import { errors } from '../../core/errors.ts';
import { allowedImages } from './allowed-images.ts';

// https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_ReplaceImageCriteriaInAllowedImagesSettings.html
const MAX_CRITERIA = 10;
const PROVIDER = /^(amazon|aws-marketplace|aws-backup-vault|none|\d{12})$/;

export default action('ReplaceImageCriteriaInAllowedImagesSettings', ({ ImageCriteria = [] }, call) => {
  if (ImageCriteria.length > MAX_CRITERIA) {
    throw errors.invalidParameterValue(`You can specify up to ${MAX_CRITERIA} image criteria.`);
  }
  for (const provider of ImageCriteria.flatMap(({ ImageProviders = [] }) => ImageProviders)) {
    if (PROVIDER.test(provider)) continue;
    throw errors.invalidParameterValue(`Value (${provider}) for parameter imageProvider is invalid.`);
  }
  const criteria = ImageCriteria.map(
    ({ ImageWatermarks: _watermarks, ScanResultCondition: _scan, ...kept }) => kept,
  );
  allowedImages.set(call, { ...allowedImages.get(call), criteria });
  return { ReturnValue: true };
});
