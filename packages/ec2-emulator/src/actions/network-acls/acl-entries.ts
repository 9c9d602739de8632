import type { CreateNetworkAclEntryRequest, NetworkAclEntry } from '@aws-sdk/client-ec2';
import { Ec2Error, errors } from '../../core/errors.ts';
import { formatCidr } from '../../network/cidr.ts';
import { requestedBlock } from '../../network/requested-cidr.ts';
import type { NetworkAclRecord } from '../../state/records.ts';

/** Rules of a family an ACL may have each way. https://docs.aws.amazon.com/vpc/latest/userguide/amazon-vpc-limits.html#vpc-limits-nacls */
const MAX_ENTRIES = 20;
/** Higher numbers are those of the rules that end every ACL and can not be changed. */
export const LAST_NUMBER = 32766;

/** Protocols by the names requests may use; ACLs show numbers. */
const NUMBERS: Readonly<Record<string, string>> = { all: '-1', icmp: '1', tcp: '6', udp: '17', icmpv6: '58' };

/** Which entry of an ACL a request is about: numbers are given each way anew. */
export interface EntryName {
  readonly RuleNumber?: number | undefined;
  readonly Egress?: boolean | undefined;
}

export const isEntry =
  ({ RuleNumber, Egress = false }: EntryName) =>
  (entry: NetworkAclEntry): boolean =>
    entry.RuleNumber === RuleNumber && entry.Egress === Egress;

/** The error for an entry that an ACL does not have. */
export const entryNotFound = ({ RuleNumber }: EntryName): Ec2Error =>
  new Ec2Error(
    'InvalidNetworkAclEntry.NotFound',
    `The network acl entry identified by ${RuleNumber} does not exist.`,
  );

/** The entry a request asks for, its protocol a number and its block's host bits zero. Throws when it can't be. */
export function requestedEntry(input: CreateNetworkAclEntryRequest): NetworkAclEntry {
  const { RuleNumber = 0, Egress = false, RuleAction, PortRange, IcmpTypeCode } = input;
  if (!Number.isInteger(RuleNumber) || RuleNumber < 1 || RuleNumber > LAST_NUMBER) {
    throw errors.invalidParameterValue(
      `Value (${RuleNumber}) for parameter ruleNumber is invalid. It must be from 1 to ${LAST_NUMBER}.`,
    );
  }
  if (RuleAction !== 'allow' && RuleAction !== 'deny') {
    throw errors.invalidParameterValue(`Value (${RuleAction}) for parameter ruleAction is invalid.`);
  }
  const Protocol = protocolNumber(input.Protocol ?? '');
  if (Protocol === '6' || Protocol === '17') checkPorts(PortRange);
  // ICMPv6 over IPv4 is never met, and needs no type.
  const needsType = Protocol === '1' || (Protocol === '58' && input.Ipv6CidrBlock !== undefined);
  if (needsType && IcmpTypeCode?.Type === undefined) throw errors.missingParameter('icmpTypeCode');
  return {
    ...blockOf(input),
    Egress,
    Protocol,
    RuleAction,
    RuleNumber,
    ...(PortRange && (Protocol === '6' || Protocol === '17') && { PortRange }),
    ...(IcmpTypeCode && (Protocol === '1' || Protocol === '58') && { IcmpTypeCode }),
  };
}

/** The ACL's entries with one more, in the order they are tried. Throws when there are too many. */
export function withEntry(acl: NetworkAclRecord, entry: NetworkAclEntry): NetworkAclEntry[] {
  const isIpv6 = (each: NetworkAclEntry) => each.Ipv6CidrBlock !== undefined;
  const sameWay = acl.Entries.filter(
    (each) =>
      each.Egress === entry.Egress && isIpv6(each) === isIpv6(entry) && (each.RuleNumber ?? 0) <= LAST_NUMBER,
  );
  if (sameWay.length >= MAX_ENTRIES) {
    throw new Ec2Error(
      'NetworkAclEntryLimitExceeded',
      'The maximum number of network acl entries has been reached.',
    );
  }
  return [...acl.Entries, entry].sort(
    (a, b) => Number(b.Egress) - Number(a.Egress) || (a.RuleNumber ?? 0) - (b.RuleNumber ?? 0),
  );
}

function protocolNumber(asked: string): string {
  const number = NUMBERS[asked.toLowerCase()] ?? asked;
  if (number === '-1' || (/^\d{1,3}$/.test(number) && Number(number) <= 255)) return number;
  throw errors.invalidParameterValue(`Invalid value '${asked}' for IP protocol. Unknown protocol.`);
}

function checkPorts(range: NetworkAclEntry['PortRange']): void {
  const { From, To } = range ?? {};
  if (From === undefined || To === undefined) throw errors.missingParameter('portRange');
  if (From < 0 || To > 65535 || From > To) {
    throw errors.invalidParameterValue(`Invalid TCP/UDP port range (${From}:${To})`);
  }
}

function blockOf({ CidrBlock, Ipv6CidrBlock }: CreateNetworkAclEntryRequest): NetworkAclEntry {
  if (CidrBlock !== undefined && Ipv6CidrBlock !== undefined) {
    throw errors.invalidParameterCombination('cidrBlock and ipv6CidrBlock cannot be specified together.');
  }
  if (Ipv6CidrBlock !== undefined)
    return { Ipv6CidrBlock: formatCidr(requestedBlock(Ipv6CidrBlock, 6, 'ipv6CidrBlock')) };
  if (CidrBlock === undefined) throw errors.missingParameter('cidrBlock');
  return { CidrBlock: formatCidr(requestedBlock(CidrBlock, 4, 'cidrBlock')) };
}
