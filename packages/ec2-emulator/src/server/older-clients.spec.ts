import { expect, test } from 'vitest';
import { type EmbeddedEc2, embeddedEc2, errorOf, OWNER } from '../testing/embedded-ec2.ts';
import { launch } from '../testing/launch.ts';
import { signedFetch } from '../testing/signed-fetch.ts';

/** The document a request is answered with that no SDK of today would send, as its parameters. */
async function ask({ url }: EmbeddedEc2, Action: string, parameters: Record<string, string>) {
  const response = await signedFetch(url, {
    account: OWNER,
    parameters: { Action, Version: '2016-11-15', ...parameters },
  });
  return await response.text();
}

test('a build without a VPC writes every parameter of one, and leaves it empty', async () => {
  await using embedded = await embeddedEc2();
  const { ec2 } = embedded;
  const { Images } = await ec2.describeImages({ Owners: ['amazon'], MaxResults: 5 });
  const group = await ask(embedded, 'CreateSecurityGroup', {
    GroupName: 'packer',
    GroupDescription: 'Temporary group for Packer',
    VpcId: '',
  });
  expect(group).toMatch(/<return>true<\/return><groupId>sg-/);
  const instance = await ask(embedded, 'RunInstances', {
    ImageId: Images?.[0]?.ImageId ?? '',
    InstanceType: 't3.small',
    MinCount: '1',
    MaxCount: '1',
    KeyName: '',
    SubnetId: '',
    UserData: '',
    KernelId: '',
    ClientToken: '',
    'IamInstanceProfile.Name': '',
    'LaunchTemplate.LaunchTemplateName': '',
    'Placement.AvailabilityZone': '',
    'Placement.Tenancy': '',
    InstanceInitiatedShutdownBehavior: '',
    'BlockDeviceMapping.1.DeviceName': '/dev/sdf',
    'BlockDeviceMapping.1.Ebs.SnapshotId': '',
    'BlockDeviceMapping.1.Ebs.VolumeSize': '8',
    'BlockDeviceMapping.1.Ebs.VolumeType': '',
  });
  expect(instance).toContain('<instanceId>i-');
  const [launched] = (await ec2.describeInstances({})).Reservations ?? [];
  expect(launched?.Instances?.[0]).toMatchObject({ Placement: { Tenancy: 'default' } });
  expect(launched?.Instances?.[0]).not.toHaveProperty('IamInstanceProfile');
});

test('an empty text is a value where EC2 documents it as one', async () => {
  await using embedded = await embeddedEc2();
  const { ec2 } = embedded;
  const { Vpc } = await ec2.createVpc({ CidrBlock: '10.0.0.0/16' });
  const vpcId = Vpc?.VpcId ?? '';
  await ask(embedded, 'CreateTags', { 'ResourceId.1': vpcId, 'Tag.1.Key': 'team', 'Tag.1.Value': 'shop' });
  await ask(embedded, 'DeleteTags', { 'ResourceId.1': vpcId, 'Tag.1.Key': 'team', 'Tag.1.Value': '' });
  const found = await ask(embedded, 'DescribeVpcs', { 'Filter.1.Name': 'tag:team', 'Filter.1.Value.1': '' });
  expect(found).toContain('<vpcSet/>');
  const tagged = await ask(embedded, 'DescribeVpcs', {
    'Filter.1.Name': 'tag:team',
    'Filter.1.Value.1': 'shop',
  });
  expect(tagged).toContain(`<vpcId>${vpcId}</vpcId>`);
});

test('a required parameter that is empty is refused in the words of its operation', async () => {
  await using embedded = await embeddedEc2();
  expect(await ask(embedded, 'CreateSecurityGroup', { GroupName: 'shop', GroupDescription: '' })).toContain(
    '<Code>MissingParameter</Code><Message>The request must contain the parameter GroupDescription</Message>',
  );
  expect(await ask(embedded, 'DescribeVpcs', { 'VpcId.1': '' })).toContain('<Code>InvalidVpcID.');
});

test.each([
  ['DescribeVpcs', 'cidr-block', '172.31.0.0/16'],
  ['DescribeVpcs', 'cidrBlock', '172.31.0.0/16'],
  ['DescribeVpcs', 'isDefault', 'true'],
  ['DescribeSubnets', 'availabilityZone', 'us-east-1a'],
  ['DescribeSubnets', 'defaultForAz', 'true'],
  ['DescribeSubnets', 'vpcId', 'vpc-*'],
  ['DescribeSubnets', 'vpc_id', 'vpc-*'],
  ['DescribeSubnets', 'subnetId', 'subnet-*'],
  ['DescribeSecurityGroups', 'groupName', 'default'],
  ['DescribeNetworkAcls', 'vpc_id', 'vpc-*'],
  ['DescribeRouteTables', 'vpcId', 'vpc-*'],
])('%s takes the filter %s, as EC2 does without documenting it', async (operation, name, value) => {
  await using embedded = await embeddedEc2();
  const matching = (Value: string) =>
    ask(embedded, operation, { 'Filter.1.Name': name, 'Filter.1.Value.1': Value });
  expect(await matching(value)).toContain('<item>');
  expect(await matching('none')).not.toContain('<item>');
});

