import type { Call } from '../../core/call.ts';
import { Ec2Error } from '../../core/errors.ts';

/**
 * Throws unless the caller can give an image this name.
 * @see https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_CreateImage.html
 */
export function checkNewImageName(call: Call, name: string): void {
  if (!/^[\w()[\] ./'@-]{3,128}$/.test(name)) {
    throw new Ec2Error(
      'InvalidAMIName.Malformed',
      "AMI names must be between 3 and 128 characters long, and may contain letters, numbers, '(', ')', '.', '-', '/' and '_'",
    );
  }
  const [used] = call.region.images.where('name', name);
  if (used) {
    throw new Ec2Error(
      'InvalidAMIName.Duplicate',
      `AMI name ${name} is already in use by AMI ${used.ImageId}`,
    );
  }
}
