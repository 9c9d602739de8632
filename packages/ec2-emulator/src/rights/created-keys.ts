import type { TagSpecification } from '@aws-sdk/client-ec2';
import type { Call } from '../core/call.ts';
import type { Asked } from '../dispatch/dispatch.ts';
import { networkKeys, requestedTagKeys } from './condition-keys.ts';
import type { ContextValue } from './context.ts';
import { arnOf, type Touched } from './resource-arn.ts';

type Keys = Readonly<Record<string, ContextValue>>;

/** What conditions can ask about a resource that a request makes: what the request says of it, and its tags to be. */
export function createdKeys(touched: Touched, { operation, input }: Asked, call: Call): Keys {
  const specifications = (input.TagSpecifications ?? []) as TagSpecification[];
  const tags = specifications.flatMap(({ ResourceType, Tags = [] }) =>
    ResourceType === touched.type ? Tags : [],
  );
  return {
    ...networkKeys(call, input as Record<string, string>),
    ...(touched.type === 'volume' && operation.name === 'CreateVolume' && volumeKeys(call, input)),
    ...(touched.type === 'key-pair' && {
      'ec2:KeyPairName': touched.id,
      'ec2:KeyPairType': (input.KeyType ?? 'rsa') as string,
    }),
    ...requestedTagKeys(tags),
  };
}

/** Where the request says nothing, what a volume is then. */
export function volumeKeys(call: Call, asked: Record<string, unknown>): Keys {
  const { VolumeType = 'gp2', Size, VolumeSize = Size, Iops, Throughput, SnapshotId } = asked as Keys;
  return {
    'ec2:VolumeType': VolumeType,
    'ec2:VolumeSize': VolumeSize,
    'ec2:VolumeIops': Iops,
    'ec2:VolumeThroughput': Throughput,
    'ec2:Encrypted': (asked.Encrypted ?? false) as boolean,
    'ec2:KmsKeyId': asked.KmsKeyId as string | undefined,
    'ec2:ParentSnapshot': SnapshotId ? arnOf(call, { type: 'snapshot', id: String(SnapshotId) }) : undefined,
  };
}
