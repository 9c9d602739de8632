import fc from 'fast-check';
import type { Peer, RuleDraft } from '../security-groups/rule.ts';

/** Every kind of peer; blocks are few and nested, so that they often cover each other alone or together. */
const peer: fc.Arbitrary<Peer> = fc.oneof(
  fc
    .tuple(fc.nat({ max: 15 }), fc.integer({ min: 28, max: 32 }))
    .map(([host, prefix]): Peer => ({ kind: 'ipv4', cidr: `10.0.0.${host}/${prefix}` })),
  fc.constantFrom('0.0.0.0/0', '0.0.0.0/1', '128.0.0.0/1').map((cidr): Peer => ({ kind: 'ipv4', cidr })),
  fc
    .tuple(fc.nat({ max: 7 }), fc.integer({ min: 125, max: 128 }))
    .map(([host, prefix]): Peer => ({ kind: 'ipv6', cidr: `2001:db8::${host}/${prefix}` })),
  fc
    .constantFrom('sg-0aaaaaaaaaaaaaaaa', 'sg-0bbbbbbbbbbbbbbbb')
    .map((groupId): Peer => ({ kind: 'group', groupId })),
  fc
    .constantFrom('pl-0aaaaaaaa', 'pl-0bbbbbbbb')
    .map((prefixListId): Peer => ({ kind: 'prefix-list', prefixListId })),
);

const traffic = fc.oneof(
  fc.constantFrom(
    { protocol: '-1', fromPort: -1, toPort: -1 },
    { protocol: 'tcp', fromPort: 0, toPort: 65535 },
    { protocol: '6', fromPort: 2, toPort: 2 },
    { protocol: '132', fromPort: -1, toPort: -1 },
    { protocol: 'icmp', fromPort: -1, toPort: -1 },
    { protocol: 'icmp', fromPort: 3, toPort: -1 },
    { protocol: 'icmp', fromPort: 3, toPort: 4 },
    { protocol: 'icmpv6', fromPort: 128, toPort: -1 },
  ),
  fc
    .tuple(fc.constantFrom('tcp', 'udp'), fc.integer({ min: 1, max: 4 }), fc.nat({ max: 2 }))
    .map(([protocol, fromPort, more]) => ({ protocol, fromPort, toPort: fromPort + more })),
);

/** A rule that EC2 would take, in any of the ways in which it may be written. */
export const anyDraft: fc.Arbitrary<RuleDraft> = fc
  .tuple(fc.constantFrom('ingress' as const, 'egress' as const), traffic, peer)
  .map(([direction, ports, to]) => ({ direction, ...ports, peer: to }));

/** The rows of a rule editor: many, with repetitions. */
export const anyDrafts: fc.Arbitrary<RuleDraft[]> = fc.array(anyDraft, { maxLength: 40, size: 'max' });
