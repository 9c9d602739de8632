import { expect, test } from 'vitest';
import { embeddedEc2, errorOf, OWNER } from '../../testing/embedded-ec2.ts';
import { describe, INSTANCE_STORE, imageNamed, launch } from '../../testing/launch.ts';

test('an instance boots in the default VPC, with an address of its subnet and a volume of its image', async () => {
  await using embedded = await embeddedEc2({ transitions: { min: 1000, max: 1000 } });
  const { ec2, clock } = embedded;
  const { InstanceId, State } = await launch(ec2);
  expect(State).toEqual({ Code: 0, Name: 'pending' });

  clock.advance(1000);
  const instance = await describe(ec2, InstanceId);
  expect(instance.State).toEqual({ Code: 16, Name: 'running' });
  expect(instance.PrivateIpAddress).toMatch(/^172\.31\.\d+\.\d+$/);
  expect(instance.PrivateDnsName).toBe(`ip-${instance.PrivateIpAddress?.replaceAll('.', '-')}.ec2.internal`);
  expect(instance.PublicDnsName).toMatch(/^ec2-54-.+\.compute-1\.amazonaws\.com$/);
  expect(instance.SecurityGroups).toMatchObject([{ GroupName: 'default' }]);
  expect(instance.MetadataOptions).toMatchObject({ HttpTokens: 'required', HttpPutResponseHopLimit: 2 });

  const [mapping] = instance.BlockDeviceMappings ?? [];
  expect(mapping).toMatchObject({
    DeviceName: '/dev/xvda',
    Ebs: { DeleteOnTermination: true, Status: 'attached' },
  });
  const { Volumes } = await ec2.describeVolumes({ VolumeIds: [mapping?.Ebs?.VolumeId ?? ''] });
  expect(Volumes).toMatchObject([{ Size: 8, VolumeType: 'gp3', Iops: 3000, State: 'in-use' }]);
});

test('a dry run launches nothing', async () => {
  await using embedded = await embeddedEc2();
  expect(await errorOf(launch(embedded.ec2, { DryRun: true }))).toBe(
    'DryRunOperation: Request would have succeeded, but DryRun flag is set.',
  );
  expect((await embedded.ec2.describeInstances({})).Reservations).toEqual([]);
  expect((await embedded.ec2.describeVolumes({})).Volumes).toEqual([]);
});

test('what is made at a launch carries the tags asked for', async () => {
  await using embedded = await embeddedEc2();
  const { ec2 } = embedded;
  const Tags = [{ Key: 'app', Value: 'shop' }];
  await launch(ec2, {
    TagSpecifications: (['instance', 'volume', 'network-interface'] as const).map((ResourceType) => ({
      ResourceType,
      Tags,
    })),
  });
  const byTag = { Filters: [{ Name: 'tag:app', Values: ['shop'] }] };
  expect((await ec2.describeInstances(byTag)).Reservations?.[0]?.Instances?.[0]?.Tags).toEqual(Tags);
  expect((await ec2.describeVolumes(byTag)).Volumes?.[0]?.Tags).toEqual(Tags);
});

test('block devices lie over those of the image', async () => {
  await using embedded = await embeddedEc2();
  const { ec2 } = embedded;
  const { InstanceId } = await launch(ec2, {
    BlockDeviceMappings: [
      { DeviceName: '/dev/xvda', Ebs: { VolumeSize: 20, DeleteOnTermination: false } },
      { DeviceName: '/dev/sdf', Ebs: { VolumeSize: 125, VolumeType: 'st1' } },
    ],
  });
  const { Volumes } = await ec2.describeVolumes({
    Filters: [{ Name: 'attachment.instance-id', Values: [InstanceId] }],
  });
  const summary = Volumes?.map(({ Size, VolumeType, Attachments }) => [
    Attachments?.[0]?.Device,
    Size,
    VolumeType,
    Attachments?.[0]?.DeleteOnTermination,
  ]);
  expect(summary).toEqual([
    ['/dev/xvda', 20, 'gp3', false],
    ['/dev/sdf', 125, 'st1', false],
  ]);
});

