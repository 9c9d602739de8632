import type { LaunchPermissionShape } from './image-permissions.ts';

/** What of an SDK `Image` its facets are derived from. */
export interface ImageFacts {
  readonly ImageId?: string | undefined;
  readonly Name?: string | undefined;
  readonly Description?: string | undefined;
  readonly PlatformDetails?: string | undefined;
  readonly Platform?: string | undefined;
  readonly Architecture?: string | undefined;
  readonly RootDeviceType?: string | undefined;
  readonly OwnerId?: string | undefined;
  readonly ImageOwnerAlias?: string | undefined;
  readonly Public?: boolean | undefined;
}

/** The operating systems that people choose AMIs by. */
export type OperatingSystem =
  | 'amazon-linux'
  | 'ubuntu'
  | 'debian'
  | 'rhel'
  | 'suse'
  | 'centos'
  | 'rocky'
  | 'alma'
  | 'fedora'
  | 'freebsd'
  | 'macos'
  | 'windows'
  | 'other-linux';

/** The owners whose every image is one system: Canonical, Debian, Red Hat, SUSE, Rocky, AlmaLinux, Fedora, CentOS, FreeBSD. */
const OWNERS: Readonly<Record<string, OperatingSystem>> = {
  '099720109477': 'ubuntu',
  '136693071363': 'debian',
  '309956199498': 'rhel',
  '013907871322': 'suse',
  '792107900819': 'rocky',
  '764336703387': 'alma',
  '125523088429': 'fedora',
  '782442783595': 'freebsd',
};

/** Words of a name or description, the more particular first: Amazon's own images also say "Linux". */
const WORDS: readonly (readonly [RegExp, OperatingSystem])[] = [
  [/\bwindows[ _-]/, 'windows'],
  [/\bmacos\b|\bamzn-ec2-macos/, 'macos'],
  [/\bubuntu\b/, 'ubuntu'],
  [/\bdebian\b/, 'debian'],
  [/\brocky\b/, 'rocky'],
  [/\balma ?linux\b/, 'alma'],
  [/\bcentos\b/, 'centos'],
  [/\bfedora\b/, 'fedora'],
  [/\brhel\b|\bred ?hat\b/, 'rhel'],
  [/\bsuse\b|\bsles\b/, 'suse'],
  [/\bfreebsd\b/, 'freebsd'],
  [/\bal20\d\d-ami\b|\bamzn2?\b|\bamazon linux\b/, 'amazon-linux'],
];

/**
 * The operating system of an AMI. EC2 tells only what it bills (`PlatformDetails`), so for the unbilled ones the
 * owner, the name and the description are read.
 *
 * Source of the billed values: https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/billing-info-fields.html
 */
export function operatingSystem(image: ImageFacts): OperatingSystem {
  const billed = (image.PlatformDetails ?? image.Platform ?? '').toLowerCase();
  if (billed.startsWith('windows')) return 'windows';
  if (billed.startsWith('red hat')) return 'rhel';
  if (billed.startsWith('suse')) return 'suse';
  if (billed.startsWith('ubuntu')) return 'ubuntu';
  const words = `${image.Name ?? ''} ${image.Description ?? ''}`.toLowerCase().replaceAll('_', ' ');
  const said = WORDS.find(([pattern]) => pattern.test(words))?.[1];
  return said ?? OWNERS[image.OwnerId ?? ''] ?? 'other-linux';
}

export type LaunchPermissionFacet = 'public' | 'explicit' | 'private';

/**
 * How an AMI comes to be launchable. Someone else's that is not public was shared with us by name; of our own, only
 * the launch permissions tell whether it is shared.
 *
 * @param permissions of an own image, once they were read
 */
export function launchPermissionFacet(
  image: ImageFacts,
  ownAccount: string,
  permissions?: readonly LaunchPermissionShape[],
): LaunchPermissionFacet {
  if (image.Public) return 'public';
  if (image.OwnerId !== ownAccount) return 'explicit';
  return permissions && permissions.length > 0 ? 'explicit' : 'private';
}

/** Where the root file system lives; a value that EC2 does not document counts as EBS, where most of them are. */
export function rootDevice(image: ImageFacts): 'ebs' | 'instance-store' {
  return image.RootDeviceType === 'instance-store' ? 'instance-store' : 'ebs';
}

/** https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_Image.html */
const UNLAUNCHABLE: ReadonlySet<string> = new Set([
  'pending',
  'invalid',
  'deregistered',
  'transient',
  'failed',
  'error',
  'disabled',
]);

/** The state that keeps an AMI from being launched and shared. A state that EC2 does not document is none. */
export function unlaunchableState({
  State = '',
}: {
  readonly State?: string | undefined;
}): string | undefined {
  return UNLAUNCHABLE.has(State) ? State : undefined;
}
