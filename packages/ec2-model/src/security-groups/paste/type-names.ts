import { RULE_PRESETS } from '../presets.ts';

/** What the name of a type says of a rule: everything, only its protocol, or that the protocol is said beside it. */
export interface NamedType {
  readonly protocol?: string;
  readonly fromPort?: number;
  readonly toPort?: number;
}

/** How Amazon's console writes types, in English and in Korean, beside the names of the presets. */
const AMAZON: Readonly<Record<string, NamedType>> = {
  'custom protocol': {},
  '사용자 지정 프로토콜': {},
  'custom tcp': { protocol: 'tcp' },
  'custom tcp rule': { protocol: 'tcp' },
  'custom udp': { protocol: 'udp' },
  'custom udp rule': { protocol: 'udp' },
  'custom icmp - ipv4': { protocol: 'icmp' },
  'custom icmp - ipv6': { protocol: 'icmpv6' },
  '사용자 지정 tcp': { protocol: 'tcp' },
  '사용자 지정 udp': { protocol: 'udp' },
  '사용자 지정 icmp - ipv4': { protocol: 'icmp' },
  '사용자 지정 icmp - ipv6': { protocol: 'icmpv6' },
  'oracle-rds': { protocol: 'tcp', fromPort: 1521, toPort: 1521 },
  '모든 tcp': { protocol: 'tcp', fromPort: 0, toPort: 65535 },
  '모든 udp': { protocol: 'udp', fromPort: 0, toPort: 65535 },
  '모든 icmp - ipv4': { protocol: 'icmp', fromPort: -1, toPort: -1 },
  '모든 icmp - ipv6': { protocol: 'icmpv6', fromPort: -1, toPort: -1 },
  '모든 트래픽': { protocol: '-1', fromPort: -1, toPort: -1 },
};

const names = new Map<string, NamedType>([
  ...RULE_PRESETS.flatMap(({ id, name, protocol, fromPort, toPort }) =>
    [id, name.toLowerCase()].map((text): [string, NamedType] => [text, { protocol, fromPort, toPort }]),
  ),
  ...Object.entries(AMAZON),
]);

/** The most words that a name has: `사용자 지정 icmp - ipv4`. */
export const LONGEST_NAME = 5;

/** What a type's name says; `undefined` when it is none. */
export function namedType(text: string): NamedType | undefined {
  return names.get(text.trim().toLowerCase().replaceAll(/\s+/g, ' '));
}

/** Source: https://www.iana.org/assignments/protocol-numbers/protocol-numbers.xhtml, those that rules are made for. */
const PROTOCOLS: Readonly<Record<string, string>> = {
  tcp: 'tcp',
  udp: 'udp',
  icmp: 'icmp',
  icmpv4: 'icmp',
  icmpv6: 'icmpv6',
  'ipv6 icmp': 'icmpv6',
  'ipv6-icmp': 'icmpv6',
  igmp: '2',
  ipip: '4',
  gre: '47',
  esp: '50',
  ah: '51',
  ospf: '89',
  vrrp: '112',
  l2tp: '115',
  sctp: '132',
};

const ALL = new Set(['all', 'any', '*', '-1', '모두', '전체']);

/** Whether a word means everything: every protocol, or every port. */
export const isAll = (text: string) => ALL.has(text.trim().toLowerCase());

/** A protocol by its name, `all`, or as Amazon's console writes the others: `GRE (47)`. Numbers alone are not names. */
export function namedProtocol(text: string): string | undefined {
  const word = text.trim().toLowerCase();
  return PROTOCOLS[word] ?? /^[a-z0-9 -]+ \((\d{1,3})\)$/.exec(word)?.[1];
}

/**
 * The ICMP types that Amazon's console writes by name in the column of the protocol.
 *
 * Source: https://www.iana.org/assignments/icmp-parameters/icmp-parameters.xhtml
 */
const ICMP_TYPES: Readonly<Record<string, number>> = {
  'echo reply': 0,
  'destination unreachable': 3,
  'source quench': 4,
  'redirect message': 5,
  'echo request': 8,
  'router advertisement': 9,
  'router solicitation': 10,
  'time exceeded': 11,
  'parameter problem': 12,
  timestamp: 13,
  'timestamp reply': 14,
  traceroute: 30,
  '에코 응답': 0,
  '대상에 연결할 수 없음': 3,
  '에코 요청': 8,
  '시간 초과': 11,
};

/** The number of an ICMP type that is written by name. */
export const namedIcmpType = (text: string) => ICMP_TYPES[text.trim().toLowerCase()];
