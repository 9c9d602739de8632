import { RULE_PRESETS, type Rule, ruleKey } from '@muster/ec2-model';
import { expect, test } from 'vitest';
import { draftOf, newRow, peerOf, rowOf, storedBlock, tidied, typeOf, withType } from './row.ts';

const rule = (more: Partial<Rule>): Rule => ({
  id: 'sgr-0123456789abcdef0',
  direction: 'ingress',
  protocol: 'tcp',
  fromPort: 22,
  toPort: 22,
  peer: { kind: 'ipv4', cidr: '10.0.0.0/8' },
  description: 'office',
  tags: [],
  ...more,
});

test.each([
  rule({}),
  rule({ fromPort: 0, toPort: 65535 }),
  rule({ protocol: 'icmp', fromPort: 8, toPort: -1 }),
  rule({ protocol: 'icmp', fromPort: 3, toPort: 4 }),
  rule({ protocol: 'icmpv6', fromPort: -1, toPort: -1, peer: { kind: 'ipv6', cidr: '::/0' } }),
  rule({
    protocol: '-1',
    fromPort: -1,
    toPort: -1,
    peer: { kind: 'group', groupId: 'sg-0123456789abcdef0' },
  }),
  rule({ protocol: '50', fromPort: -1, toPort: -1, peer: { kind: 'prefix-list', prefixListId: 'pl-1' } }),
])('a rule that nobody edits is the same rule on the screen and back: $protocol $fromPort', (one) => {
  const back = draftOf(rowOf(one, '111122223333'));
  expect(ruleKey(back)).toBe(ruleKey(one));
  expect(back).toMatchObject({ id: one.id, description: one.description });
});

test('a group of another account keeps its account, one of our own needs none', () => {
  const peer = { kind: 'group', groupId: 'sg-0123456789abcdef0', userId: '444455556666' } as const;
  expect(draftOf(rowOf(rule({ peer }), '111122223333')).peer).toEqual(peer);
  expect(rowOf(rule({ peer }), '444455556666').peer).toBe('sg-0123456789abcdef0');
});

test('what is typed for the other end says what it is', () => {
  expect(
    ['10.0.0.1', '10.0.0.0/8', '2001:db8::1', 'sg-0a', '123456789012/sg-0a', 'pl-0a'].map(peerOf),
  ).toEqual([
    { kind: 'ipv4', cidr: '10.0.0.1/32' },
    { kind: 'ipv4', cidr: '10.0.0.0/8' },
    { kind: 'ipv6', cidr: '2001:db8::1/128' },
    { kind: 'group', groupId: 'sg-0a' },
    { kind: 'group', groupId: 'sg-0a', userId: '123456789012' },
    { kind: 'prefix-list', prefixListId: 'pl-0a' },
  ]);
});

test('every type of the list is shown again after it was chosen', () => {
  for (const { id } of RULE_PRESETS) expect(typeOf(withType(newRow('ingress'), id))).toBe(id);
  for (const id of ['custom-tcp', 'custom-udp', 'custom']) {
    expect(typeOf(withType(newRow('ingress'), id))).toBe(id);
  }
});

test('no port at all is not every port', () => {
  expect(draftOf(newRow('ingress')).fromPort).toBeNaN();
});

test('full-width digits are the digits they look like', () => {
  const typed = {
    ...withType(newRow('ingress'), 'custom-tcp'),
    ports: '８０００－８０８０',
    peer: '１０．０．０．０／８',
  };
  expect(draftOf(typed)).toMatchObject({
    fromPort: 8000,
    toPort: 8080,
    peer: { kind: 'ipv4', cidr: '10.0.0.0/8' },
  });
  expect(tidied(typed)).toMatchObject({ ports: '8000-8080', peer: '10.0.0.0/8' });
});

test('a block with bits after its prefix says how EC2 stores it', () => {
  const stored = (peer: string) => storedBlock({ ...newRow('ingress'), peer });
  expect(['10.0.0.5/8', '2001:db8::1/32', '10.0.0.0/8', '10.0.0.5', 'sg-0a', '10.0.0'].map(stored)).toEqual([
    '10.0.0.0/8',
    '2001:db8::/32',
    undefined,
    undefined,
    undefined,
    undefined,
  ]);
});
