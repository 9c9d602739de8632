import type { Image, Placement } from '@aws-sdk/client-ec2';
import type { InputOf } from '../../../core/action.ts';
import type { Call } from '../../../core/call.ts';
import { Ec2Error, errors } from '../../../core/errors.ts';

type Input = InputOf<'RunInstances'>;

const MAX_USER_DATA = 16 * 1024;

/** Checks of a launch that need nothing but the request. Throws EC2's error for the first that fails. */
export function checkRequest(input: Input): void {
  checkCounts(input);
  checkUserData(input.UserData);
  checkNetworkParameters(input);
  checkPlacement(input.Placement);
  checkChoice('tenancy', input.Placement?.Tenancy, ['default', 'dedicated', 'host']);
  checkChoice('instanceInitiatedShutdownBehavior', input.InstanceInitiatedShutdownBehavior, [
    'stop',
    'terminate',
  ]);
  checkChoice(
    'capacityReservationPreference',
    input.CapacityReservationSpecification?.CapacityReservationPreference,
    ['capacity-reservations-only', 'open', 'none'],
  );
}

function checkPlacement({ Affinity, Tenancy, HostId, GroupName, GroupId }: Placement = {}): void {
  if (Affinity && Tenancy !== 'host' && !HostId) {
    throw errors.invalidParameterCombination(
      "The parameter affinity cannot be used without specifying a tenancy of 'host'",
    );
  }
  if (Tenancy === 'host' && (GroupName || GroupId)) {
    throw errors.invalidParameterCombination(
      "You cannot launch an instance with a tenancy of 'host' into a placement group. Either remove the placement group from the request, or specify a different tenancy.",
    );
  }
}

function checkChoice(parameter: string, value: string | undefined, choices: readonly string[]): void {
  if (value === undefined || choices.includes(value)) return;
  throw errors.invalidParameterValue(
    `Invalid value '${value}' for ${parameter}. Must be one of ${choices.join(', ')}.`,
  );
}

function checkCounts({ MinCount = 0, MaxCount = 0, PrivateIpAddress }: Input): void {
  if (MinCount < 1) {
    throw errors.invalidParameterValue(
      `Value (${MinCount}) for parameter minCount is invalid. Must be greater than 0.`,
    );
  }
  if (MaxCount < MinCount) {
    throw errors.invalidParameterCombination(
      `The maxCount (${MaxCount}) must be greater than or equal to the minCount (${MinCount}).`,
    );
  }
  if (PrivateIpAddress && MaxCount > 1) {
    throw errors.invalidParameterCombination(
      'Multiple instances may not be launched with a single private IP address',
    );
  }
}

/** Throws unless user data is base64 of at most 16 KB. */
export function checkUserData(userData: string | undefined): void {
  if (userData === undefined) return;
  const stripped = userData.replace(/\s/g, '');
  if (!/^[A-Za-z0-9+/]*={0,2}$/.test(stripped) || stripped.length % 4 === 1) {
    throw errors.invalidParameterValue('Invalid BASE64 encoding of user data.');
  }
  if (Buffer.from(stripped, 'base64').length > MAX_USER_DATA) {
    throw errors.invalidParameterValue(`User data is limited to ${MAX_USER_DATA} bytes`);
  }
}

