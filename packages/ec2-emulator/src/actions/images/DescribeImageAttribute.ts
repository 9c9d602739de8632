import { action, type OutputOf } from '../../core/action.ts';
import { errors } from '../../core/errors.ts';
import type { ImageRecord } from '../../state/compute-records.ts';
import { ownImage } from './seen-images.ts';

type Output = OutputOf<'DescribeImageAttribute'>;

/** What each attribute answers. https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeImageAttribute.html */
const ATTRIBUTES: Readonly<Record<string, (image: ImageRecord) => Output>> = {
  blockDeviceMapping: (image) => ({ BlockDeviceMappings: [...image.BlockDeviceMappings] }),
  bootMode: (image) => ({ BootMode: { Value: image.BootMode } }),
  deregistrationProtection: (image) => ({
    DeregistrationProtection: { Value: image.DeregistrationProtection ?? 'disabled' },
  }),
  description: (image) => ({ Description: { Value: image.Description } }),
  imdsSupport: (image) => ({ ImdsSupport: { Value: image.ImdsSupport } }),
  kernel: (image) => ({ KernelId: { Value: image.KernelId } }),
  lastLaunchedTime: (image) => ({ LastLaunchedTime: { Value: image.LastLaunchedTime } }),
  launchPermission: (image) => ({ LaunchPermissions: [...image.launchPermissions] }),
  productCodes: (image) => ({ ProductCodes: image.ProductCodes ?? [] }),
  ramdisk: (image) => ({ RamdiskId: { Value: image.RamdiskId } }),
  sriovNetSupport: (image) => ({ SriovNetSupport: { Value: image.SriovNetSupport } }),
  uefiData: (image) => ({ UefiData: { Value: image.uefiData } }),
  tpmSupport: (image) => ({ TpmSupport: { Value: image.TpmSupport } }),
};

export default action('DescribeImageAttribute', (input, call) => {
  const image = ownImage(call, input.ImageId ?? '');
  const attribute = ATTRIBUTES[input.Attribute ?? ''];
  if (!attribute) {
    throw errors.invalidParameterValue(
      `Value (${input.Attribute}) for parameter attribute is invalid. Unknown attribute.`,
    );
  }
  return { ImageId: image.ImageId, ...attribute(image) };
});
