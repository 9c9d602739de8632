import { action } from '../../core/action.ts';
import { newId, transitionEnd } from '../../core/call.ts';
import { Ec2Error } from '../../core/errors.ts';
import { checkOneOf } from '../../core/one-of.ts';
import { addTags, requestedTags, tagsOf } from '../../core/tags.ts';
import { stateAt, turning } from '../../state/phase.ts';
import { unavailableImage } from '../images/deregistered-images.ts';
import { ownImage } from '../images/seen-images.ts';

/** @see https://docs.aws.amazon.com/vm-import/latest/userguide/vmexport_image.html */
export default action('ExportImage', (input, call) => {
  const tags = requestedTags(input.TagSpecifications, 'export-image-task');
  const { DiskImageFormat, S3ExportLocation, RoleName = 'vmimport', Description } = input;
  checkOneOf('diskImageFormat', DiskImageFormat, ['VMDK', 'RAW', 'VHD']);
  const image = ownImage(call, input.ImageId ?? '');
  const { ImageId } = image;
  if (stateAt(image.phase, call.now) !== 'available') throw unavailableImage(ImageId);
  if (image.RootDeviceType !== 'ebs' || image.BlockDeviceMappings.some(({ Ebs }) => Ebs?.Encrypted)) {
    throw new Ec2Error(
      'NotExportable',
      `The image '${ImageId}' can't be exported: it has encrypted snapshots or no EBS root device.`,
    );
  }
  const {
    startedAt: _started,
    phase: _phase,
    ...task
  } = call.region.exportImageTasks.put({
    ExportImageTaskId: newId(call, 'export-ami'),
    ImageId,
    ...(Description !== undefined && { Description }),
    S3ExportLocation: { S3Bucket: S3ExportLocation?.S3Bucket, S3Prefix: S3ExportLocation?.S3Prefix },
    startedAt: call.now,
    phase: turning('active', 'completed', transitionEnd(call)),
  });
  addTags(call.region, 'export-image-task', task.ExportImageTaskId, tags);
  return {
    ...task,
    DiskImageFormat,
    RoleName,
    Status: 'active',
    StatusMessage: 'validating',
    Progress: '0',
    Tags: tagsOf(call.region, task.ExportImageTaskId),
  };
});
