import { quickStartImages } from './index.ts';

/** What a public parameter of Systems Manager was at one time. */
export interface ParameterVersion {
  /** From 1. */
  readonly number: number;
  readonly imageId: string;
  readonly modified: Date;
}

/** A public parameter of Systems Manager that names an image, by the name it was asked for. */
export interface ImageParameter {
  readonly name: string;
  readonly arn: string;
  /** Undefined when the parameter has never had the version asked for. */
  readonly version: ParameterVersion | undefined;
  /** `:3` or `:label`; empty when the newest is asked for. */
  readonly selector: string;
}

/**
 * Which parameters an image's publisher keeps for images of such a name, below `/aws/service/`.
 * @see https://docs.aws.amazon.com/systems-manager/latest/userguide/parameter-store-public-parameters-ami.html
 * @see https://documentation.ubuntu.com/aws/aws-how-to/instances/find-ubuntu-images/
 * @see https://wiki.debian.org/Cloud/AmazonEC2Image
 */
const NAMES: readonly (readonly [image: RegExp, ...parameters: string[]])[] = [
  [
    /^(al2023-ami(?:-minimal)?)-[\d.]+-kernel-([\d.]+)-(\w+)$/,
    'ami-amazon-linux-latest/$1-kernel-$2-$3',
    'ami-amazon-linux-latest/$1-kernel-default-$3',
  ],
  [
    /^(amzn2?-ami(?:-minimal)?(?:-kernel-[\d.]+)?-(?:hvm|pv))-[\d.]+-(\w+)-(\w+)$/,
    'ami-amazon-linux-latest/$1-$2-$3',
  ],
  [/^(Windows_Server-.+)-\d{4}\.\d\d\.\d\d$/, 'ami-windows-latest/$1'],
  [
    /^ubuntu\/images\/hvm-ssd-gp3\/ubuntu-(\w+)-([\d.]+)-(\w+)-server-(\d+)$/,
    'canonical/ubuntu/server/$2/stable/current/$3/hvm/ebs-gp3/ami-id',
    'canonical/ubuntu/server/$2/stable/$4/$3/hvm/ebs-gp3/ami-id',
    'canonical/ubuntu/server/$1/stable/current/$3/hvm/ebs-gp3/ami-id',
  ],
  [
    /^ubuntu\/images\/hvm-ssd\/ubuntu-(\w+)-([\d.]+)-(\w+)-server-(\d+)$/,
    'canonical/ubuntu/server/$2/stable/current/$3/hvm/ebs-gp2/ami-id',
    'canonical/ubuntu/server/$2/stable/$4/$3/hvm/ebs-gp2/ami-id',
    'canonical/ubuntu/server/$1/stable/current/$3/hvm/ebs-gp2/ami-id',
  ],
  [/^debian-(\d+)-(\w+)-(\d+-\d+)$/, 'debian/release/$1/latest/$2', 'debian/release/$1/$3/$2'],
  [/^suse-sles-(\d+-sp\d+)-v(\d+)-hvm-ssd-(\w+)$/, 'suse/sles/$1/$3/latest', 'suse/sles/$1/$3/$2'],
];

const regional = new Map<string, ReadonlyMap<string, readonly ParameterVersion[]>>();

/** The public parameters of a region by name, in alphabetical order, each with its versions from the first on. */
export function imageParameters(region: string): ReadonlyMap<string, readonly ParameterVersion[]> {
  const known = regional.get(region);
  if (known) return known;
  const images = quickStartImages(region).flatMap(({ Name = '', ImageId = '', CreationDate = '' }) =>
    namesFor(Name).map((name) => ({ name, imageId: ImageId, kernel: kernelOf(Name), created: CreationDate })),
  );
  images.sort((a, b) => a.created.localeCompare(b.created) || a.kernel - b.kernel);
  const parameters = new Map(
    [...Map.groupBy(images, ({ name }) => name)]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, published]) => {
        // Of kernels published together, the default is the newest.
        const days = new Map(published.map((image) => [image.created, image.imageId]));
        const versions = [...days].map(([created, imageId], index) => ({
          number: index + 1,
          imageId,
          modified: new Date(created),
        }));
        return [name, versions] as const;
      }),
  );
  regional.set(region, parameters);
  return parameters;
}

/**
 * The parameter that a name or ARN refers to, with or without a version: `/aws/service/…`, `/aws/service/…:2`.
 * Undefined when there is none.
 */
export function imageParameter(region: string, reference: string): ImageParameter | undefined {
  const path = reference.startsWith(parameterArn(region, ''))
    ? reference.slice(parameterArn(region, '').length)
    : reference;
  const [name = '', selected] = path.split(':', 2);
  const versions = imageParameters(region).get(name);
  if (!versions) return undefined;
  const version =
    selected === undefined ? versions.at(-1) : versions.find(({ number }) => String(number) === selected);
  return {
    name,
    arn: parameterArn(region, name),
    version,
    selector: selected === undefined ? '' : `:${selected}`,
  };
}

/** Public parameters belong to no account. */
const parameterArn = (region: string, name: string) => `arn:aws:ssm:${region}::parameter${name}`;

const namesFor = (imageName: string) =>
  NAMES.filter(([image]) => image.test(imageName)).flatMap(([image, ...parameters]) =>
    parameters.map((parameter) => `/aws/service/${imageName.replace(image, parameter)}`),
  );

/** 6012 of `kernel-6.12`, for order. */
function kernelOf(imageName: string): number {
  const [, major = 0, minor = 0] = /kernel-(\d+)\.(\d+)/.exec(imageName) ?? [];
  return Number(major) * 1000 + Number(minor);
}
