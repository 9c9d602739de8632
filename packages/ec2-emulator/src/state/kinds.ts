import type { ResourceType } from '@aws-sdk/client-ec2';
import type {
  ImageRecord,
  InstanceRecord,
  NetworkInterfaceRecord,
  SnapshotRecord,
  VolumeRecord,
} from './compute-records.ts';
import type { KeyPairRecord, RememberedReply, Setting, TagSet } from './records.ts';

/** How one kind of resource is kept: its id, how ids begin, what EC2's tags call it, what it is looked up by. */
export interface Kind<T> {
  readonly idOf: (resource: T) => string;
  readonly idPrefix?: string;
  readonly resourceType?: ResourceType;
  readonly indexes?: Readonly<Record<string, (resource: T) => string | undefined>>;
}

function kind<T>(idOf: Kind<T>['idOf'], facts: Omit<Kind<T>, 'idOf'> = {}): Kind<T> {
  return { idOf, ...facts };
}

/** Every kind of resource an account has in a region. A new kind is one line here and its record. */
export const kinds = {
  keyPairs: kind<KeyPairRecord>((keyPair) => keyPair.KeyPairId, {
    idPrefix: 'key',
    resourceType: 'key-pair',
    indexes: { name: (keyPair) => keyPair.KeyName },
  }),
  instances: kind<InstanceRecord>((instance) => instance.InstanceId, {
    idPrefix: 'i',
    resourceType: 'instance',
  }),
  networkInterfaces: kind<NetworkInterfaceRecord>((networkInterface) => networkInterface.NetworkInterfaceId, {
    idPrefix: 'eni',
    resourceType: 'network-interface',
    indexes: {
      instance: (networkInterface) => networkInterface.Attachment?.InstanceId,
      subnet: (networkInterface) => networkInterface.SubnetId,
    },
  }),
  volumes: kind<VolumeRecord>((volume) => volume.VolumeId, {
    idPrefix: 'vol',
    resourceType: 'volume',
    indexes: { instance: (volume) => volume.attachment?.instanceId },
  }),
  snapshots: kind<SnapshotRecord>((snapshot) => snapshot.SnapshotId, {
    idPrefix: 'snap',
    resourceType: 'snapshot',
  }),
  images: kind<ImageRecord>((image) => image.ImageId, { idPrefix: 'ami', resourceType: 'image' }),
  tags: kind<TagSet>((tagSet) => tagSet.ResourceId),
  rememberedReplies: kind<RememberedReply>((reply) => `${reply.operation} ${reply.clientToken}`),
  settings: kind<Setting>((setting) => setting.name),
};

export type Kinds = typeof kinds;
export type KindName = keyof Kinds;
export type RecordOf<Name extends KindName> = Parameters<Kinds[Name]['idOf']>[0];

export const kindNames = Object.keys(kinds) as KindName[];
