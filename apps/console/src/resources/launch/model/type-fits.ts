import type { ImageItem, TypeItem } from './known.ts';

/** Why an instance type can't run an AMI, or can't run where it is wanted. */
export type Misfit = 'architecture' | 'root-device' | 'virtualization' | 'boot-mode' | 'ena' | 'not-offered';

interface Rule {
  readonly misfit: Misfit;
  readonly fits: (type: TypeItem, image: ImageItem) => boolean;
  /** The documentation it comes from. */
  readonly see: string;
}

const GUIDE = 'https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/';

/** EC2's values. An EC2-compatible endpoint may tell of others, of which nobody can say that a type can't run them. */
const KNOWN: ReadonlySet<string> = new Set([
  ...['i386', 'x86_64', 'arm64', 'x86_64_mac', 'arm64_mac'],
  ...['ebs', 'instance-store'],
  ...['hvm', 'paravirtual'],
  ...['legacy-bios', 'uefi'],
]);

const listed = (values: readonly string[] | undefined, value: string | undefined) =>
  value === undefined || !KNOWN.has(value) || values === undefined || values.includes(value);

/** Ordered by how much of the AMI would have to be another one. */
const RULES: readonly Rule[] = [
  {
    misfit: 'architecture',
    fits: (type, image) => listed(type.ProcessorInfo?.SupportedArchitectures, image.Architecture),
    see: `${GUIDE}ec2-instance-type-specifications.html`,
  },
  {
    misfit: 'root-device',
    fits: (type, image) => listed(type.SupportedRootDeviceTypes, image.RootDeviceType),
    see: `${GUIDE}RootDeviceStorage.html`,
  },
  {
    misfit: 'virtualization',
    fits: (type, image) => listed(type.SupportedVirtualizationTypes, image.VirtualizationType),
    see: `${GUIDE}virtualization_types.html`,
  },
  {
    misfit: 'boot-mode',
    // `uefi-preferred`, which is not among the known values, boots either way.
    fits: (type, image) => listed(type.SupportedBootModes, image.BootMode),
    see: `${GUIDE}ami-boot.html`,
  },
  {
    misfit: 'ena',
    fits: (type, image) => type.NetworkInfo?.EnaSupport !== 'required' || image.EnaSupport !== false,
    see: `${GUIDE}enhanced-networking-ena.html`,
  },
];

/** Why the type can't run the AMI in the chosen zone; undefined when it can, as far as is known. */
export function misfitOf(
  type: TypeItem,
  image: ImageItem | undefined,
  offered: ReadonlySet<string> | undefined,
): Misfit | undefined {
  const broken = image && RULES.find((rule) => !rule.fits(type, image));
  if (broken) return broken.misfit;
  return offered && !offered.has(type.InstanceType ?? '') ? 'not-offered' : undefined;
}