test('a root volume can not be smaller than its snapshot', async () => {
  await using embedded = await embeddedEc2();
  const call = launch(embedded.ec2, {
    BlockDeviceMappings: [{ DeviceName: '/dev/xvda', Ebs: { VolumeSize: 4 } }],
  });
  expect(await errorOf(call)).toMatch(
    /^InvalidBlockDeviceMapping: Volume of size 4GB is smaller than snapshot 'snap-\w+', expect size >= 8GB$/,
  );
});

test.each([
  [{ InstanceType: 'm5.tiny' as never }, "InvalidParameterValue: Invalid value 'm5.tiny' for InstanceType."],
  [{ KeyName: 'lost' }, "InvalidKeyPair.NotFound: The key pair 'lost' does not exist"],
  [{ ImageId: 'ami-1' }, 'InvalidAMIID.Malformed: Invalid id: "ami-1"'],
  [{ ImageId: 'ami-01234567' }, "InvalidAMIID.NotFound: The image id '[ami-01234567]' does not exist"],
  [
    { SubnetId: 'subnet-01234567' },
    "InvalidSubnetID.NotFound: The subnet ID 'subnet-01234567' does not exist",
  ],
  [
    { SecurityGroupIds: ['sg-01234567'] },
    "InvalidGroup.NotFound: The security group 'sg-01234567' does not exist",
  ],
  [{ UserData: 'not base64!' }, 'InvalidParameterValue: Invalid BASE64 encoding of user data.'],
  [
    { UserData: Buffer.alloc(16_385).toString('base64') },
    'InvalidParameterValue: User data is limited to 16384 bytes',
  ],
  [
    { InstanceType: 'p4d.24xlarge' as const, MinCount: 3, MaxCount: 3 },
    'VcpuLimitExceeded: You have requested more vCPU capacity than your current vCPU limit of 192 allows for the instance bucket that the specified instance type belongs to. Please visit http://aws.amazon.com/contact-us/ec2-request to request an adjustment to this limit.',
  ],
  [
    { BlockDeviceMappings: [{ DeviceName: '/dev/sdf' }], KeyName: 'lost' },
    'MissingParameter: The request must contain the parameter ebs',
  ],
  [
    { BlockDeviceMappings: [{ DeviceName: '/dev/sdf', Ebs: { VolumeType: 'gp3' as const } }] },
    'MissingParameter: The request must contain the parameter size or snapshotId',
  ],
  [
    { BlockDeviceMappings: [{ DeviceName: '/dev/sdf', NoDevice: 'yes' }] },
    'InvalidRequest: The request received was invalid',
  ],
  [
    { Placement: { AvailabilityZone: 'us-east-1e' } },
    'Unsupported: Your requested instance type (t3.micro) is not supported in your requested Availability Zone (us-east-1e). Please retry your request by not specifying an Availability Zone or choosing us-east-1a, us-east-1b, us-east-1c, us-east-1d, us-east-1f.',
  ],
])('a launch with %o is refused', async (request, error) => {
  await using embedded = await embeddedEc2();
  expect(await errorOf(launch(embedded.ec2, request))).toBe(error);
});

test('an image runs only on types of its architecture', async () => {
  await using embedded = await embeddedEc2();
  expect(await errorOf(launch(embedded.ec2, { InstanceType: 't4g.micro' }))).toMatch(
    /^InvalidParameterValue: The architecture 'arm64' of the specified instance type does not match the architecture 'x86_64' of the specified AMI\./,
  );
});

test('an instance-store image needs a type of a previous generation, and makes no volume', async () => {
  await using embedded = await embeddedEc2();
  const { ec2 } = embedded;
  const ImageId = await imageNamed(ec2, INSTANCE_STORE);
  expect(await errorOf(launch(ec2, { ImageId }))).toMatch(
    /^InvalidParameterCombination: AMI 'ami-\w+' with an instance-store root device is not supported for the instance type 't3\.micro'\.$/,
  );
  const { InstanceId } = await launch(ec2, { ImageId, InstanceType: 'm3.medium' });
  expect(await describe(ec2, InstanceId)).toMatchObject({
    RootDeviceType: 'instance-store',
    BlockDeviceMappings: [],
  });
});

