import type { AttachmentStatus, Tenancy, VpcIpv6CidrBlockAssociation } from '@aws-sdk/client-ec2';
import { type Call, ec2Arn, newId } from '../core/call.ts';
import type { SecurityGroupRecord, VpcRecord } from '../state/records.ts';
import type { RegionState } from '../state/world.ts';
import { createRule } from './security-group-rules.ts';
import { allowAllOut, allowIpv6ByDefault } from './vpc-ipv6.ts';

/** What EC2 really says of an attached internet gateway; its model lists other states. */
export const ATTACHED = 'available' as AttachmentStatus;

export interface NewVpc {
  readonly cidrBlock: string;
  readonly isDefault?: boolean;
  readonly tenancy?: Tenancy;
  readonly ipv6?: VpcIpv6CidrBlockAssociation | undefined;
}

/** Makes a VPC with what EC2 puts in every one: main route table, default network ACL, default security group. */
export function createVpc(
  call: Call,
  { cidrBlock, isDefault = false, tenancy = 'default', ipv6 }: NewVpc,
): VpcRecord {
  const { region } = call;
  const vpc = region.vpcs.put({
    VpcId: newId(call, 'vpc'),
    OwnerId: region.accountId,
    CidrBlock: cidrBlock,
    CidrBlockAssociationSet: [
      {
        AssociationId: newId(call, 'vpc-cidr-assoc'),
        CidrBlock: cidrBlock,
        CidrBlockState: { State: 'associated' },
      },
    ],
    Ipv6CidrBlockAssociationSet: ipv6 ? [ipv6] : [],
    DhcpOptionsId: defaultDhcpOptions(call),
    InstanceTenancy: tenancy,
    IsDefault: isDefault,
    State: 'available',
    EnableDnsSupport: true,
    // Only the default VPC gives its instances public names without being asked.
    EnableDnsHostnames: isDefault,
    EnableNetworkAddressUsageMetrics: false,
  });
  createMainRouteTable(call, vpc);
  createDefaultNetworkAcl(call, vpc);
  const group = createDefaultSecurityGroup(call, vpc);
  if (ipv6) allowIpv6ByDefault(call, vpc, group);
  return vpc;
}

/** The security group new interfaces get when none is named. */
export function defaultSecurityGroup(region: RegionState, vpcId: string): SecurityGroupRecord | undefined {
  return region.securityGroups.where('vpc', vpcId).find((group) => group.GroupName === 'default');
}

/** The VPC used when none is named; an account may have deleted it. */
export function defaultVpc(region: RegionState): VpcRecord | undefined {
  return [...region.vpcs].find((vpc) => vpc.IsDefault);
}

function defaultDhcpOptions(call: Call): string {
  const { region } = call;
  const domain = region.name === 'us-east-1' ? 'ec2.internal' : `${region.name}.compute.internal`;
  const [existing] = region.dhcpOptions;
  const options =
    existing ??
    region.dhcpOptions.put({
      DhcpOptionsId: newId(call, 'dopt'),
      OwnerId: region.accountId,
      DhcpConfigurations: [
        { Key: 'domain-name', Values: [{ Value: domain }] },
        { Key: 'domain-name-servers', Values: [{ Value: 'AmazonProvidedDNS' }] },
      ],
    });
  return options.DhcpOptionsId;
}

function createMainRouteTable(call: Call, vpc: VpcRecord): void {
  const RouteTableId = newId(call, 'rtb');
  call.region.routeTables.put({
    RouteTableId,
    VpcId: vpc.VpcId,
    OwnerId: vpc.OwnerId,
    // The local routes follow from the VPC's blocks.
    Routes: [],
    Associations: [
      {
        Main: true,
        RouteTableAssociationId: newId(call, 'rtbassoc'),
        RouteTableId,
        AssociationState: { State: 'associated' },
      },
    ],
    PropagatingVgws: [],
  });
}

/** Everything is allowed both ways by rule 100; rule 32767, shown as `*`, can't be removed. */
function createDefaultNetworkAcl(call: Call, vpc: VpcRecord): void {
  const entry = (Egress: boolean, RuleNumber: number, RuleAction: 'allow' | 'deny') => ({
    CidrBlock: '0.0.0.0/0',
    Egress,
    Protocol: '-1',
    RuleAction,
    RuleNumber,
  });
  call.region.networkAcls.put({
    NetworkAclId: newId(call, 'acl'),
    VpcId: vpc.VpcId,
    OwnerId: vpc.OwnerId,
    IsDefault: true,
    Associations: [],
    Entries: [
      entry(true, 100, 'allow'),
      entry(true, 32767, 'deny'),
      entry(false, 100, 'allow'),
      entry(false, 32767, 'deny'),
    ],
  });
}

/** Its members reach each other and everything else. */
function createDefaultSecurityGroup(call: Call, vpc: VpcRecord): SecurityGroupRecord {
  const GroupId = newId(call, 'sg');
  const group = call.region.securityGroups.put({
    GroupId,
    GroupName: 'default',
    Description: 'default VPC security group',
    VpcId: vpc.VpcId,
    OwnerId: vpc.OwnerId,
    SecurityGroupArn: ec2Arn(call.region, 'security-group', GroupId),
  });
  createRule(call, group, {
    IsEgress: false,
    IpProtocol: '-1',
    ReferencedGroupInfo: { GroupId, UserId: vpc.OwnerId },
  });
  allowAllOut(call, vpc, group);
  return group;
}