function checkNetworkParameters(input: Input): void {
  const { NetworkInterfaces: interfaces = [], SecurityGroupIds = [], SecurityGroups = [] } = input;
  if (interfaces.length > 0 && input.SubnetId) {
    throw errors.invalidParameterCombination(
      'Network interfaces and an instance-level subnet ID may not be specified on the same request',
    );
  }
  if (interfaces.length > 0 && SecurityGroupIds.length + SecurityGroups.length > 0) {
    throw errors.invalidParameterCombination(
      'Network interfaces and an instance-level security groups may not be specified on the same request',
    );
  }
  if (interfaces.length > 0 && input.PrivateIpAddress) {
    throw errors.invalidParameterCombination(
      'Network interfaces and an instance-level private IP address may not be specified on the same request',
    );
  }
  if (input.SubnetId && SecurityGroups.length > 0) {
    throw errors.invalidParameterCombination(
      'The parameter groupName cannot be used with the parameter subnet',
    );
  }
  for (const each of interfaces) {
    const { DeviceIndex, NetworkInterfaceId, SubnetId, AssociatePublicIpAddress } = each;
    if (NetworkInterfaceId && SubnetId) {
      throw errors.invalidParameterCombination(
        'A network interface may not specify both a network interface ID and a subnet',
      );
    }
    if (NetworkInterfaceId && each.DeleteOnTermination) {
      throw errors.invalidParameterCombination(
        'A network interface may not specify a network interface ID and delete on termination as true',
      );
    }
    if (AssociatePublicIpAddress && interfaces.length > 1) {
      throw errors.invalidParameterCombination(
        'The associatePublicIPAddress parameter cannot be specified when launching with multiple network interfaces.',
      );
    }
    if (DeviceIndex === undefined) {
      throw errors.invalidParameterValue('Each network interface requires a device index.');
    }
  }
  if (new Set(interfaces.map(({ DeviceIndex }) => DeviceIndex)).size < interfaces.length) {
    throw errors.invalidParameterValue('Each network interface requires a unique device index.');
  }
  if (interfaces.length > 0 && !interfaces.some(({ DeviceIndex }) => DeviceIndex === 0)) {
    throw errors.invalidParameterValue(
      'When specifying network interfaces, you must include a device at index 0.',
    );
  }
}

/** Throws when an instance is to stop, or not to, that can't: one without an EBS root volume only ever terminates. */
export function checkShutdownBehavior(
  { InstanceInitiatedShutdownBehavior: asked, DisableApiStop }: Input,
  { RootDeviceType }: Image,
): void {
  if (RootDeviceType !== 'instance-store') return;
  const ebsOnly = (attribute: string) =>
    errors.invalidParameterCombination(`The attribute ${attribute} can only be used for EBS-backed images.`);
  if (asked === 'stop') throw ebsOnly('instanceInitiatedShutdownBehavior');
  if (DisableApiStop) throw ebsOnly('disableApiStop');
}

/** Throws unless the caller has the key pair and the image can use it: Windows encrypts passwords with RSA only. */
export function checkKeyPair(call: Call, name: string | undefined, image: Image): void {
  if (!name) return;
  const [keyPair] = call.region.keyPairs.where('name', name);
  if (!keyPair) throw new Ec2Error('InvalidKeyPair.NotFound', `The key pair '${name}' does not exist`);
  if (image.Platform !== undefined && keyPair.KeyType === 'ed25519') {
    throw errors.invalidParameterCombination('ED25519 key pairs are not supported with Windows AMIs');
  }
}

/** The role's profile as an instance shows it. The embedded EC2 has no IAM: any well-formed name is a profile. */
export function instanceProfile(
  call: Call,
  asked: Input['IamInstanceProfile'],
): { Arn: string; Id: string } | undefined {
  if (!asked?.Name && !asked?.Arn) return undefined;
  if (asked.Name && asked.Arn) {
    throw errors.invalidParameterCombination(
      "The parameter 'iamInstanceProfile.name' may not be used in combination with 'iamInstanceProfile.arn'",
    );
  }
  const arn = asked.Arn ?? `arn:aws:iam::${call.account.id}:instance-profile/${asked.Name}`;
  if (!/^arn:[\w-]+:iam::\d{12}:instance-profile\/[\w+=,.@/-]{1,512}$/.test(arn)) {
    const [field, value] = asked.Arn ? ['arn', asked.Arn] : ['name', asked.Name];
    throw errors.invalidParameterValue(
      `Value (${value}) for parameter iamInstanceProfile.${field} is invalid. Invalid IAM Instance Profile ${field}`,
    );
  }
  return { Arn: arn, Id: `AIPA${call.random.hex(17).toUpperCase()}` };
}
