import type { NetworkAclEntry, SecurityGroupRule } from '@aws-sdk/client-ec2';
import type { Call } from '../../core/call.ts';
import { contains, parseCidr } from '../../network/cidr.ts';
import type { NetworkAclRecord, NetworkInterfaceRecord } from '../../state/records.ts';

/** What is sent: to a port, from one address to another; an address that is not known is any on the internet. */
export interface Packet {
  readonly protocol: 'tcp' | 'udp';
  readonly port: number | undefined;
  readonly from: string | undefined;
  readonly to: string | undefined;
}

const ANYWHERE = '0.0.0.0/0';

/** Whether a block holds an address; only the block of all does where the address is not known. */
export function holds(block: string | undefined, address: string | undefined): boolean {
  if (!block) return false;
  if (address === undefined) return block === ANYWHERE;
  const [outer, inner] = [parseCidr(block), parseCidr(`${address}/32`)];
  return outer !== undefined && inner !== undefined && contains(outer, inner);
}

/** The rule by which an interface's groups let a packet pass in one direction to or from a peer; undefined for none. */
export function passingRule(
  call: Call,
  { Groups = [] }: NetworkInterfaceRecord,
  packet: Packet,
  egress: boolean,
  peer: NetworkInterfaceRecord | undefined,
): SecurityGroupRule | undefined {
  const address = egress ? packet.to : packet.from;
  const peerGroups = new Set(peer?.Groups?.map(({ GroupId }) => GroupId));
  return Groups.flatMap(({ GroupId = '' }) => call.region.securityGroupRules.where('group', GroupId)).find(
    (rule) =>
      rule.IsEgress === egress &&
      (rule.IpProtocol === '-1' || rule.IpProtocol === packet.protocol) &&
      (rule.IpProtocol === '-1' || inRange(packet.port, rule.FromPort, rule.ToPort)) &&
      (holds(rule.CidrIpv4, address) ||
        (rule.ReferencedGroupInfo !== undefined && peerGroups.has(rule.ReferencedGroupInfo.GroupId)) ||
        (rule.PrefixListId !== undefined && listHolds(call, rule.PrefixListId, address))),
  );
}

function listHolds(call: Call, listId: string, address: string | undefined): boolean {
  const entries = call.region.prefixLists.get(listId)?.versions.at(-1) ?? [];
  return entries.some(({ Cidr }) => holds(Cidr, address));
}

const inRange = (port: number | undefined, from = 0, to = 65_535) =>
  port === undefined ? from <= 0 && to >= 65_535 : from <= port && port <= to;

const PROTOCOL_NUMBERS = { tcp: '6', udp: '17' } as const;

/** The entry of a network ACL that decides on a packet: the first that fits, by number. */
export function decidingEntry(
  acl: NetworkAclRecord,
  packet: Packet,
  egress: boolean,
): NetworkAclEntry | undefined {
  const address = egress ? packet.to : packet.from;
  return [...acl.Entries]
    .filter((entry) => entry.Egress === egress)
    .sort((a, b) => (a.RuleNumber ?? 0) - (b.RuleNumber ?? 0))
    .find(
      ({ Protocol, PortRange, CidrBlock }) =>
        (Protocol === '-1' ||
          (Protocol === PROTOCOL_NUMBERS[packet.protocol] &&
            inRange(packet.port, PortRange?.From, PortRange?.To))) &&
        holds(CidrBlock, address),
    );
}
