import type { RequestLaunchTemplateData, TagSpecification, ValidationWarning } from '@aws-sdk/client-ec2';
import { instanceType } from '../../catalogue/instance-types/index.ts';
import type { InputOf } from '../../core/action.ts';
import type { Call } from '../../core/call.ts';
import { Ec2Error, errors } from '../../core/errors.ts';
import { checkTags } from '../../core/tags.ts';
import { aliasedImageId } from '../images/image-alias.ts';
import { seenImages } from '../images/seen-images.ts';
import { mergedMappings } from '../instances/launch/block-devices.ts';
import { checkUserData } from '../instances/launch/request.ts';
import { templateOf, versionOf } from './launch-templates.ts';

const TAGGABLE = [
  'instance',
  'volume',
  'network-interface',
  'spot-instances-request',
  'elastic-gpu',
  'secondary-interface',
];

/**
 * Checks of a template's data alone: EC2 takes a template that could never be launched, but for one whose image is
 * named by a parameter that does not exist. Throws when there is nothing in it, when instance type and requirements
 * exclude each other, or for bad tags.
 */
export function checkTemplateData(call: Call, data: RequestLaunchTemplateData): void {
  if (Object.keys(data).length === 0) throw errors.missingParameter('LaunchTemplateData');
  if (data.InstanceType && data.InstanceRequirements) {
    throw errors.invalidParameterCombination(
      'Only one of InstanceType and InstanceRequirements can be specified in a launch template',
    );
  }
  checkEncoding(data.UserData);
  checkUserData(data.UserData);
  if (data.ImageId) aliasedImageId(call, data.ImageId);
  for (const { ResourceType, Tags } of data.TagSpecifications ?? []) {
    // Of words and a code that EC2 has for templates alone: https://github.com/aws-cloudformation/cfn-lint/issues/975
    if (!ResourceType) throw malformedTags('resource type');
    if (!TAGGABLE.includes(ResourceType)) {
      throw errors.invalidParameterValue(
        `'${ResourceType}' is not a valid taggable resource type for this operation.`,
      );
    }
    if (!Tags?.length) throw malformedTags('tags');
    checkTags(Tags);
  }
}

const malformedTags = (what: string) =>
  new Ec2Error('InvalidTagSpecification.Malformed', `The ${what} cannot be null or empty.`);

/** A template is stricter than a launch: nothing but line breaks may be between the digits, and padding is needed. */
function checkEncoding(userData = ''): void {
  const digits = userData.replace(/[\r\n]/g, '');
  if (/^([A-Za-z0-9+/]{4})*([A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/.test(digits)) return;
  throw new Ec2Error('InvalidUserData.Malformed', 'Invalid BASE64 encoding of user data.');
}

/** What is wrong with data that EC2 keeps nevertheless; undefined when nothing is. */
export function warningsOf(
  call: Call,
  { ImageId, InstanceType }: RequestLaunchTemplateData,
): ValidationWarning | undefined {
  const Errors = [];
  if (ImageId?.startsWith('ami-') && ![...seenImages(call)].some(({ image }) => image.ImageId === ImageId)) {
    Errors.push({
      Code: 'InvalidAMIID.NotFound',
      Message: `The image id '[${ImageId}]' does not exist`,
    });
  }
  if (InstanceType && !instanceType(InstanceType)) {
    Errors.push({
      Code: 'InvalidInstanceType',
      Message: `The following supplied instance types do not exist: [${InstanceType}]`,
    });
  }
  return Errors.length > 0 ? { Errors } : undefined;
}

/** A new version's data laid over that of the version it starts from: members given replace members. */
export const overlaidData = (
  source: RequestLaunchTemplateData,
  data: RequestLaunchTemplateData,
): RequestLaunchTemplateData => ({ ...source, ...data });

type Launch = InputOf<'RunInstances'>;

/** A launch that also says from which template and version it is. */
export interface TemplatedLaunch {
  readonly input: Launch;
  readonly from?: { readonly templateId: string; readonly version: number };
}

/**
 * A launch with its template's parameters wherever it has none of its own. Structures are merged member by member,
 * volumes device by device, tags key by key; lists of others are replaced.
 * @see https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/launch-instances-from-launch-template.html
 */
export function withTemplate(call: Call, input: Launch): TemplatedLaunch {
  const { LaunchTemplate: asked, ...own } = input;
  if (!asked) return { input };
  const template = templateOf(call, asked);
  const { data, VersionNumber } = versionOf(call, template, asked.Version);
  const { RamDiskId, TagSpecifications, BlockDeviceMappings, InstanceRequirements, ...rest } = data;
  if (InstanceRequirements && !own.InstanceType) {
    throw new Ec2Error(
      'UnsupportedOperation',
      'The launch template specifies instance requirements, which RunInstances does not support. Specify an instance type.',
    );
  }
  const given = { ...(RamDiskId && { RamdiskId: RamDiskId }), ...rest } as Partial<Launch>;
  return {
    input: {
      ...merged(given, own),
      BlockDeviceMappings: mergedMappings(
        (BlockDeviceMappings ?? []) as Launch['BlockDeviceMappings'] & object,
        own.BlockDeviceMappings ?? [],
      ),
      TagSpecifications: mergedTags(TagSpecifications ?? [], own.TagSpecifications ?? []),
    },
    from: { templateId: template.LaunchTemplateId, version: VersionNumber },
  };
}

function merged(under: Partial<Launch>, over: Launch): Launch {
  const all: Record<string, unknown> = { ...under };
  for (const [name, value] of Object.entries(over)) {
    const before = all[name];
    all[name] = isStructure(before) && isStructure(value) ? { ...before, ...value } : value;
  }
  return all as unknown as Launch;
}

const isStructure = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Date);

function mergedTags(
  under: readonly TagSpecification[],
  over: readonly TagSpecification[],
): TagSpecification[] {
  const types = Map.groupBy([...under, ...over], ({ ResourceType }) => ResourceType);
  return [...types].map(([ResourceType, specifications]) => {
    const tags = new Map(specifications.flatMap(({ Tags = [] }) => Tags).map((tag) => [tag.Key, tag]));
    return { ResourceType, Tags: [...tags.values()] };
  });
}