test('an instance takes longer to boot from an instance store than from a volume', async () => {
  await using embedded = await embeddedEc2({ transitions: { min: 1000, max: 3000 } });
  const { ec2, clock } = embedded;
  const slow = await launch(ec2, {
    ImageId: await imageNamed(ec2, INSTANCE_STORE),
    InstanceType: 'm3.medium',
  });
  const quick = await launch(ec2);
  const stateOf = async ({ InstanceId }: typeof slow) => (await describe(ec2, InstanceId)).State?.Name;
  clock.advance(3_000);
  expect([await stateOf(quick), await stateOf(slow)]).toEqual(['running', 'pending']);
  clock.advance(12_000);
  expect(await stateOf(slow)).toBe('running');
});

test('an address can be asked for, once', async () => {
  await using embedded = await embeddedEc2();
  const { ec2 } = embedded;
  const { Subnets } = await ec2.describeSubnets({
    Filters: [{ Name: 'availability-zone', Values: ['us-east-1a'] }],
  });
  const { SubnetId, CidrBlock = '' } = Subnets?.[0] ?? {};
  const network = CidrBlock.split('.').slice(0, 3).join('.');
  const PrivateIpAddress = `${network}.77`;
  expect(await launch(ec2, { SubnetId, PrivateIpAddress })).toMatchObject({ PrivateIpAddress });
  expect(await errorOf(launch(ec2, { SubnetId, PrivateIpAddress }))).toBe(
    `InvalidIPAddress.InUse: Address ${PrivateIpAddress} is in use.`,
  );
  expect(await errorOf(launch(ec2, { SubnetId, PrivateIpAddress: `${network}.3` }))).toBe(
    `InvalidParameterValue: Address ${network}.3 is in subnet's reserved address range`,
  );
  expect(await errorOf(launch(ec2, { SubnetId, PrivateIpAddress: '10.9.9.9' }))).toBe(
    "InvalidParameterValue: Address 10.9.9.9 does not fall within the subnet's address range",
  );
});

test('who names no type gets an m1.small, where it is offered by name and where it is not', async () => {
  await using embedded = await embeddedEc2();
  for (const region of ['us-east-1', 'eu-central-1']) {
    const ec2 = embedded.clientOf(OWNER, region);
    const request = { ImageId: await imageNamed(ec2, INSTANCE_STORE), MinCount: 1, MaxCount: 1 };
    const { Instances } = await ec2.runInstances(request);
    expect(Instances).toMatchObject([
      { InstanceType: 'm1.small', Placement: { AvailabilityZone: `${region}a` } },
    ]);
  }
});

test('without default subnets a launch has to name its subnet', async () => {
  await using embedded = await embeddedEc2();
  const { ec2 } = embedded;
  const { Subnets = [] } = await ec2.describeSubnets({});
  const remove = (zone: (name: string) => boolean) =>
    Promise.all(
      Subnets.filter(({ AvailabilityZone = '' }) => zone(AvailabilityZone)).map(({ SubnetId }) =>
        ec2.deleteSubnet({ SubnetId }),
      ),
    );
  await remove((zone) => zone !== 'us-east-1c');
  expect(await errorOf(launch(ec2, { Placement: { AvailabilityZone: 'us-east-1b' } }))).toBe(
    "InvalidInput: No default subnet for availability zone: 'us-east-1b'.",
  );
  expect((await launch(ec2)).Placement?.AvailabilityZone).toBe('us-east-1c');
  const { Reservations = [] } = await ec2.describeInstances({});
  await ec2.terminateInstances({ InstanceIds: [Reservations[0]?.Instances?.[0]?.InstanceId ?? ''] });
  await remove((zone) => zone === 'us-east-1c');
  expect(await errorOf(launch(ec2))).toBe(
    `MissingInput: No subnets found for the default VPC '${Subnets[0]?.VpcId}'. Please specify a subnet.`,
  );
});

