import { action } from '../../core/action.ts';
import type { Call } from '../../core/call.ts';
import { errors } from '../../core/errors.ts';
import type { InstanceRecord } from '../../state/compute-records.ts';
import { seenImages } from '../images/seen-images.ts';
import { checkStopped } from './power.ts';
import { shownInstance } from './shown-instances.ts';

/** A kernel or RAM disk becomes the image's again. */
export default action('ResetInstanceAttribute', (input, call) => {
  const instance = shownInstance(call, input.InstanceId);
  switch (input.Attribute) {
    case 'sourceDestCheck':
      for (const each of call.region.networkInterfaces.where('instance', instance.InstanceId)) {
        call.region.networkInterfaces.put({ ...each, SourceDestCheck: true });
      }
      return {};
    case 'kernel':
      checkStopped(call, instance);
      call.region.instances.put({ ...instance, KernelId: imageOf(call, instance)?.KernelId });
      return {};
    case 'ramdisk':
      checkStopped(call, instance);
      call.region.instances.put({ ...instance, RamdiskId: imageOf(call, instance)?.RamdiskId });
      return {};
    default:
      throw errors.invalidParameterValue(
        `Value (${input.Attribute}) for parameter attribute is invalid. Only kernel, ramdisk and sourceDestCheck can be reset.`,
      );
  }
});

const imageOf = (call: Call, { ImageId }: InstanceRecord) =>
  seenImages(call).find(({ image }) => image.ImageId === ImageId)?.image;
