import fc from 'fast-check';
import { ruleKey } from '../security-groups/identity.ts';
import type { Peer, Rule, RuleDraft } from '../security-groups/rule.ts';

/** Few enough addresses, ports and peers that rules often meet: the interesting cases are where they overlap. */
const peer: fc.Arbitrary<Peer> = fc.oneof(
  fc
    .constantFrom('10.0.0.0/30', '10.0.0.0/31', '10.0.0.2/31', '10.0.0.1/32', '0.0.0.0/0')
    .map((cidr): Peer => ({ kind: 'ipv4', cidr })),
  fc.constantFrom('::/0', '2001:db8::/64').map((cidr): Peer => ({ kind: 'ipv6', cidr })),
  fc
    .constantFrom('sg-0aaaaaaaaaaaaaaaa', 'sg-0bbbbbbbbbbbbbbbb')
    .map((groupId): Peer => ({ kind: 'group', groupId })),
);

const traffic = fc.oneof(
  fc.constant({ protocol: '-1', fromPort: -1, toPort: -1 }),
  fc
    .tuple(fc.constantFrom('tcp', 'udp'), fc.integer({ min: 1, max: 4 }), fc.nat({ max: 2 }))
    .map(([protocol, fromPort, more]) => ({ protocol, fromPort, toPort: fromPort + more })),
);

const draft: fc.Arbitrary<RuleDraft> = fc
  .tuple(
    fc.constantFrom('ingress' as const, 'egress' as const),
    traffic,
    peer,
    fc.constantFrom('', 'office', 'temporary'),
    fc.constantFrom([], [{ key: 'env', value: 'prod' }]),
  )
  .map(([direction, ports, to, description, tags]) => ({ direction, ...ports, peer: to, description, tags }));

/** The rules of a group: no two say the same. */
export const groupRules: fc.Arbitrary<Rule[]> = fc
  .uniqueArray(draft, { selector: ruleKey, maxLength: 6 })
  .map((rules) => rules.map((rule, index) => ({ ...rule, id: `sgr-0000000000000000${index}` })));

/** A group's rules and an edit of them: some rows kept, some edited under their id, some gone, some new. */
export const editedRules: fc.Arbitrary<{ before: Rule[]; draft: RuleDraft[] }> = groupRules.chain((before) =>
  editOf(before).map((edited) => ({ before, draft: edited })),
);

/** Any edit of a group's rules that says nothing twice. */
export function editOf(rules: readonly Rule[]): fc.Arbitrary<RuleDraft[]> {
  return fc
    .tuple(
      fc.tuple(
        ...rules.map((rule) =>
          fc.oneof(
            fc.constant(rule as RuleDraft),
            fc.constant(undefined),
            draft.map((other): RuleDraft => ({ ...other, id: rule.id })),
            // A neighbour's ports, and one more: where two edits carry on what the other lets go.
            fc.constantFrom(...rules).map((other): RuleDraft => ({ ...widened(other), id: rule.id })),
          ),
        ),
      ),
      fc.array(draft, { maxLength: 3 }),
    )
    .map(([rows, added]) => {
      const all = [...rows.filter((row) => row !== undefined), ...added];
      return [...new Map(all.map((rule) => [ruleKey(rule), rule])).values()];
    });
}

function widened<R extends RuleDraft>(rule: R): R {
  return rule.protocol === '-1' ? rule : { ...rule, toPort: rule.toPort + 1 };
}

/** One packet's worth of traffic, small enough to try them all. */
export interface Packet {
  readonly direction: Rule['direction'];
  readonly protocol: string;
  readonly port: number;
  readonly address?: number;
  readonly groups: readonly string[];
  readonly ipv6: boolean;
}

/** Every kind of packet that the rules above can tell apart. */
export const PACKETS: readonly Packet[] = (['ingress', 'egress'] as const).flatMap((direction) =>
  ['tcp', 'udp', 'icmp'].flatMap((protocol) =>
    [1, 2, 3, 4, 5, 6, 7].flatMap((port) =>
      [
        { address: 0, groups: [], ipv6: false },
        { address: 1, groups: ['sg-0aaaaaaaaaaaaaaaa'], ipv6: false },
        { address: 2, groups: ['sg-0bbbbbbbbbbbbbbbb'], ipv6: false },
        { address: 3, groups: ['sg-0aaaaaaaaaaaaaaaa', 'sg-0bbbbbbbbbbbbbbbb'], ipv6: false },
        { groups: [], ipv6: false },
        { groups: [], ipv6: true },
      ].map((end) => ({ direction, protocol, port, ...end })),
    ),
  ),
);

/** Whether a group with these rules lets a packet through, decided packet by packet, without the model's own algebra. */
export function allows(rules: readonly RuleDraft[], packet: Packet): boolean {
  return rules.some(
    (rule) =>
      rule.direction === packet.direction &&
      (rule.protocol === '-1' ||
        (rule.protocol === packet.protocol && rule.fromPort <= packet.port && packet.port <= rule.toPort)) &&
      isFrom(rule.peer, packet),
  );
}

function isFrom(from: Peer, { address, groups, ipv6 }: Packet): boolean {
  switch (from.kind) {
    case 'group':
      return groups.includes(from.groupId);
    case 'prefix-list':
      return false;
    case 'ipv6':
      return ipv6 && from.cidr === '::/0';
    case 'ipv4': {
      if (ipv6) return false;
      if (from.cidr === '0.0.0.0/0') return true;
      const [, first = 0, prefix = 32] = /\.(\d+)\/(\d+)$/.exec(from.cidr)?.map(Number) ?? [];
      return address !== undefined && address >= first && address < first + 2 ** (32 - prefix);
    }
  }
}
