// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the variables of IAM's policies are written so
import { expect, test } from 'vitest';
import { Context } from './context.ts';
import { type Policy, readPolicy, verdictOf } from './policy.ts';

const context = new Context({
  'ec2:InstanceType': 't3.micro',
  'ec2:VolumeSize': 100,
  'ec2:Encrypted': true,
  'ec2:Vpc': 'arn:aws:ec2:us-east-1:111111111111:vpc/vpc-0123456789abcdef0',
  'aws:RequestTag/Team': 'web',
  'aws:TagKeys': ['Team', 'Cost'],
  'aws:SourceIp': '203.0.113.7',
  'aws:CurrentTime': '2026-06-01T12:00:00Z',
  'aws:username': 'alice',
});

const effectOf = (Condition: object) =>
  verdictOf(readPolicy({ Statement: { Effect: 'Allow', Action: '*', Resource: '*', Condition } }), {
    action: 'ec2:RunInstances',
    resource: 'arn:aws:ec2:us-east-1:111111111111:instance/*',
    context,
  }).effect;

test.each([
  [{ StringEquals: { 'ec2:InstanceType': ['t3.nano', 't3.micro'] } }],
  [{ StringEquals: { 'EC2:instancetype': 't3.micro' } }],
  [{ StringEqualsIgnoreCase: { 'ec2:InstanceType': 'T3.MICRO' } }],
  [{ StringLike: { 'ec2:InstanceType': 't3.*' }, NumericLessThanEquals: { 'ec2:VolumeSize': '100' } }],
  [{ StringNotEquals: { 'ec2:InstanceType': ['m5.large', 'c5.large'] } }],
  [{ StringNotEquals: { 'ec2:Tenancy': 'dedicated' } }],
  [{ StringEqualsIfExists: { 'ec2:Tenancy': 'dedicated' } }],
  [{ Bool: { 'ec2:Encrypted': true } }],
  [{ Null: { 'ec2:Tenancy': 'true', 'aws:RequestTag/Team': 'false' } }],
  [{ IpAddress: { 'aws:SourceIp': ['10.0.0.0/8', '203.0.113.0/24'] } }],
  [{ NotIpAddress: { 'aws:SourceIp': '10.0.0.0/8' } }],
  [{ ArnLike: { 'ec2:Vpc': 'arn:aws:ec2:*:*:vpc/vpc-*' } }],
  [{ DateGreaterThan: { 'aws:CurrentTime': '2026-01-01T00:00:00Z' } }],
  [{ 'ForAllValues:StringEquals': { 'aws:TagKeys': ['Team', 'Cost', 'Name'] } }],
  [{ 'ForAllValues:StringEquals': { 'aws:Nothing': 'x' } }],
  [{ 'ForAnyValue:StringLike': { 'aws:TagKeys': 'C*' } }],
  [{ StringEquals: { 'aws:RequestTag/Team': ['web'] }, StringLike: { 'aws:username': '${aws:username}' } }],
])('%j holds', (condition) => {
  expect(effectOf(condition)).toBe('allowed');
});

test.each([
  [{ StringEquals: { 'ec2:InstanceType': 't3.*' } }],
  [{ StringEquals: { 'ec2:InstanceType': 't3.micro', 'ec2:Tenancy': 'default' } }],
  [{ StringNotEquals: { 'ec2:InstanceType': ['m5.large', 't3.micro'] } }],
  [{ StringEqualsIfExists: { 'ec2:InstanceType': 'm5.large' } }],
  [{ NumericLessThan: { 'ec2:VolumeSize': 100 } }],
  [{ Bool: { 'aws:MultiFactorAuthPresent': 'true' } }],
  [{ Null: { 'ec2:InstanceType': 'true' } }],
  [{ IpAddress: { 'aws:SourceIp': '2001:db8::/32' } }],
  [{ 'ForAllValues:StringEquals': { 'aws:TagKeys': ['Team'] } }],
  [{ 'ForAnyValue:StringEquals': { 'aws:TagKeys': ['Name'] } }],
  [{ 'ForAnyValue:StringEquals': { 'aws:Nothing': 'x' } }],
  [{ StringEquals: { 'aws:RequestTag/Team': '${aws:PrincipalTag/Team}' } }],
])('%j does not hold', (condition) => {
  expect(effectOf(condition)).toBe('implicitly denied');
});

test('what a policy is not about is left to NotAction and NotResource', () => {
  const policy: Policy = readPolicy({
    Statement: [
      { Effect: 'Allow', NotAction: ['ec2:Terminate*', 'iam:*'], Resource: '*' },
      { Effect: 'Deny', Action: '*', NotResource: 'arn:aws:ec2:*:*:instance/${aws:username}-*' },
    ],
  });
  const effect = (action: string, resource: string) =>
    verdictOf(policy, { action, resource, context }).effect;
  const hers = 'arn:aws:ec2:us-east-1:111111111111:instance/alice-1';
  expect(effect('ec2:StopInstances', hers)).toBe('allowed');
  expect(effect('ec2:TerminateInstances', hers)).toBe('implicitly denied');
  expect(effect('ec2:StopInstances', hers.replace('alice', 'bob'))).toBe('explicitly denied');
});
