import type { StepRecord } from '@muster/contract';
import type { Rule } from '@muster/ec2-model';
import { imagePermissions, type PlanParts, securityGroupRules } from '@muster/plans';
import { expect, test } from 'vitest';
import { formatIn, speak } from '../i18n/index.ts';
import { conflictRows } from './conflict.ts';
import { differenceMessages } from './difference/messages.ts';
import { ruleMessages } from './words/rules.ts';

const nameOf = (id: string) => id;
const speaker = {
  t: speak(differenceMessages, 'en'),
  rules: { t: speak(ruleMessages, 'en'), format: formatIn('en'), nameOf },
  nameOf,
};

/** The steps of a plan whose first one found something else than it expected. */
function stopped({ steps }: PlanParts, found: unknown): StepRecord[] {
  return steps.map((step, index) =>
    index === 0
      ? { ...step, state: 'conflict', found: found as StepRecord['input'][string] }
      : { ...step, state: 'skipped' },
  );
}

const rule = (id: string, port: number, cidr: string, description = ''): Rule => ({
  id,
  direction: 'ingress',
  protocol: 'tcp',
  fromPort: port,
  toPort: port,
  peer: { kind: 'ipv4', cidr },
  description,
  tags: [],
});
const found = ({ id, fromPort, toPort, peer, description }: Rule) => ({
  SecurityGroupRuleId: id,
  IsEgress: false,
  IpProtocol: 'tcp',
  FromPort: fromPort,
  ToPort: toPort,
  CidrIpv4: peer.kind === 'ipv4' ? peer.cidr : null,
  Description: description || null,
});

test('a race over rules shows what was there, what one wanted and what is there now', () => {
  const ssh = rule('sgr-1', 22, '10.0.0.0/8');
  const web = rule('sgr-2', 80, '0.0.0.0/0');
  const kept = rule('sgr-3', 443, '0.0.0.0/0');
  const group = { groupId: 'sg-1', groupName: 'web', rules: [ssh, web, kept] };
  const plan = securityGroupRules(group, [
    { ...ssh, peer: { kind: 'ipv4', cidr: '192.0.2.0/24' } },
    kept,
    { ...rule('', 8080, '10.0.0.0/8'), id: undefined },
  ]);
  const theirs = [rule('sgr-1', 22, '10.0.0.0/8', 'ops'), web, kept, rule('sgr-9', 9090, '10.0.0.0/8')];
  expect(conflictRows(stopped(plan, theirs.map(found)), speaker)).toEqual([
    {
      key: 'sgr-1',
      base: 'TCP 22 from 10.0.0.0/8 (16,777,216 addresses)',
      mine: 'TCP 22 from 192.0.2.0/24 (256 addresses)',
      theirs: 'TCP 22 from 10.0.0.0/8 (16,777,216 addresses) · ops',
    },
    {
      key: 'sgr-2',
      base: 'TCP 80 from everyone on IPv4',
      mine: undefined,
      theirs: 'TCP 80 from everyone on IPv4',
    },
    {
      key: 'ingress tcp 8080 8080 10.0.0.0/8',
      base: undefined,
      mine: 'TCP 8080 from 10.0.0.0/8 (16,777,216 addresses)',
      theirs: undefined,
    },
    {
      key: 'ingress tcp 9090 9090 10.0.0.0/8',
      base: undefined,
      mine: undefined,
      theirs: 'TCP 9090 from 10.0.0.0/8 (16,777,216 addresses)',
    },
  ]);
});

test('a race over launch permissions compares who may launch, in whatever order EC2 lists them', () => {
  const nobody = { public: false, accounts: [], organizations: [], organizationalUnits: [] };
  const before = { ...nobody, accounts: ['111122223333', '222233334444'] };
  const plan = imagePermissions({ imageId: 'ami-1', name: 'base' }, before, {
    ...before,
    accounts: ['111122223333'],
  });
  const now = [{ UserId: '333344445555' }, { UserId: '222233334444' }, { UserId: '111122223333' }];
  expect(
    conflictRows(stopped(plan, now), speaker).map(({ base, mine, theirs }) => [base, mine, theirs]),
  ).toEqual([
    ['UserId: 222233334444', undefined, 'UserId: 222233334444'],
    [undefined, undefined, 'UserId: 333344445555'],
  ]);
});

test('a state that moved on is one row', () => {
  const step: StepRecord = {
    id: 'stop-i-1',
    operation: 'StopInstances',
    input: { InstanceIds: ['i-1'] },
    target: 'i-1',
    expects: { operation: 'DescribeInstances', input: {}, pick: 'State', equals: 'running' },
    undo: { none: 'nothing-to-restore' },
    state: 'conflict',
    found: 'stopped',
  };
  expect(conflictRows([step], speaker)).toEqual([
    { key: 'value', base: 'running', mine: 'running', theirs: 'stopped' },
  ]);
});
