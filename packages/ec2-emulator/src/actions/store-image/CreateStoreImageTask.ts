import { action } from '../../core/action.ts';
import { transitionEnd } from '../../core/call.ts';
import { Ec2Error, errors } from '../../core/errors.ts';
import { stateAt, turning } from '../../state/phase.ts';
import { ownImage } from '../images/seen-images.ts';

/** The image itself takes the place of the object: there is no S3 beside the embedded EC2. */
export default action('CreateStoreImageTask', (input, call) => {
  const { ImageId, RootDeviceType, BlockDeviceMappings } = ownImage(call, input.ImageId ?? '');
  if (RootDeviceType !== 'ebs') {
    throw errors.unsupportedOperation(`The image '${ImageId}' does not have an 'ebs' root device type.`);
  }
  if (BlockDeviceMappings.some(({ Ebs }) => Ebs?.Encrypted)) {
    throw errors.unsupportedOperation(`The image '${ImageId}' has encrypted snapshots and can't be stored.`);
  }
  const running = call.region.storeImageTasks.get(ImageId);
  if (running && stateAt(running.phase, call.now) === 'InProgress') {
    throw new Ec2Error('IncorrectState', `The image '${ImageId}' is being stored already.`);
  }
  const { S3objectKey: ObjectKey } = call.region.storeImageTasks.put({
    AmiId: ImageId,
    Bucket: input.Bucket ?? '',
    S3objectKey: `${ImageId}.bin`,
    TaskStartTime: call.now,
    phase: turning('InProgress', 'Completed', transitionEnd(call)),
  });
  return { ObjectKey };
});
