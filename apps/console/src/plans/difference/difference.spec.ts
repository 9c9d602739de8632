import type { Rule } from '@muster/ec2-model';
import { liftProtection, power, securityGroupRules } from '@muster/plans';
import { expect, test } from 'vitest';
import { formatIn, speak } from '../../i18n/index.ts';
import { ruleMessages } from '../words/rules.ts';
import { differenceOf } from './difference.ts';
import type { Speaker } from './line.ts';
import { differenceMessages } from './messages.ts';

const nameOf = (id: string) => (id === 'i-1' ? 'web-1 (i-1)' : id);

const speaker = (language: 'en' | 'ko'): Speaker => ({
  t: speak(differenceMessages, language),
  rules: { t: speak(ruleMessages, language), format: formatIn(language), nameOf },
  nameOf,
});

const ssh: Rule = {
  id: 'sgr-1',
  direction: 'ingress',
  protocol: 'tcp',
  fromPort: 22,
  toPort: 22,
  peer: { kind: 'ipv4', cidr: '192.0.2.0/24' },
  description: 'office',
  tags: [],
};
const all: Rule = {
  ...ssh,
  id: 'sgr-2',
  direction: 'egress',
  protocol: '-1',
  fromPort: -1,
  toPort: -1,
  peer: { kind: 'ipv4', cidr: '0.0.0.0/0' },
  description: '',
};
const group = { groupId: 'sg-1', groupName: 'web', rules: [ssh, all] };

test('an edit of rules is told rule by rule, with how many addresses it concerns', () => {
  const https = {
    ...ssh,
    id: undefined,
    fromPort: 443,
    toPort: 443,
    peer: { kind: 'ipv4', cidr: '10.0.0.0/8' },
  } as const;
  const plan = securityGroupRules(group, [{ ...ssh, peer: { kind: 'ipv4', cidr: '192.0.2.7' } }, https]);
  expect(differenceOf(plan.steps, speaker('en')).map(({ sign, text }) => [sign, text])).toEqual([
    ['add', 'Opens TCP 443 to 10.0.0.0/8 (16,777,216 addresses)'],
    [
      'change',
      'Changes TCP 22 from 192.0.2.0/24 (256 addresses) into TCP 22 from 192.0.2.7/32 (one address)',
    ],
    ['remove', 'Stops all traffic out to everyone on IPv4'],
  ]);
});

test('what closes is told although the call names rules only by their ids', () => {
  const plan = securityGroupRules(group, [all]);
  expect(differenceOf(plan.steps, speaker('en'))).toEqual([
    { sign: 'remove', text: 'Closes TCP 22 to 192.0.2.0/24 (256 addresses)', detail: 'office' },
  ]);
});

test('instances are named as people know them, in the language of the reader', () => {
  const { steps } = power([{ InstanceId: 'i-1', State: { Name: 'running' } }], 'stop', { force: true });
  expect(differenceOf(steps, speaker('ko'))).toEqual([
    { sign: 'act', text: 'web-1 (i-1) 중지', detail: '정상 종료 없이 강제로' },
  ]);
});

test('protection that is turned off is told before what it kept from happening', () => {
  const { steps } = liftProtection(
    [{ InstanceId: 'i-1', protections: ['termination', 'stop'] }],
    'terminate',
  );
  expect(differenceOf(steps, speaker('en')).map(({ sign, text }) => [sign, text])).toEqual([
    ['remove', 'Turns off termination protection of web-1 (i-1)'],
    ['remove', 'Turns off stop protection of web-1 (i-1)'],
    ['remove', 'Terminates web-1 (i-1) for good'],
  ]);
});

test('an operation without words of its own is still told', () => {
  const step = { operation: 'AllocateAddress', input: {}, target: 'eip' };
  expect(differenceOf([step], speaker('en'))).toEqual([
    { sign: 'act', text: 'Allocate Elastic IP address: eip' },
  ]);
});