test('instances of one region are none of another', async () => {
  await using embedded = await embeddedEc2();
  await launch(embedded.ec2);
  const seoul = embedded.clientOf(OWNER, 'ap-northeast-2');
  expect((await seoul.describeInstances({})).Reservations).toEqual([]);
});

test('the reply to a launch shows nothing attached yet', async () => {
  await using embedded = await embeddedEc2();
  const { ec2 } = embedded;
  const launched = await launch(ec2);
  expect(launched).toMatchObject({
    State: { Name: 'pending' },
    StateReason: { Code: 'pending', Message: 'pending' },
    PublicDnsName: '',
    BlockDeviceMappings: [],
    NetworkInterfaces: [{ Attachment: { Status: 'attaching' } }],
    MetadataOptions: { State: 'pending' },
  });
  expect(launched.PublicIpAddress).toBeUndefined();
  expect(launched.NetworkInterfaces?.[0]?.Association).toBeUndefined();

  const described = await describe(ec2, launched.InstanceId);
  expect(described).toMatchObject({
    PublicIpAddress: described.NetworkInterfaces?.[0]?.Association?.PublicIp,
    NetworkInterfaces: [{ Attachment: { Status: 'attached' } }],
    MetadataOptions: { State: 'applied' },
  });
});

test('what neither device, image nor type allows is refused in the words for it', async () => {
  await using embedded = await embeddedEc2();
  const { ec2 } = embedded;
  const BlockDeviceMappings = [{ DeviceName: '/dev/nvme1n1', Ebs: { VolumeSize: 1 } }];
  expect(await errorOf(launch(ec2, { BlockDeviceMappings }))).toBe(
    'InvalidBlockDeviceMapping: Invalid device name /dev/nvme1n1',
  );
  const onInstanceStore = {
    ImageId: await imageNamed(ec2, INSTANCE_STORE),
    InstanceType: 'm3.medium',
  } as const;
  expect(await errorOf(launch(ec2, { ...onInstanceStore, InstanceInitiatedShutdownBehavior: 'stop' }))).toBe(
    'InvalidParameterCombination: The attribute instanceInitiatedShutdownBehavior can only be used for EBS-backed images.',
  );
  await ec2.createPlacementGroup({ GroupName: 'close', Strategy: 'cluster' });
  expect(await errorOf(launch(ec2, { Placement: { GroupName: 'close' } }))).toBe(
    "InvalidParameterCombination: Cluster placement groups are not supported by the 't3.micro' instance type. Specify a supported instance type or change the placement group strategy, and try again.",
  );
  const inZone = (AvailabilityZone: string) =>
    launch(ec2, { InstanceType: 'm5.large', Placement: { GroupName: 'close', AvailabilityZone } });
  await inZone('us-east-1a');
  expect(await errorOf(inZone('us-east-1b'))).toBe(
    "InvalidPlacementGroup.InUse: The placement group 'close' is in use in another availability zone: us-east-1b",
  );
  expect(await errorOf(launch(ec2, { SecurityGroups: ['nobody'] }))).toMatch(
    /^InvalidGroup\.NotFound: The security group 'nobody' does not exist in default VPC 'vpc-\w+'$/,
  );
});

test('a volume that is added without a type is gp2', async () => {
  await using embedded = await embeddedEc2();
  const { ec2 } = embedded;
  await launch(ec2, { BlockDeviceMappings: [{ DeviceName: '/dev/sdf', Ebs: { VolumeSize: 5 } }] });
  const { Volumes } = await ec2.describeVolumes({});
  expect(Volumes?.map(({ Size, VolumeType }) => [Size, VolumeType])).toEqual([
    [8, 'gp3'],
    [5, 'gp2'],
  ]);
});
