import type { RunInstancesRequest } from '@aws-sdk/client-ec2';
import { quickStartImages } from '../../catalogue/images/index.ts';
import { instanceType } from '../../catalogue/instance-types/index.ts';
import { offeredInRegion } from '../../catalogue/instance-types/offerings.ts';
import { type Operator, shopTags } from './operator.ts';
import type { Groups } from './security-groups.ts';

/** The instances that images are made of. */
export interface SourceInstances {
  readonly web: string;
  readonly app: string;
}

interface Server {
  readonly name: string;
  readonly image: string;
  readonly type: NonNullable<RunInstancesRequest['InstanceType']>;
  readonly group: keyof Groups;
  readonly daysAgo: number;
  readonly tags?: Readonly<Record<string, string>>;
  readonly more?: Partial<RunInstancesRequest>;
  readonly afterwards?: 'StopInstances' | 'TerminateInstances';
}

const AMAZON_LINUX = 'al2023-ami-2023.12.20261012.0-kernel-6.18-x86_64';
const AMAZON_LINUX_ARM = 'al2023-ami-2023.12.20261012.0-kernel-6.18-arm64';
const UBUNTU = 'ubuntu/images/hvm-ssd-gp3/ubuntu-noble-24.04-amd64-server-20261015';
const WINDOWS = 'Windows_Server-2025-English-Full-Base-2026.10.15';
const INSTANCE_STORE = 'amzn-ami-hvm-2018.03.0.20231218.0-x86_64-s3';

const SERVERS: readonly Server[] = [
  { name: 'bastion', image: AMAZON_LINUX_ARM, type: 't4g.nano', group: 'bastion', daysAgo: 96 },
  { name: 'web-1', image: AMAZON_LINUX, type: 't3.small', group: 'web', daysAgo: 41 },
  { name: 'web-2', image: AMAZON_LINUX, type: 't3.small', group: 'web', daysAgo: 41 },
  { name: 'app-1', image: AMAZON_LINUX_ARM, type: 'm7g.large', group: 'app', daysAgo: 40 },
  {
    name: 'database-1',
    image: UBUNTU,
    type: 'r6i.large',
    group: 'database',
    daysAgo: 90,
    tags: { owner: 'data-team', backup: 'daily' },
    more: {
      DisableApiTermination: true,
      BlockDeviceMappings: [
        { DeviceName: '/dev/sda1', Ebs: { VolumeSize: 20, DeleteOnTermination: false } },
        {
          DeviceName: '/dev/sdf',
          Ebs: { VolumeSize: 200, VolumeType: 'gp3', Iops: 6000, DeleteOnTermination: false },
        },
      ],
    },
  },
  {
    name: 'batch-1',
    image: UBUNTU,
    type: 'c7i.xlarge',
    group: 'app',
    daysAgo: 30,
    tags: { env: 'stage', owner: 'data-team' },
    afterwards: 'StopInstances',
  },
  {
    name: 'accounting',
    image: WINDOWS,
    type: 't3.large',
    group: 'windows',
    daysAgo: 12,
    tags: { app: 'accounting', owner: 'finance' },
    more: { KeyName: undefined },
  },
  {
    name: 'legacy-import',
    image: INSTANCE_STORE,
    type: 'm3.medium',
    group: 'legacy',
    daysAgo: 200,
    tags: { app: 'import', env: 'legacy' },
  },
  {
    name: 'canary',
    image: AMAZON_LINUX,
    type: 't3.micro',
    group: 'web',
    daysAgo: 1,
    tags: { env: 'stage' },
    afterwards: 'TerminateInstances',
  },
];

const MINUTE = 1 / (24 * 60);

/** Launches the shop's servers, those the region offers the types of, and leaves a volume behind that nobody uses. */
export async function seedInstances(operator: Operator, groups: Groups): Promise<SourceInstances> {
  await operator.did(130, 'CreateKeyPair', { KeyName: 'shop-ops', KeyType: 'ed25519' });
  const launched = new Map<string, string>();
  for (const server of SERVERS) {
    if (!instanceType(server.type) || !offeredInRegion(server.type, operator.region)) continue;
    launched.set(server.name, await launch(operator, server, groups));
  }
  await operator.did(75, 'CreateVolume', {
    AvailabilityZone: `${operator.region}a`,
    Size: 100,
    VolumeType: 'gp2',
    TagSpecifications: [{ ResourceType: 'volume', Tags: shopTags('old-uploads', { env: 'legacy' }) }],
  });
  return { web: launched.get('web-1') ?? '', app: launched.get('app-1') ?? '' };
}

async function launch(operator: Operator, server: Server, groups: Groups): Promise<string> {
  const Tags = shopTags(server.name, server.tags);
  const { Instances } = await operator.did(server.daysAgo, 'RunInstances', {
    ImageId: quickStartImages(operator.region).find(({ Name }) => Name === server.image)?.ImageId,
    InstanceType: server.type,
    MinCount: 1,
    MaxCount: 1,
    KeyName: 'shop-ops',
    SecurityGroupIds: [groups[server.group]],
    TagSpecifications: (['instance', 'volume'] as const).map((ResourceType) => ({ ResourceType, Tags })),
    ...server.more,
  });
  const InstanceId = Instances?.[0]?.InstanceId ?? '';
  // Recently enough that EC2 still shows a terminated instance.
  if (server.afterwards) await operator.did(20 * MINUTE, server.afterwards, { InstanceIds: [InstanceId] });
  return InstanceId;
}
