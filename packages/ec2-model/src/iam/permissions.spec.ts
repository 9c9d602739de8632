import { describe, expect, it } from 'vitest';
import { MOST_POLICY_CHARACTERS, minimalPolicy } from './minimal-policy.ts';
import { permissionsOf } from './permissions.ts';

const place = { account: '111111111111', region: 'us-east-1' };
const arn = (rest: string, account = '111111111111') => `arn:aws:ec2:us-east-1:${account}:${rest}`;

/** `action resource` of everything that a call needs. */
const needs = (operation: string, input: Record<string, unknown>, at = place) =>
  permissionsOf(operation, input, at).map(({ action, resource }) => `${action} ${resource}`);

describe('what a call must be allowed', () => {
  it('the action on the resources that the input names', () => {
    expect(needs('StopInstances', { InstanceIds: ['i-0123456789abcdef0', 'i-0123456789abcdef1'] })).toEqual([
      `ec2:StopInstances ${arn('instance/i-0123456789abcdef0')}`,
      `ec2:StopInstances ${arn('instance/i-0123456789abcdef1')}`,
    ]);
  });

  it('a listing takes no resource', () => {
    expect(needs('DescribeInstances', { InstanceIds: ['i-0123456789abcdef0'] })).toEqual([
      'ec2:DescribeInstances *',
    ]);
  });

  it('a launch: every resource that it uses or makes, tags on creation, the role and the key', () => {
    const found = needs('RunInstances', {
      ImageId: 'ami-0123456789abcdef0',
      KeyName: 'laptop',
      SecurityGroupIds: ['{GroupId}'],
      TagSpecifications: [
        { ResourceType: 'instance', Tags: [{ Key: 'Name', Value: 'i-0123456789abcdef9' }] },
      ],
      IamInstanceProfile: { Name: 'web' },
      BlockDeviceMappings: [{ DeviceName: '/dev/xvda', Ebs: { Encrypted: true, KmsKeyId: 'alias/disks' } }],
    });
    expect(found).toEqual([
      `ec2:RunInstances ${arn('image/ami-0123456789abcdef0', '')}`,
      `ec2:RunInstances ${arn('key-pair/laptop')}`,
      `ec2:RunInstances ${arn('security-group/*')}`,
      `ec2:RunInstances ${arn('instance/*')}`,
      `ec2:RunInstances ${arn('network-interface/*')}`,
      `ec2:RunInstances ${arn('subnet/*')}`,
      `ec2:RunInstances ${arn('instance/*')}`,
      `ec2:RunInstances ${arn('volume/*')}`,
      `ec2:CreateTags ${arn('instance/*')}`,
      'iam:PassRole arn:aws:iam::111111111111:role/web',
      ...['CreateGrant', 'Decrypt', 'DescribeKey', 'GenerateDataKeyWithoutPlaintext', 'ReEncrypt*'].map(
        (name) => `kms:${name} arn:aws:kms:us-east-1:111111111111:key/*`,
      ),
    ]);
  });

  it('an AMI: its instance, and the image and the snapshots that have no id yet', () => {
    expect(needs('CreateImage', { InstanceId: 'i-0123456789abcdef0', Name: 'golden' })).toEqual([
      `ec2:CreateImage ${arn('instance/i-0123456789abcdef0')}`,
      `ec2:CreateImage ${arn('image/*', '')}`,
      `ec2:CreateImage ${arn('snapshot/*', '')}`,
      `ec2:CreateImage ${arn('image/*', '')}`,
    ]);
  });

  it('regions of China and of AWS GovCloud have partitions of their own', () => {
    expect(
      needs('RebootInstances', { InstanceIds: ['i-0123456789abcdef0'] }, { ...place, region: 'cn-north-1' }),
    ).toEqual(['ec2:RebootInstances arn:aws-cn:ec2:cn-north-1:111111111111:instance/i-0123456789abcdef0']);
  });
});

describe('a minimal policy', () => {
  it('shares a statement where resources and conditions are the same', () => {
    const InstanceIds = ['i-0123456789abcdef0'];
    const { Statement } = minimalPolicy([
      ...permissionsOf('StopInstances', { InstanceIds }, place),
      ...permissionsOf('StartInstances', { InstanceIds }, place),
      ...permissionsOf('DescribeInstances', { InstanceIds }, place),
    ]);
    expect(Statement).toEqual([
      {
        Effect: 'Allow',
        Action: ['ec2:StartInstances', 'ec2:StopInstances'],
        Resource: [arn('instance/i-0123456789abcdef0')],
      },
      { Effect: 'Allow', Action: ['ec2:DescribeInstances'], Resource: ['*'] },
    ]);
  });

  it('tags may be put on what is made, and on nothing else', () => {
    const input = { KeyName: 'laptop', TagSpecifications: [{ ResourceType: 'key-pair', Tags: [] }] };
    expect(minimalPolicy(permissionsOf('ImportKeyPair', input, place)).Statement).toContainEqual({
      Effect: 'Allow',
      Action: ['ec2:CreateTags'],
      Resource: [arn('key-pair/laptop')],
      Condition: { StringEquals: { 'ec2:CreateAction': 'ImportKeyPair' } },
    });
  });

  it('is never longer than IAM takes', () => {
    const InstanceIds = Array.from({ length: 500 }, (_, n) => `i-${String(n).padStart(17, '0')}`);
    const role = 'arn:aws:iam::111111111111:role/web';
    const policy = minimalPolicy([
      ...permissionsOf('StopInstances', { InstanceIds }, place),
      { action: 'iam:PassRole', resource: role },
    ]);
    expect(JSON.stringify(policy).length).toBeLessThan(MOST_POLICY_CHARACTERS);
    // One EC2 type as a whole, and still one role only.
    expect(policy.Statement.map(({ Resource }) => Resource)).toEqual([[arn('instance/*')], [role]]);
  });
});
