import { createHash } from 'node:crypto';
import type { BlockDeviceMapping, Image, PlatformValues } from '@aws-sdk/client-ec2';
import { type QuickStart, quickStarts } from './quick-start.ts';

interface Publisher {
  id: string;
  alias: 'amazon' | 'aws-marketplace';
}

/** Who publishes quick-start images. Verified providers carry Amazon's alias too. */
const PUBLISHERS: Readonly<Record<string, Publisher>> = {
  amazon: { id: '137112412989', alias: 'amazon' },
  canonical: { id: '099720109477', alias: 'amazon' },
  debian: { id: '136693071363', alias: 'amazon' },
  redhat: { id: '309956199498', alias: 'amazon' },
  suse: { id: '013907871322', alias: 'amazon' },
  windows: { id: '801119661308', alias: 'amazon' },
  macos: { id: '628277914472', alias: 'amazon' },
  marketplace: { id: '679593333241', alias: 'aws-marketplace' },
};

/** Platform details and usage operation. https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/billing-info-fields.html */
const BILLING: Readonly<Record<string, readonly [details: string, operation: string]>> = {
  linux: ['Linux/UNIX', 'RunInstances'],
  rhel: ['Red Hat Enterprise Linux', 'RunInstances:0010'],
  suse: ['SUSE Linux', 'RunInstances:000g'],
  windows: ['Windows', 'RunInstances:0002'],
  'windows-sql-standard': ['Windows with SQL Server Standard', 'RunInstances:0006'],
  'windows-sql-web': ['Windows with SQL Server Web', 'RunInstances:0202'],
};

// The SDK's type says `Windows`; EC2 answers in lower case, and filters on it so.
const WINDOWS = 'windows' as PlatformValues;

const regional = new Map<string, readonly Image[]>();

/**
 * The public images of a region, described as DescribeImages does. Their ids are derived from the region and the name,
 * so they are the same at every start and different in each region, but for older images that are known by an id.
 * What is returned is shared, so callers must not change it.
 */
export function quickStartImages(region: string): readonly Image[] {
  const known = regional.get(region);
  if (known) return known;
  const images = quickStarts().map((facts) => describe(facts, region));
  regional.set(region, images);
  return images;
}

function describe(facts: QuickStart, region: string): Image {
  const publisher = PUBLISHERS[facts.publisher];
  const [details, operation] = BILLING[facts.platform] ?? [];
  if (!publisher)
    throw new Error(`${facts.name} names the publisher ${facts.publisher}, which does not exist`);
  const { name, has } = facts;
  const windows = facts.platform.startsWith('windows');
  const ebs = facts.rootGib !== undefined;
  const paravirtual = has('pv');
  return {
    ImageId: facts.id ?? stableId('ami', region, name),
    ImageLocation: ebs ? `${publisher.alias}/${name}` : `${bucket(facts, region)}/${name}.manifest.xml`,
    State: 'available',
    OwnerId: publisher.id,
    ImageOwnerAlias: publisher.alias,
    Public: true,
    Architecture: facts.architecture,
    ImageType: 'machine',
    Name: name,
    Description: facts.description,
    CreationDate: `${facts.created}T18:21:07.000Z`,
    // EC2 deprecates a public image two years after it was made; instance-store images are older than that rule.
    ...(ebs && {
      DeprecationTime: `${Number(facts.created.slice(0, 4)) + 2}${facts.created.slice(4)}T18:21:00.000Z`,
    }),
    ...(windows && { Platform: WINDOWS }),
    PlatformDetails: details,
    UsageOperation: operation,
    Hypervisor: 'xen',
    VirtualizationType: paravirtual ? 'paravirtual' : 'hvm',
    ...(paravirtual && { KernelId: stableId('aki', region, facts.architecture).slice(0, 12) }),
    EnaSupport: !paravirtual,
    ...(!paravirtual && { SriovNetSupport: 'simple' }),
    ...bootMode(facts),
    ...(has('imds2') && { ImdsSupport: 'v2.0' }),
    ...(has('product') && {
      ProductCodes: [
        { ProductCodeId: stableId('prod', 'every-region', name).slice(5), ProductCodeType: 'marketplace' },
      ],
    }),
    RootDeviceType: ebs ? 'ebs' : 'instance-store',
    RootDeviceName: facts.rootDevice,
    BlockDeviceMappings: mappings(facts, region),
    FreeTierEligible: has('free'),
  };
}

const bucket = ({ publisher }: QuickStart, region: string) =>
  publisher === 'canonical' ? `ubuntu-images-${region}-release` : `amzn-ami-${region}`;

function bootMode({ has }: QuickStart): Pick<Image, 'BootMode'> {
  if (has('uefi-preferred')) return { BootMode: 'uefi-preferred' };
  return has('uefi') ? { BootMode: 'uefi' } : {};
}

function mappings({ name, rootDevice, rootGib, has }: QuickStart, region: string): BlockDeviceMapping[] {
  const disks = has('ephemeral')
    ? ['/dev/sdb', '/dev/sdc'].map((DeviceName, index) => ({ DeviceName, VirtualName: `ephemeral${index}` }))
    : [];
  if (rootGib === undefined) return disks;
  const root = {
    DeviceName: rootDevice,
    Ebs: {
      SnapshotId: stableId('snap', region, name),
      VolumeSize: rootGib,
      VolumeType: has('gp3') ? ('gp3' as const) : ('gp2' as const),
      ...(has('gp3') && { Iops: 3000, Throughput: 125 }),
      DeleteOnTermination: true,
      Encrypted: false,
    },
  };
  return [root, ...disks];
}

const stableId = (prefix: string, region: string, name: string) =>
  `${prefix}-0${createHash('sha256').update(`${region}/${prefix}/${name}`).digest('hex').slice(0, 16)}`;
