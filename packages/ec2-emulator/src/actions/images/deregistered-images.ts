import type { Call } from '../../core/call.ts';
import { Ec2Error } from '../../core/errors.ts';
import { instanceState } from '../instances/instance-view.ts';

/** For how long an image is remembered that no instance was launched from. EC2 says no more than "eventually". */
const REMEMBERED_MS = 60 * 60 * 1000;

/**
 * Whether the caller has deregistered an image and EC2 still knows it: for a while, and as long as there are
 * instances of it.
 * @see https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeImages.html
 */
export function isRememberedImage({ region, now }: Call, imageId: string): boolean {
  const record = region.deregisteredImages.get(imageId);
  if (!record) return false;
  if (now.getTime() < record.at.getTime() + REMEMBERED_MS) return true;
  return [...region.instances].some(
    (instance) => instance.ImageId === imageId && instanceState(instance, now) !== 'terminated',
  );
}

/** The error for an image that was deregistered a while ago. */
export const deregisteredImage = (imageId: string): Ec2Error =>
  new Ec2Error('InvalidAMIID.Unavailable', `The image ID '${imageId}' is no longer available`);

/** The error for an image that is there and can't be used. */
export const unavailableImage = (imageId: string): Ec2Error =>
  new Ec2Error('InvalidAMIID.Unavailable', `The image ID '${imageId}' is not available`);
