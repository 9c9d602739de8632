import { computeKinds } from './compute-kinds.ts';
import type * as compute from './compute-records.ts';
import { idFormats } from './id-format.ts';
import { kind } from './kind.ts';
import { networkKinds } from './network-kinds.ts';
import type * as records from './records.ts';
import { trafficMirrorKinds } from './traffic-mirror-kinds.ts';
import { transitKinds } from './transit-kinds.ts';
import { vpnKinds } from './vpn-kinds.ts';

/** By what a remembered reply is found: tokens count within an operation, and of some within a zone. */
export function replyId({
  operation,
  zone,
  clientToken,
}: Pick<records.RememberedReply, 'operation' | 'zone' | 'clientToken'>): string {
  return zone === undefined ? `${operation} ${clientToken}` : `${operation} ${zone} ${clientToken}`;
}

/** Every kind of resource an account has in a region. A new kind is one entry here and its record. */
export const kinds = {
  ...networkKinds,
  ...trafficMirrorKinds,
  ...transitKinds,
  ...vpnKinds,
  ...computeKinds,
  keyPairs: kind<records.KeyPairRecord>((keyPair) => keyPair.KeyPairId, {
    ids: idFormats.keyPair,
    resourceType: 'key-pair',
    indexes: { name: (keyPair) => keyPair.KeyName },
  }),
  vpcs: kind<records.VpcRecord>((vpc) => vpc.VpcId, { ids: idFormats.vpc, resourceType: 'vpc' }),
  subnets: kind<records.SubnetRecord>((subnet) => subnet.SubnetId, {
    ids: idFormats.subnet,
    resourceType: 'subnet',
    indexes: { vpc: (subnet) => subnet.VpcId },
  }),
  internetGateways: kind<records.InternetGatewayRecord>((gateway) => gateway.InternetGatewayId, {
    ids: idFormats.internetGateway,
    resourceType: 'internet-gateway',
  }),
  routeTables: kind<records.RouteTableRecord>((table) => table.RouteTableId, {
    ids: idFormats.routeTable,
    resourceType: 'route-table',
    indexes: { vpc: (table) => table.VpcId },
  }),
  networkAcls: kind<records.NetworkAclRecord>((acl) => acl.NetworkAclId, {
    ids: idFormats.networkAcl,
    resourceType: 'network-acl',
    indexes: { vpc: (acl) => acl.VpcId },
  }),
  dhcpOptions: kind<records.DhcpOptionsRecord>((options) => options.DhcpOptionsId, {
    ids: idFormats.dhcpOptions,
    resourceType: 'dhcp-options',
  }),
  securityGroups: kind<records.SecurityGroupRecord>((group) => group.GroupId, {
    ids: idFormats.securityGroup,
    resourceType: 'security-group',
    indexes: { vpc: (group) => group.VpcId, name: (group) => group.GroupName },
  }),
  securityGroupRules: kind<records.SecurityGroupRuleRecord>((rule) => rule.SecurityGroupRuleId, {
    ids: idFormats.securityGroupRule,
    resourceType: 'security-group-rule',
    indexes: {
      group: (rule) => rule.GroupId,
      referencedGroup: (rule) => rule.ReferencedGroupInfo?.GroupId,
      prefixList: (rule) => rule.PrefixListId,
    },
  }),
  prefixLists: kind<records.PrefixListRecord>((list) => list.PrefixListId, {
    ids: idFormats.prefixList,
    resourceType: 'prefix-list',
  }),
  networkInterfaces: kind<records.NetworkInterfaceRecord>(
    (networkInterface) => networkInterface.NetworkInterfaceId,
    {
      ids: idFormats.networkInterface,
      resourceType: 'network-interface',
      indexes: {
        subnet: (networkInterface) => networkInterface.SubnetId,
        vpc: (networkInterface) => networkInterface.VpcId,
        instance: (networkInterface) => networkInterface.Attachment?.InstanceId,
        group: (networkInterface) => networkInterface.Groups?.flatMap((group) => group.GroupId ?? []),
        attachment: (networkInterface) => networkInterface.Attachment?.AttachmentId,
        settling: (networkInterface) => (networkInterface.settlesAt === undefined ? undefined : 'yes'),
        allocation: (networkInterface) =>
          networkInterface.PrivateIpAddresses?.flatMap((each) => each.Association?.AllocationId ?? []),
        association: (networkInterface) =>
          networkInterface.PrivateIpAddresses?.flatMap((each) => each.Association?.AssociationId ?? []),
      },
    },
  ),
  instances: kind<compute.InstanceRecord>((instance) => instance.InstanceId, {
    ids: idFormats.instance,
    resourceType: 'instance',
  }),
  volumes: kind<compute.VolumeRecord>((volume) => volume.VolumeId, {
    ids: idFormats.volume,
    resourceType: 'volume',
    indexes: { instance: (volume) => volume.attachments.map(({ instanceId }) => instanceId) },
  }),
  snapshots: kind<compute.SnapshotRecord>((snapshot) => snapshot.SnapshotId, {
    ids: idFormats.snapshot,
    resourceType: 'snapshot',
  }),
  images: kind<compute.ImageRecord>((image) => image.ImageId, {
    ids: idFormats.image,
    resourceType: 'image',
    indexes: { name: (image) => image.Name },
  }),
  tags: kind<records.TagSet>((tagSet) => tagSet.ResourceId),
  rememberedReplies: kind<records.RememberedReply>(replyId),
  settings: kind<records.Setting>((setting) => setting.name),
};

export type Kinds = typeof kinds;
export type KindName = keyof Kinds;
export type RecordOf<Name extends KindName> = Parameters<Kinds[Name]['idOf']>[0];

export const kindNames = Object.keys(kinds) as KindName[];
