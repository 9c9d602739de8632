import type { LaunchField } from './trouble.ts';

/** EC2's codes about one field. https://docs.aws.amazon.com/AWSEC2/latest/APIReference/errors-overview.html */
const CODES: readonly (readonly [RegExp, LaunchField])[] = [
  [/^InvalidAMI|^UnavailableImage/, 'image'],
  [/^InvalidKey/, 'key-pair'],
  [/^InvalidSubnet|^InsufficientFreeAddresses|^SubnetConflict/, 'subnet'],
  [/^InvalidGroup\.Duplicate/, 'group-name'],
  [/^InvalidGroup|^InvalidSecurityGroup|^InvalidPermission|^SecurityGroupLimit/, 'groups'],
  [/^RulesPerSecurityGroupLimit/, 'groups'],
  [/^InvalidBlockDeviceMapping|^InvalidSnapshot|^InvalidVolume|^VolumeTypeNotAvailable|^MaxIOPS/, 'devices'],
  [/^InvalidUserData/, 'user-data'],
  [/^InvalidIamInstanceProfile|^IamInstanceProfile/, 'instance-profile'],
  [/^InvalidPlacementGroup|^PlacementGroup/, 'placement'],
  [/^InstanceLimitExceeded|^VcpuLimitExceeded|^InsufficientInstanceCapacity|^InvalidInstanceType/, 'type'],
  [/^InstanceTypeNotSupported|^UnsupportedInstanceType/, 'type'],
  [/^Invalid(Tag|Parameter.*Tag)|^TagLimit/, 'tags'],
];

/** Words in EC2's message that name the field where the code names none (`InvalidParameterValue`, `Unsupported`, …). */
const WORDS: readonly (readonly [RegExp, LaunchField])[] = [
  [/hibernat/i, 'hibernation'],
  [/iaminstanceprofile|instance profile/i, 'instance-profile'],
  [/user ?data/i, 'user-data'],
  [/httptokens|hop ?limit|metadata/i, 'metadata'],
  [/credit specification|cpucredits/i, 'cpu-credits'],
  [/placement group|tenancy/i, 'placement'],
  [/block ?device|volume|iops|throughput|snapshot|root device/i, 'devices'],
  [/key ?pair|publickeymaterial/i, 'key-pair'],
  [/security group|groupname|group description/i, 'groups'],
  [/subnet/i, 'subnet'],
  [/instance type|architecture|availability zone|boot mode|\bena\b/i, 'type'],
  [/\bami\b|imageid|\bimage\b/i, 'image'],
  [/mincount|maxcount/i, 'count'],
  [/\btag/i, 'tags'],
];

/** The field that an answer of EC2's is about; undefined when it is about the whole, such as a missing permission. */
export function fieldOfError(code: string, message: string): LaunchField | undefined {
  const byCode = CODES.find(([pattern]) => pattern.test(code))?.[1];
  if (byCode) return byCode;
  if (/^(Unauthorized|Auth|AccessDenied|RequestLimit|Throttl|Internal|Muster\.)/.test(code)) return undefined;
  return WORDS.find(([pattern]) => pattern.test(message))?.[1];
}
