import fc from 'fast-check';
import { expect, it } from 'vitest';
import { anyDrafts } from '../testing/arbitrary-drafts.ts';
import { allows, groupRules, PACKETS } from '../testing/arbitrary-rules.ts';
import { naiveSuperfluousRules } from '../testing/naive-superfluous.ts';
import { ruleProblems } from './problems.ts';
import { quotaUse } from './quota.ts';
import type { Peer, RuleDraft } from './rule.ts';
import { superfluousRules } from './superfluous.ts';

const rule = (cidr: string, more: Partial<RuleDraft> = {}): RuleDraft => ({
  direction: 'ingress',
  protocol: 'tcp',
  fromPort: 22,
  toPort: 22,
  peer: { kind: 'ipv4', cidr },
  ...more,
});

it('names a rule that repeats, is covered by one, or is covered by several', () => {
  const drafts = [
    rule('10.0.0.0/8'),
    rule('10.0.0.1/8'),
    rule('10.1.0.0/16'),
    rule('192.168.0.0/24'),
    rule('192.168.0.0/25', { toPort: 80 }),
    rule('192.168.0.128/25', { protocol: '-1', fromPort: -1, toPort: -1 }),
  ];
  expect(superfluousRules(drafts)).toEqual([
    { index: 1, code: 'duplicate', by: [0] },
    { index: 2, code: 'shadowed', by: [0] },
    { index: 3, code: 'redundant', by: [4, 5] },
  ]);
});

it('says exactly what comparing every rule with every other says', () => {
  fc.assert(
    fc.property(anyDrafts, (drafts) => {
      expect(superfluousRules(drafts)).toEqual(naiveSuperfluousRules(drafts));
    }),
    { numRuns: 2000 },
  );
});

it('takes a superfluous rule away without any packet noticing', () => {
  fc.assert(
    fc.property(groupRules, (rules) => {
      for (const { index } of superfluousRules(rules)) {
        const rest = rules.filter((_, at) => at !== index);
        expect(PACKETS.filter((packet) => allows(rules, packet) !== allows(rest, packet))).toEqual([]);
      }
    }),
  );
});

it.each<[Partial<RuleDraft>, string]>([
  [{ protocol: 'http' }, 'protocol'],
  [{ fromPort: 80, toPort: 22 }, 'ports'],
  [{ protocol: 'icmp', fromPort: 300, toPort: -1 }, 'icmp-type'],
  [{ peer: { kind: 'ipv4', cidr: '' } }, 'peer-missing'],
  [{ peer: { kind: 'ipv4', cidr: '10.0.0.0/99' } }, 'cidr'],
  [{ peer: { kind: 'ipv4', cidr: '::/0' } }, 'cidr-family'],
  [
    { protocol: 'icmp', fromPort: 8, toPort: -1, peer: { kind: 'ipv6', cidr: '2001:db8::/32' } },
    'icmp-family',
  ],
  [{ protocol: '58', fromPort: -1, toPort: -1 }, 'icmp-family'],
  [{ peer: { kind: 'group', groupId: 'web' } }, 'group-id'],
  [{ peer: { kind: 'prefix-list', prefixListId: 'pl-x' } }, 'prefix-list-id'],
  [{ description: 'a'.repeat(256) }, 'description-too-long'],
  [{ description: 'naïve' }, 'description-characters'],
])('refuses %o for its %s', (more, code) => {
  expect(ruleProblems([rule('10.0.0.0/8', more)]).map((problem) => problem.code)).toContain(code);
});

it('refuses the second of two rows that EC2 takes for the same', () => {
  expect(ruleProblems([rule('10.0.0.0/8'), rule('10.9.9.9/8', { protocol: '6' })])).toMatchObject([
    { index: 1, code: 'duplicate', of: 0 },
  ]);
});

it('weighs rules as the quota does', () => {
  const peers: Peer[] = [
    { kind: 'ipv4', cidr: '0.0.0.0/0' },
    { kind: 'ipv6', cidr: '::/0' },
    { kind: 'group', groupId: 'sg-0aaaaaaaaaaaaaaaa' },
    { kind: 'prefix-list', prefixListId: 'pl-4' },
  ];
  const use = quotaUse(
    peers.map((peer) => rule('', { peer })),
    () => ({ maxEntries: 20, family: 4 }),
  );
  expect(use).toEqual({ ingress: { ipv4: 22, ipv6: 2 }, egress: { ipv4: 0, ipv6: 0 } });
});
