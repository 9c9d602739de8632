import type { NetworkAclEntry, VpcIpv6CidrBlockAssociation } from '@aws-sdk/client-ec2';
import { type Call, newId } from '../core/call.ts';
import type { SecurityGroupRecord, VpcRecord } from '../state/records.ts';
import type { RegionState } from '../state/world.ts';
import { formatCidr, parseCidr } from './cidr.ts';
import { createRule, rulesOf } from './security-group-rules.ts';

/** An IPv6 block of Amazon's, associated with a VPC. */
export function amazonIpv6Block(call: Call): VpcIpv6CidrBlockAssociation {
  const cidr = parseCidr(`2600:1f18:${call.random.hex(4)}:${call.random.hex(2)}00::/56`);
  return {
    AssociationId: newId(call, 'vpc-cidr-assoc'),
    ...(cidr && { Ipv6CidrBlock: formatCidr(cidr) }),
    Ipv6CidrBlockState: { State: 'associated' },
    NetworkBorderGroup: call.region.name,
    Ipv6Pool: 'Amazon',
    Ipv6AddressAttribute: 'public',
    IpSource: 'amazon',
  };
}

/** Lets a new group's members send to everywhere, over IPv6 too where their VPC has a block of it. */
export function allowAllOut(call: Call, vpc: VpcRecord, group: SecurityGroupRecord): void {
  createRule(call, group, { IsEgress: true, IpProtocol: '-1', CidrIpv4: '0.0.0.0/0' });
  if (vpc.Ipv6CidrBlockAssociationSet?.length) allowIpv6Out(call, group);
}

/**
 * Extends what a VPC's default network ACL and security group allow to IPv6, as EC2 does once the VPC has a block of
 * it. Whichever of them was changed is left as it is.
 * @see https://docs.aws.amazon.com/vpc/latest/userguide/default-network-acl.html
 * @see https://docs.aws.amazon.com/vpc/latest/userguide/default-security-group.html
 */
export function allowIpv6ByDefault(call: Call, vpc: VpcRecord, group: SecurityGroupRecord | undefined): void {
  const { region } = call;
  for (const acl of region.networkAcls.where('vpc', vpc.VpcId)) {
    if (acl.IsDefault) region.networkAcls.put({ ...acl, Entries: withIpv6(acl.Entries) });
  }
  if (group && allowsAllOverIpv4Only(region, group)) allowIpv6Out(call, group);
}

function allowIpv6Out(call: Call, group: SecurityGroupRecord): void {
  createRule(call, group, { IsEgress: true, IpProtocol: '-1', CidrIpv6: '::/0' });
}

function allowsAllOverIpv4Only(region: RegionState, group: SecurityGroupRecord): boolean {
  const [rule, ...others] = rulesOf(region, group.GroupId, true);
  return rule?.IpProtocol === '-1' && rule.CidrIpv4 === '0.0.0.0/0' && others.length === 0;
}

/** Rule 32768, shown as `*`, can't be removed; rule 101 comes in a direction whose own rules were not changed. */
function withIpv6(entries: readonly NetworkAclEntry[]): NetworkAclEntry[] {
  return [true, false].flatMap((Egress) => {
    const own = entries.filter((entry) => entry.Egress === Egress);
    const entry = (RuleNumber: number, RuleAction: 'allow' | 'deny') => ({
      Egress,
      Ipv6CidrBlock: '::/0',
      Protocol: '-1',
      RuleAction,
      RuleNumber,
    });
    const [first, last] = own.map(({ RuleNumber }) => RuleNumber);
    const added = [
      ...(own.length === 2 && first === 100 && last === 32767 ? [entry(101, 'allow')] : []),
      ...(own.some(({ RuleNumber }) => RuleNumber === 32768) ? [] : [entry(32768, 'deny')]),
    ];
    return [...own, ...added].sort((a, b) => (a.RuleNumber ?? 0) - (b.RuleNumber ?? 0));
  });
}
