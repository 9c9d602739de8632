import { imageParameter } from '../../catalogue/images/parameters.ts';
import type { Call } from '../../core/call.ts';
import { Ec2Error } from '../../core/errors.ts';

const ALIAS = 'resolve:ssm:';

/**
 * The image that an id stands for: itself, or the one a parameter of Systems Manager names, for `resolve:ssm:` with the
 * parameter's name or ARN and maybe a version. Throws `SsmInvalidParameter` when there is no such parameter.
 * @see https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/create-launch-template.html#use-an-ssm-parameter-instead-of-an-ami-id
 */
export function aliasedImageId(call: Call, imageId: string): string {
  if (!imageId.startsWith(ALIAS)) return imageId;
  const reference = imageId.slice(ALIAS.length);
  const parameter = imageParameter(call.region.name, reference);
  if (parameter?.version) return parameter.version.imageId;
  throw new Ec2Error(
    'SsmInvalidParameter',
    parameter
      ? `Systems Manager could not find version ${parameter.selector.slice(1)} of ${parameter.name}. Verify the version and try again.`
      : `The Systems Manager parameter ${reference} does not exist.`,
  );
}
