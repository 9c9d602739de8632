import type {
  Image,
  Instance,
  InstanceTypeInfo,
  KeyPairInfo,
  SecurityGroup,
  Snapshot,
  Subnet,
  Volume,
  Vpc,
} from '@aws-sdk/client-ec2';
import type { InventoryKind } from '@muster/contract';
import type { Json } from '../api/json.ts';

/** What each kind of the inventory lists. */
export interface InventoryItems {
  instances: Json<Instance>;
  images: Json<Image>;
  'images-shared': Json<Image>;
  'images-public': Json<Image>;
  'security-groups': Json<SecurityGroup>;
  'key-pairs': Json<KeyPairInfo>;
  volumes: Json<Volume>;
  snapshots: Json<Snapshot>;
  vpcs: Json<Vpc>;
  subnets: Json<Subnet>;
  'instance-types': Json<InstanceTypeInfo>;
}

/** One resource in one region, at the moment it was read. A row that has not changed keeps its identity. */
export interface Row<K extends InventoryKind = InventoryKind> {
  readonly id: string;
  readonly region: string;
  readonly item: InventoryItems[K];
}

const ids: { readonly [K in InventoryKind]: (item: InventoryItems[K]) => string | undefined } = {
  instances: (item) => item.InstanceId,
  images: (item) => item.ImageId,
  'images-shared': (item) => item.ImageId,
  'images-public': (item) => item.ImageId,
  'security-groups': (item) => item.GroupId,
  'key-pairs': (item) => item.KeyPairId,
  volumes: (item) => item.VolumeId,
  snapshots: (item) => item.SnapshotId,
  vpcs: (item) => item.VpcId,
  subnets: (item) => item.SubnetId,
  'instance-types': (item) => item.InstanceType,
};

/** The id of a listed item; empty for one that has none, which EC2 never sends. */
export function idOf<K extends InventoryKind>(kind: K, item: InventoryItems[K]): string {
  return ids[kind](item) ?? '';
}
