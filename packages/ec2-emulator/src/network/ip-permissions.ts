import type { IpPermission } from '@aws-sdk/client-ec2';
import type { Call } from '../core/call.ts';
import { errors } from '../core/errors.ts';
import type { SecurityGroupRecord } from '../state/records.ts';
import { formatCidr, parseCidr } from './cidr.ts';
import { checkPrefixList } from './prefix-lists.ts';
import { referencedGroup } from './referenced-groups.ts';
import type { RuleSpec } from './security-group-rules.ts';
import { trafficOf } from './traffic.ts';

/** A request's permissions in the one shape there is besides `IpPermissions`: flat, for one peer. */
export interface FlatPermission {
  readonly IpPermissions?: IpPermission[] | undefined;
  readonly IpProtocol?: string | undefined;
  readonly FromPort?: number | undefined;
  readonly ToPort?: number | undefined;
  readonly CidrIp?: string | undefined;
  readonly SourceSecurityGroupName?: string | undefined;
  readonly SourceSecurityGroupOwnerId?: string | undefined;
}

/** A request's permissions, whichever way it states them; empty when it states none. */
export function requestedPermissions(input: FlatPermission): IpPermission[] {
  if (input.IpPermissions?.length) return input.IpPermissions;
  const { IpProtocol, FromPort, ToPort, CidrIp, SourceSecurityGroupName: GroupName } = input;
  if (IpProtocol === undefined && CidrIp === undefined && GroupName === undefined) return [];
  return [
    {
      IpProtocol: IpProtocol ?? (GroupName === undefined ? undefined : '-1'),
      FromPort,
      ToPort,
      ...(CidrIp !== undefined && { IpRanges: [{ CidrIp }] }),
      ...(GroupName !== undefined && {
        UserIdGroupPairs: [{ GroupName, UserId: input.SourceSecurityGroupOwnerId }],
      }),
    },
  ];
}

/**
 * The rules that permissions stand for, one for each peer.
 * Throws `InvalidParameterValue` for a permission that can't be a rule and the peer's error when it does not exist.
 */
export function rulesFromPermissions(
  call: Call,
  group: SecurityGroupRecord,
  isEgress: boolean,
  permissions: readonly IpPermission[],
  referenceOf = referencedGroup,
): RuleSpec[] {
  return permissions.flatMap((permission) => {
    const traffic = { IsEgress: isEgress, ...trafficOf(permission) };
    const described = (Description: string | undefined) => {
      checkDescription(Description);
      return { ...traffic, ...(Description && { Description }) };
    };
    const { IpRanges = [], Ipv6Ranges = [], PrefixListIds = [], UserIdGroupPairs = [] } = permission;
    const specs: RuleSpec[] = [
      ...IpRanges.map((range) => ({ ...described(range.Description), CidrIpv4: canonical(range.CidrIp, 4) })),
      ...Ipv6Ranges.map((range) => ({
        ...described(range.Description),
        CidrIpv6: canonical(range.CidrIpv6, 6),
      })),
      ...PrefixListIds.map((list) => ({
        ...described(list.Description),
        PrefixListId: checkPrefixList(call.region, list.PrefixListId),
      })),
      ...UserIdGroupPairs.map((pair) => ({
        ...described(pair.Description),
        ...referenceOf(call, group, pair),
      })),
    ];
    if (specs.length === 0) {
      throw errors.missingParameter('cidrIp, cidrIpv6, prefixListId or sourceSecurityGroup');
    }
    return specs;
  });
}

/** Rules as `DescribeSecurityGroups` shows them: those of the same protocol and ports in one permission. */
export function permissionsFromRules(rules: readonly RuleSpec[]): IpPermission[] {
  const permissions = new Map<string, Required<Pick<IpPermission, PeerLists>> & IpPermission>();
  for (const rule of rules) {
    const { IpProtocol, FromPort, ToPort, Description } = rule;
    const key = `${IpProtocol} ${FromPort} ${ToPort}`;
    const permission = permissions.get(key) ?? {
      IpProtocol,
      ...(PORTED.has(IpProtocol) && { FromPort, ToPort }),
      UserIdGroupPairs: [],
      IpRanges: [],
      Ipv6Ranges: [],
      PrefixListIds: [],
    };
    permissions.set(key, permission);
    const described = Description === undefined ? {} : { Description };
    if (rule.CidrIpv4) permission.IpRanges.push({ ...described, CidrIp: rule.CidrIpv4 });
    if (rule.CidrIpv6) permission.Ipv6Ranges.push({ ...described, CidrIpv6: rule.CidrIpv6 });
    if (rule.PrefixListId) permission.PrefixListIds.push({ ...described, PrefixListId: rule.PrefixListId });
    if (rule.ReferencedGroupInfo)
      permission.UserIdGroupPairs.push({ ...described, ...rule.ReferencedGroupInfo });
  }
  return [...permissions.values()];
}

type PeerLists = 'UserIdGroupPairs' | 'IpRanges' | 'Ipv6Ranges' | 'PrefixListIds';

const PORTED = new Set(['tcp', 'udp', 'icmp', 'icmpv6']);

/** A rule's block as EC2 keeps it, its host bits zero. Throws `InvalidParameterValue` when it is none. */
export function canonical(text: string | undefined, family: 4 | 6): string {
  const cidr = parseCidr(text ?? '');
  if (cidr?.family !== family) throw errors.invalidParameterValue(`CIDR block ${text ?? ''} is malformed`);
  return formatCidr(cidr);
}

/** Throws unless EC2 would take the text as a rule's description. */
export function checkDescription(description: string | undefined): void {
  if (description === undefined || /^[a-zA-Z0-9. _\-:/()#,@[\]+=&;{}!$*]{0,255}$/.test(description)) return;
  throw errors.invalidParameterValue(
    'Invalid rule description. Valid descriptions are strings less than 256 characters from the following set:  a-zA-Z0-9. _-:/()#,@[]+=&;{}!$*',
  );
}
