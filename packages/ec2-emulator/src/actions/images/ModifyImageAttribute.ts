import { action, type InputOf } from '../../core/action.ts';
import type { Call } from '../../core/call.ts';
import { Ec2Error, errors } from '../../core/errors.ts';
import type { ImageRecord } from '../../state/compute-records.ts';
import { stateAt } from '../../state/phase.ts';
import { amazonsKey } from '../ebs-encryption/ebs-encryption.ts';
import { blockPublicAccess } from './block-public-access.ts';
import { unavailableImage } from './deregistered-images.ts';
import { asksForPermissions, isPublic, modifiedPermissions } from './launch-permissions.ts';
import { ownImage } from './seen-images.ts';

type Input = InputOf<'ModifyImageAttribute'>;

export default action('ModifyImageAttribute', (input, call) => {
  const image = ownImage(call, input.ImageId ?? '');
  const edits = editsIn(input);
  const [edit] = edits;
  if (!edit) throw errors.invalidParameterCombination('No attributes specified.');
  if (edits.length > 1) {
    throw errors.invalidParameterCombination('Fields for multiple attribute types specified');
  }
  call.region.images.put(edit(image, call));
  return {};
});

type Edit = (image: ImageRecord, call: Call) => ImageRecord;

/** The edits a request asks for, in either of its styles: a member of its own, or `Attribute` with `Value`. */
function editsIn(input: Input): Edit[] {
  const edits: Edit[] = [];
  const description = givenValue(input, 'description', input.Description?.Value);
  if (description !== undefined) edits.push((image) => ({ ...image, Description: description }));
  const imds = givenValue(input, 'imdsSupport', input.ImdsSupport?.Value);
  if (imds !== undefined) edits.push((image) => withImds(image, imds));
  if (asksForPermissions(input)) edits.push((image, call) => withPermissions(image, input, call));
  if (edits.length === 0 && input.Attribute !== undefined) checkAttribute(input.Attribute);
  return edits;
}

function givenValue({ Attribute, Value }: Input, name: string, own: string | undefined): string | undefined {
  return own ?? (Attribute === name ? Value : undefined);
}

function checkAttribute(attribute: string): void {
  if (['description', 'imdsSupport', 'launchPermission', 'productCodes'].includes(attribute)) return;
  throw errors.invalidParameterValue(
    `Value (${attribute}) for parameter attribute is invalid. Unknown attribute.`,
  );
}

function withImds(image: ImageRecord, value: string): ImageRecord {
  if (value !== 'v2.0') {
    throw errors.invalidParameterValue(`Value (${value}) for parameter imdsSupport is invalid.`);
  }
  return { ...image, ImdsSupport: value };
}

function withPermissions(image: ImageRecord, input: Input, call: Call): ImageRecord {
  if (stateAt(image.phase, call.now) === 'disabled') {
    throw unavailableImage(image.ImageId);
  }
  const launchPermissions = modifiedPermissions(image.launchPermissions, input);
  if (isPublic(launchPermissions) && !isPublic(image.launchPermissions)) checkMayBePublic(image, call);
  else if (launchPermissions.length > image.launchPermissions.length) checkKeys(image, call);
  return { ...image, launchPermissions };
}

/** Nobody else can use a key of Amazon's, with which a snapshot that names no other is encrypted. */
function checkKeys({ BlockDeviceMappings }: ImageRecord, call: Call): void {
  const { snapshots } = call.region;
  if (!BlockDeviceMappings.some(({ Ebs }) => snapshots.get(Ebs?.SnapshotId)?.KmsKeyId === amazonsKey(call)))
    return;
  throw new Ec2Error(
    'InvalidParameter',
    "Snapshots encrypted with the AWS Managed CMK can't be shared. Specify another snapshot.",
  );
}

/** @see https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/sharingamis-intro.html */
function checkMayBePublic(image: ImageRecord, call: Call): void {
  if (blockPublicAccess.get(call) === 'block-new-sharing') {
    throw errors.operationNotPermitted(
      'You can’t publicly share this image because block public access for AMIs is enabled for this account. To publicly share the image, you must call the DisableImageBlockPublicAccess API.',
    );
  }
  const encrypted = image.BlockDeviceMappings.find(({ Ebs }) => Ebs?.Encrypted);
  if (encrypted) {
    throw new Ec2Error(
      'InvalidParameter',
      `Image ${image.ImageId} can't be made public because its snapshot ${encrypted.Ebs?.SnapshotId} is encrypted`,
    );
  }
  if (image.ProductCodes?.length) {
    throw errors.operationNotPermitted(`Image ${image.ImageId} has product codes and can't be made public`);
  }
}
