import type { SubnetIpv6CidrBlockAssociation } from '@aws-sdk/client-ec2';
import { REGIONS, type Zone } from '../catalogue/regions.ts';
import { type Call, ec2Arn, newId } from '../core/call.ts';
import type { SubnetRecord, VpcRecord } from '../state/records.ts';
import type { RegionState } from '../state/world.ts';
import { blockModeOf } from './block-public-access.ts';
import { addressCount, type Cidr, parseCidr } from './cidr.ts';

export interface NewSubnet {
  /** None when it is of IPv6 alone. */
  readonly cidrBlock?: string | undefined;
  readonly ipv6?: SubnetIpv6CidrBlockAssociation;
  readonly zone: Pick<Zone, 'name' | 'id'>;
  /** One of those a default VPC has from the start, whose instances get public addresses. */
  readonly isDefault?: boolean;
}

/** EC2 keeps the network's address, the router's, the DNS server's, one more, and the broadcast address. */
const RESERVED_ADDRESSES = 5;

/** An interface is delegated prefixes of IPv4 by the /28. */
const ADDRESSES_OF_PREFIX = 16;

/** Makes a subnet and puts it under its VPC's default network ACL. */
export function createSubnet(
  call: Call,
  vpc: VpcRecord,
  { cidrBlock, ipv6, zone, isDefault = false }: NewSubnet,
): SubnetRecord {
  const { region } = call;
  const SubnetId = newId(call, 'subnet');
  const isNative = cidrBlock === undefined;
  const subnet = region.subnets.put({
    SubnetId,
    SubnetArn: ec2Arn(region, 'subnet', SubnetId),
    VpcId: vpc.VpcId,
    OwnerId: region.accountId,
    ...(!isNative && { CidrBlock: cidrBlock }),
    Ipv6CidrBlockAssociationSet: ipv6 ? [ipv6] : [],
    AvailabilityZone: zone.name,
    AvailabilityZoneId: zone.id,
    State: 'available',
    DefaultForAz: isDefault,
    MapPublicIpOnLaunch: isDefault && !isNative,
    MapCustomerOwnedIpOnLaunch: false,
    AssignIpv6AddressOnCreation: isNative,
    EnableDns64: false,
    Ipv6Native: isNative,
    PrivateDnsNameOptionsOnLaunch: {
      // There is no private IPv4 address to make a name of.
      HostnameType: isNative ? 'resource-name' : 'ip-name',
      EnableResourceNameDnsARecord: false,
      EnableResourceNameDnsAAAARecord: false,
    },
  });
  const acl = region.networkAcls.where('vpc', vpc.VpcId).find((each) => each.IsDefault);
  if (acl) {
    const association = {
      NetworkAclAssociationId: newId(call, 'aclassoc'),
      NetworkAclId: acl.NetworkAclId,
      SubnetId,
    };
    region.networkAcls.put({ ...acl, Associations: [...acl.Associations, association] });
  }
  return subnet;
}

/** The subnet's IPv4 block; one of IPv6 alone has none. */
export function ipv4BlockOf({ CidrBlock = '' }: SubnetRecord): Cidr | undefined {
  return parseCidr(CidrBlock);
}

/** How many more interfaces fit into a subnet. */
export function availableAddresses(region: RegionState, subnet: SubnetRecord): number {
  const cidr = ipv4BlockOf(subnet);
  if (!cidr) return 0;
  const taken = region.networkInterfaces
    .where('subnet', subnet.SubnetId)
    .reduce((count, { PrivateIpAddresses, Ipv4Prefixes = [] }) => {
      return count + Math.max(1, PrivateIpAddresses?.length ?? 0) + Ipv4Prefixes.length * ADDRESSES_OF_PREFIX;
    }, 0);
  return Number(addressCount(cidr)) - RESERVED_ADDRESSES - taken;
}

/** A subnet as replies show it. */
export function shownSubnet<T extends SubnetRecord>(region: RegionState, subnet: T) {
  return {
    ...subnet,
    AvailableIpAddressCount: availableAddresses(region, subnet),
    BlockPublicAccessStates: {
      InternetGatewayBlockMode: blockModeOf(region, subnet.VpcId, subnet.SubnetId),
    },
  };
}

/** The zones of a region. */
export function zonesOf(region: RegionState): readonly Zone[] {
  return REGIONS.get(region.name)?.zones ?? [];
}