test.each(['vpcID', 'VpcId', 'colour', 'vpc-id-'])('the filter %s is unknown to EC2', async (name) => {
  await using embedded = await embeddedEc2();
  const filter = { 'Filter.1.Name': name, 'Filter.1.Value.1': 'vpc-*' };
  expect(await ask(embedded, 'DescribeSubnets', filter)).toContain(
    `<Code>InvalidParameterValue</Code><Message>The filter &apos;${name}&apos; is invalid</Message>`,
  );
});

test('the console is asked for one instance as for a list of one', async () => {
  await using embedded = await embeddedEc2();
  const { InstanceId = '' } = await launch(embedded.ec2);
  for (const name of ['InstanceId', 'InstanceId.1']) {
    expect(await ask(embedded, 'GetConsoleOutput', { [name]: InstanceId })).toContain('<output>');
  }
  expect(
    await ask(embedded, 'GetConsoleOutput', { 'InstanceId.1': InstanceId, 'InstanceId.2': 'i-1' }),
  ).toContain('<Code>UnknownParameter</Code>');
});

test('what older clients read as success is told beside the results', async () => {
  await using embedded = await embeddedEc2();
  const { ec2 } = embedded;
  const { InstanceId = '', NetworkInterfaces } = await launch(ec2);
  const { AllocationId = '' } = await ec2.allocateAddress({});
  const NetworkInterfaceId = NetworkInterfaces?.[0]?.NetworkInterfaceId ?? '';
  const replies = [
    await ask(embedded, 'AssignPrivateIpAddresses', {
      NetworkInterfaceId,
      SecondaryPrivateIpAddressCount: '1',
    }),
    await ask(embedded, 'AssociateAddress', { InstanceId, AllocationId }),
    await ask(embedded, 'CreatePlacementGroup', { GroupName: 'close', Strategy: 'cluster' }),
    await ask(embedded, 'DeletePlacementGroup', { GroupName: 'close' }),
    await ask(embedded, 'ModifyInstanceAttribute', { InstanceId, 'DisableApiTermination.Value': 'true' }),
  ];
  for (const reply of replies) expect(reply).toContain('</requestId><return>true</return>');
});

test('tags on nothing in particular are refused with the code of their operation', async () => {
  await using embedded = await embeddedEc2();
  const { ec2 } = embedded;
  const TagSpecifications = [{ Tags: [{ Key: 'team', Value: 'shop' }] }];
  const words = 'Tag specification resource type must have a value';
  expect(await errorOf(ec2.createVpc({ CidrBlock: '10.0.0.0/16', TagSpecifications }))).toBe(
    `InvalidParameter: ${words}`,
  );
  expect(await errorOf(launch(ec2, { TagSpecifications }))).toBe(`InvalidParameterValue: ${words}`);
  const template = { LaunchTemplateName: 'shop', LaunchTemplateData: { TagSpecifications } };
  expect(await errorOf(ec2.createLaunchTemplate(template))).toBe(
    'InvalidTagSpecification.Malformed: The resource type cannot be null or empty.',
  );
});

test.each(['GET', 'POST'])(
  'a %s signed by Signature Version 2 is told which version is taken',
  async (method) => {
    await using embedded = await embeddedEc2();
    const parameters = new URLSearchParams({
      Action: 'DescribeVpcs',
      Version: '2014-10-01',
      AWSAccessKeyId: OWNER.accessKeyId,
      SignatureVersion: '2',
      SignatureMethod: 'HmacSHA256',
      Signature: 'c2lnbmF0dXJl',
      Timestamp: '2026-01-31T12:00:00',
    });
    const response =
      method === 'GET'
        ? await fetch(`${embedded.url}/?${parameters}`)
        : await fetch(embedded.url, { method, body: parameters });
    expect([response.status, await response.text()]).toEqual([
      401,
      expect.stringContaining(
        '<Code>AuthFailure</Code><Message>AWS Signature Version 2 is not supported. Use Signature Version 4.</Message>',
      ),
    ]);
  },
);

test('a version of the API before IPv6 tells nothing of blocks that a client of its time would stumble over', async () => {
  await using embedded = await embeddedEc2();
  const told = (Version: string) => ask(embedded, 'DescribeVpcs', { Version });
  expect(await told('2016-11-15')).toContain('<cidrBlockAssociationSet>');
  const older = await told('2014-10-01');
  expect(older).not.toContain('ssociationSet>');
  expect(older).toMatch(/<vpcId>vpc-.*<cidrBlock>172\.31\.0\.0\/16<\/cidrBlock>/);
});
