import { describe, expect, it } from 'vitest';
import { changedResources, madeResources, type ResolvedStep } from './changed-resources.ts';

const step = (
  operation: string,
  input: ResolvedStep['input'],
  more: Partial<ResolvedStep> = {},
): ResolvedStep => ({
  operation,
  input,
  target: '',
  ...more,
});

const instance = 'i-0123456789abcdef0';
const group = 'sg-0123456789abcdef0';
const vpc = 'vpc-0123456789abcdef0';

describe('the resources that a step changes', () => {
  it.each<[string, ResolvedStep, string[]]>([
    ['the group whose rules change', step('AuthorizeSecurityGroupIngress', { GroupId: group }), [group]],
    ['every instance of one call', step('StopInstances', { InstanceIds: [instance] }), [instance]],
    [
      'both ends of an attachment',
      step('AttachVolume', { VolumeId: 'vol-0123abcd', InstanceId: instance }),
      [instance, 'vol-0123abcd'],
    ],
    [
      'what is tagged',
      step('CreateTags', { Resources: [instance], Tags: [{ Key: 'a', Value: vpc }] }),
      [instance],
    ],
    [
      'not what a launch refers to',
      step('RunInstances', { ImageId: 'ami-0123abcd', SubnetId: 'subnet-0123abcd' }),
      [],
    ],
    [
      'the instance that an image is made of, and the name',
      step('CreateImage', { InstanceId: instance, Name: 'golden' }),
      ['Image golden', instance],
    ],
    [
      'a name within its VPC',
      step('CreateSecurityGroup', { GroupName: 'web', VpcId: vpc }),
      [`SecurityGroup ${vpc}/web`],
    ],
    [
      'the same name, however a key pair comes to be',
      step('ImportKeyPair', { KeyName: 'laptop' }),
      ['KeyPair laptop'],
    ],
    ['the target where it is an id', step('ModifyFleet', {}, { target: instance }), [instance]],
    [
      'what its check reads',
      step(
        'CreateTags',
        { Resources: ['sgr-0123456789abcdef0'] },
        {
          expects: {
            operation: 'DescribeSecurityGroupRules',
            input: { Filters: [{ Name: 'group-id', Values: [group] }] },
            pick: 'SecurityGroupRules',
            equals: [],
          },
        },
      ),
      [group, 'sgr-0123456789abcdef0'],
    ],
  ])('are %s', (_what, given, expected) => {
    expect(changedResources(given)).toEqual(expected);
  });
});

it('what a step has made is told by its output and by its name', () => {
  const made = madeResources(
    { operation: 'CreateSecurityGroup', input: { GroupName: 'web', VpcId: vpc } },
    { GroupId: group },
  );
  expect(made).toEqual([group, 'web']);
  expect(madeResources({ operation: 'StopInstances', input: { InstanceIds: [instance] } }, {})).toEqual([]);
});
