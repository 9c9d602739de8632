import type { Tag } from '@aws-sdk/client-ec2';
import { seenImage } from '../actions/images/seen-images.ts';
import { seenSnapshot } from '../actions/snapshots/seen-snapshots.ts';
import type { Call } from '../core/call.ts';
import { Ec2Error } from '../core/errors.ts';
import { tagsOf } from '../core/tags.ts';
import type { ContextValue } from './context.ts';
import { arnOf, recordOf, type Touched } from './resource-arn.ts';

type Keys = Readonly<Record<string, ContextValue>>;
type Facts = Readonly<Record<string, ContextValue & string>>;

/**
 * What conditions can ask about a resource that exists: its tags and the keys of its type. A resource that nobody
 * finds has none, and what is to be done with it fails in a moment.
 * @see https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazonec2.html#amazonec2-policy-keys
 */
export function resourceKeys(call: Call, touched: Touched): Keys {
  const { id, record } = recordOf(call, touched) ?? { id: touched.id, record: {} };
  return {
    ...resourceTagKeys(tagsOf(call.region, id)),
    ...networkKeys(call, record as Facts),
    ...keysOfType(call, touched, record as Facts),
  };
}

/** The keys for tags that a resource has. */
function resourceTagKeys(tags: readonly Tag[]): Keys {
  return Object.fromEntries(
    tags.flatMap(({ Key, Value = '' }) => [
      [`ec2:ResourceTag/${Key}`, Value],
      [`aws:ResourceTag/${Key}`, Value],
    ]),
  );
}

/** The keys for tags that a request puts on something. */
export function requestedTagKeys(tags: readonly Tag[]): Keys {
  if (tags.length === 0) return {};
  return {
    ...Object.fromEntries(tags.map(({ Key, Value = '' }) => [`aws:RequestTag/${Key}`, Value])),
    'aws:TagKeys': tags.map(({ Key = '' }) => Key),
  };
}

/** The keys for where something is, which all types share. */
export function networkKeys(
  call: Call,
  { VpcId, SubnetId, AvailabilityZone, AvailabilityZoneId }: Facts,
): Keys {
  const subnet = call.region.subnets.get(SubnetId);
  const vpc = VpcId ?? subnet?.VpcId;
  return {
    'ec2:Vpc': vpc && arnOf(call, { type: 'vpc', id: vpc }),
    'ec2:Subnet': SubnetId && arnOf(call, { type: 'subnet', id: SubnetId }),
    'ec2:AvailabilityZone': AvailabilityZone ?? subnet?.AvailabilityZone,
    'ec2:AvailabilityZoneId': AvailabilityZoneId ?? subnet?.AvailabilityZoneId,
  };
}

function keysOfType(call: Call, touched: Touched, record: Facts): Keys {
  const { id } = touched;
  switch (touched.type) {
    case 'instance':
      return instanceKeys(call, id);
    case 'image':
      return imageKeys(call, id);
    case 'snapshot':
      return snapshotKeys(call, id);
    case 'volume':
      return {
        'ec2:VolumeID': id,
        'ec2:VolumeType': record.VolumeType,
        'ec2:VolumeSize': record.Size,
        'ec2:VolumeIops': record.Iops,
        'ec2:VolumeThroughput': record.Throughput,
        'ec2:Encrypted': record.Encrypted,
        'ec2:KmsKeyId': record.KmsKeyId,
        'ec2:ParentSnapshot': record.SnapshotId && arnOf(call, { type: 'snapshot', id: record.SnapshotId }),
      };
    case 'subnet':
      return { 'ec2:SubnetID': id, 'ec2:Subnet': undefined };
    case 'vpc':
      return { 'ec2:VpcID': id, 'ec2:Tenancy': record.InstanceTenancy, 'ec2:Vpc': undefined };
    case 'security-group':
      return { 'ec2:SecurityGroupID': id };
    case 'network-interface':
      return { 'ec2:NetworkInterfaceID': id };
    case 'route-table':
      return { 'ec2:RouteTableID': id };
    case 'network-acl':
      return { 'ec2:NetworkAclID': id };
    case 'internet-gateway':
      return { 'ec2:InternetGatewayID': id };
    case 'elastic-ip':
      return { 'ec2:AllocationId': id, 'ec2:Domain': 'vpc', 'ec2:PublicIpAddress': record.PublicIp };
    case 'key-pair':
      return { 'ec2:KeyPairName': id, 'ec2:KeyPairType': record.KeyType };
    case 'placement-group':
      return { 'ec2:PlacementGroupName': id, 'ec2:PlacementGroupStrategy': record.Strategy };
    default:
      return {};
  }
}

function instanceKeys(call: Call, id: string): Keys {
  const instance = call.region.instances.get(id);
  if (!instance) return { 'ec2:InstanceID': id };
  const { Placement: placement, MetadataOptions: metadata } = instance;
  return {
    'ec2:InstanceID': id,
    'ec2:InstanceType': instance.InstanceType,
    'ec2:AvailabilityZone': placement.AvailabilityZone,
    'ec2:Tenancy': placement.Tenancy ?? 'default',
    'ec2:PlacementGroup':
      placement.GroupName && arnOf(call, { type: 'placement-group', id: placement.GroupName }),
    'ec2:EbsOptimized': instance.EbsOptimized ?? false,
    'ec2:RootDeviceType': instance.RootDeviceType,
    'ec2:InstanceProfile': instance.IamInstanceProfile?.Arn,
    'ec2:InstanceMarketType': instance.InstanceLifecycle ?? 'on-demand',
    'ec2:MetadataHttpTokens': metadata?.HttpTokens,
    'ec2:MetadataHttpEndpoint': metadata?.HttpEndpoint,
    'ec2:MetadataHttpPutResponseHopLimit': metadata?.HttpPutResponseHopLimit,
  };
}

function imageKeys(call: Call, id: string): Keys {
  const { image } = found(() => seenImage(call, id)) ?? {};
  return {
    'ec2:ImageID': id,
    'ec2:ImageType': image?.ImageType ?? 'machine',
    'ec2:Owner': image?.ImageOwnerAlias ?? image?.OwnerId,
    'ec2:Public': image?.Public,
    'ec2:RootDeviceType': image?.RootDeviceType,
  };
}

function snapshotKeys(call: Call, id: string): Keys {
  const { snapshot } = found(() => seenSnapshot(call, id)) ?? {};
  return {
    'ec2:SnapshotID': id,
    'ec2:Owner': snapshot?.OwnerAlias ?? snapshot?.OwnerId,
    'ec2:Encrypted': snapshot?.Encrypted,
    'ec2:ParentVolume': snapshot?.VolumeId && arnOf(call, { type: 'volume', id: snapshot.VolumeId }),
    'ec2:SnapshotTime': snapshot?.StartTime?.toISOString(),
    'ec2:VolumeSize': snapshot?.VolumeSize,
  };
}

/** What a look-up gives; nothing when EC2 has an error for it, which is not for those without rights to see. */
export function found<T>(lookUp: () => T): T | undefined {
  try {
    return lookUp();
  } catch (error) {
    if (error instanceof Ec2Error) return undefined;
    throw error;
  }
}
