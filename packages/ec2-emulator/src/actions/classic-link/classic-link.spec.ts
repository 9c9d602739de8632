import { expect, test } from 'vitest';
import { embeddedEc2, errorOf } from '../../testing/embedded-ec2.ts';
import { makeVpc } from '../../testing/network.ts';

test('of EC2-Classic there is left what a VPC was enabled for', async () => {
  await using embedded = await embeddedEc2();
  const { ec2 } = embedded;
  const VpcId = await makeVpc(ec2, '10.1.0.0/16');
  const other = await makeVpc(ec2, '10.90.0.0/16');
  expect((await ec2.enableVpcClassicLink({ VpcId })).Return).toBe(true);
  expect((await ec2.enableVpcClassicLink({ VpcId: other })).Return).toBe(false);
  const VpcIds = [VpcId, other];
  expect((await ec2.describeVpcClassicLink({ VpcIds })).Vpcs).toEqual([
    { VpcId, ClassicLinkEnabled: true, Tags: [] },
    { VpcId: other, ClassicLinkEnabled: false, Tags: [] },
  ]);
  const Filters = [{ Name: 'is-classic-link-enabled', Values: ['true'] }];
  expect((await ec2.describeVpcClassicLink({ Filters })).Vpcs).toMatchObject([{ VpcId }]);
  await ec2.disableVpcClassicLink({ VpcId });
  expect((await ec2.describeVpcClassicLink({ Filters })).Vpcs).toEqual([]);

  const dns = async () => (await ec2.describeVpcClassicLinkDnsSupport({ VpcIds: [VpcId] })).Vpcs;
  expect((await ec2.enableVpcClassicLinkDnsSupport({ VpcId })).Return).toBe(true);
  expect(await dns()).toEqual([{ VpcId, ClassicLinkDnsSupported: true }]);
  await ec2.disableVpcClassicLinkDnsSupport({ VpcId });
  expect(await dns()).toEqual([{ VpcId, ClassicLinkDnsSupported: false }]);
  expect((await ec2.describeClassicLinkInstances({})).Instances).toEqual([]);
  expect(await errorOf(ec2.enableVpcClassicLink({ VpcId: 'vpc-1' }))).toBe(
    "InvalidVpcID.NotFound: The vpc ID 'vpc-1' does not exist",
  );
});

test('no instance is outside of VPCs, to be linked to one', async () => {
  await using embedded = await embeddedEc2();
  const { ec2 } = embedded;
  const VpcId = await makeVpc(ec2);
  const { Images } = await ec2.describeImages({ Owners: ['amazon'] });
  const { Instances } = await ec2.runInstances({
    ImageId: Images?.find((image) => image.Architecture === 'x86_64')?.ImageId,
    InstanceType: 't3.micro',
    MinCount: 1,
    MaxCount: 1,
  });
  const InstanceId = Instances?.[0]?.InstanceId;
  expect(await errorOf(ec2.attachClassicLinkVpc({ InstanceId, VpcId, Groups: [] }))).toBe(
    'MissingParameter: The request must contain the parameter SecurityGroupId',
  );
  expect(await errorOf(ec2.detachClassicLinkVpc({ InstanceId, VpcId }))).toBe(
    `InvalidParameterValue: The instance '${InstanceId}' is not linked to the VPC '${VpcId}'.`,
  );
  const { SecurityGroups } = await ec2.describeSecurityGroups({
    Filters: [{ Name: 'vpc-id', Values: [VpcId] }],
  });
  const Groups = SecurityGroups?.flatMap(({ GroupId }) => GroupId ?? []);
  expect(await errorOf(ec2.attachClassicLinkVpc({ InstanceId, VpcId, Groups }))).toBe(
    `InvalidInstanceID.NotLinkable: The instance '${InstanceId}' cannot be linked to the VPC '${VpcId}'.`,
  );
});
