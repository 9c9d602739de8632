import { expect, test } from 'vitest';
import { likeInstance } from './from-instance.ts';

const attributes = {
  terminationProtection: true,
  stopProtection: false,
  shutdown: 'stop',
  hasUserData: true,
} as const;

test('one more like this: the same place, groups, volumes and settings, without tags that only EC2 may set', () => {
  const draft = likeInstance(
    {
      ImageId: 'ami-0a1',
      InstanceType: 'm5.large',
      KeyName: 'laptop',
      VpcId: 'vpc-1',
      SubnetId: 'subnet-1',
      SecurityGroups: [{ GroupId: 'sg-1' }, { GroupId: 'sg-2' }],
      IamInstanceProfile: { Arn: 'arn:aws:iam::1:instance-profile/web' },
      MetadataOptions: { HttpEndpoint: 'enabled', HttpTokens: 'required', HttpPutResponseHopLimit: 1 },
      BlockDeviceMappings: [
        { DeviceName: '/dev/xvda', Ebs: { VolumeId: 'vol-1', DeleteOnTermination: false } },
      ],
      Tags: [
        { Key: 'Name', Value: 'web' },
        { Key: 'aws:cloudformation:stack-name', Value: 's' },
        { Key: 'env', Value: 'prod' },
      ],
    },
    [{ VolumeId: 'vol-1', Size: 40, VolumeType: 'gp3', Iops: 3000, Throughput: 125, SnapshotId: 'snap-1' }],
    attributes,
  );
  expect(draft).toMatchObject({
    name: 'web',
    tags: [{ key: 'env', value: 'prod' }],
    imageId: 'ami-0a1',
    instanceType: 'm5.large',
    keyPair: { use: 'existing', existing: 'laptop' },
    network: { vpcId: 'vpc-1', subnetId: 'subnet-1', groupIds: ['sg-1', 'sg-2'] },
    devices: [{ device: '/dev/xvda', snapshotId: 'snap-1', size: '40', deleteOnTermination: false }],
    advanced: {
      instanceProfile: 'arn:aws:iam::1:instance-profile/web',
      metadata: 'required',
      hopLimit: '1',
      terminationProtection: true,
      userData: { from: 'base64' },
    },
  });
});

test('an instance without a key pair still asks for the acknowledgement', () => {
  expect(likeInstance({}, [], attributes).keyPair).toMatchObject({ use: 'none', noneAcknowledged: false });
});
