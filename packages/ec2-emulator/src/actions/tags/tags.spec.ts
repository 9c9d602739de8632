import { expect, test } from 'vitest';
import { embeddedEc2, errorOf, OWNER, PARTNER } from '../../testing/embedded-ec2.ts';
import { launch } from '../../testing/launch.ts';

async function withTwo() {
  const embedded = await embeddedEc2();
  const [vpc, subnet] = await Promise.all([embedded.ec2.describeVpcs({}), embedded.ec2.describeSubnets({})]);
  const ids = [vpc.Vpcs?.[0]?.VpcId ?? '', subnet.Subnets?.[0]?.SubnetId ?? ''];
  return { ...embedded, ids, [Symbol.asyncDispose]: () => embedded[Symbol.asyncDispose]() };
}

test('tags are put on resources of several kinds at once, and replace those of the same key', async () => {
  await using two = await withTwo();
  const { ec2, ids } = two;
  await ec2.createTags({ Resources: ids, Tags: [{ Key: 'env', Value: 'test' }, { Key: 'bare' }] });
  await ec2.createTags({ Resources: ids.slice(0, 1), Tags: [{ Key: 'env', Value: 'prod' }] });
  const { Tags } = await ec2.describeTags({});
  expect(Tags).toEqual([
    { Key: 'env', Value: 'prod', ResourceId: ids[0], ResourceType: 'vpc' },
    { Key: 'bare', Value: '', ResourceId: ids[0], ResourceType: 'vpc' },
    { Key: 'env', Value: 'test', ResourceId: ids[1], ResourceType: 'subnet' },
    { Key: 'bare', Value: '', ResourceId: ids[1], ResourceType: 'subnet' },
  ]);
  const { Vpcs } = await ec2.describeVpcs({ Filters: [{ Name: 'tag:env', Values: ['p?od'] }] });
  expect(Vpcs?.[0]?.Tags).toEqual([
    { Key: 'env', Value: 'prod' },
    { Key: 'bare', Value: '' },
  ]);
});

test('tags are taken away by key, by key and value, or all', async () => {
  await using two = await withTwo();
  const { ec2, ids } = two;
  const left = async () => (await ec2.describeTags({})).Tags?.map(({ Key, Value }) => `${Key}=${Value}`);
  const [vpc = ''] = ids;
  const Tags = ['a', 'b', 'c'].map((Key) => ({ Key, Value: '1' }));
  await ec2.createTags({ Resources: [vpc], Tags });
  await ec2.deleteTags({
    Resources: [vpc],
    Tags: [{ Key: 'a' }, { Key: 'b', Value: '' }, { Key: 'c', Value: '1' }],
  });
  expect(await left()).toEqual(['b=1']);
  await ec2.deleteTags({ Resources: [vpc] });
  expect(await left()).toEqual([]);
});

test('tags are found by key, value, resource and type, in pages', async () => {
  await using two = await withTwo();
  const { ec2, ids } = two;
  const Tags = Array.from({ length: 8 }, (_, i) => ({ Key: `k${i}`, Value: `v${i}` }));
  await ec2.createTags({ Resources: ids, Tags });
  const count = async (Name: string, ...Values: string[]) =>
    (await ec2.describeTags({ Filters: [{ Name, Values }] })).Tags?.length;
  expect(await count('key', 'k1', 'k2')).toBe(4);
  expect(await count('value', 'v*')).toBe(16);
  expect(await count('resource-type', 'vpc')).toBe(8);
  expect(await count('resource-id', ids[1] ?? '')).toBe(8);
  expect(await count('tag:k3', 'v3')).toBe(2);
  const first = await ec2.describeTags({ MaxResults: 10 });
  const second = await ec2.describeTags({ MaxResults: 10, NextToken: first.NextToken });
  expect([first.Tags?.length, second.Tags?.length, second.NextToken]).toEqual([10, 6, undefined]);
});

test.each([
  [
    [{ Key: 'aws:x', Value: '1' }],
    "InvalidParameterValue: Tag keys starting with 'aws:' are reserved for internal use",
  ],
  [[{ Key: '', Value: '1' }], 'InvalidParameterValue: Tag key cannot be empty'],
  [
    [{ Key: 'k'.repeat(129), Value: '1' }],
    'InvalidParameterValue: Tag key exceeds the maximum length of 128 characters',
  ],
  [
    [{ Key: 'k', Value: 'v'.repeat(257) }],
    'InvalidParameterValue: Tag value exceeds the maximum length of 256 characters',
  ],
  [
    [
      { Key: 'k', Value: '1' },
      { Key: 'k', Value: '2' },
    ],
    "InvalidParameterValue: Duplicate tag key 'k' specified.",
  ],
  [
    Array.from({ length: 51 }, (_, i) => ({ Key: `${i}`, Value: '' })),
    'TagLimitExceeded: The maximum number of Tags for a resource has been reached.',
  ],
])('%j are refused', async (Tags, error) => {
  await using two = await withTwo();
  expect(await errorOf(two.ec2.createTags({ Resources: two.ids, Tags }))).toBe(error);
  expect((await two.ec2.describeTags({})).Tags).toEqual([]);
});

test("Amazon's own tags are neither counted nor taken away", async () => {
  await using embedded = await embeddedEc2();
  const { ec2 } = embedded;
  await ec2.createLaunchTemplate({
    LaunchTemplateName: 'web',
    LaunchTemplateData: { ImageId: (await launch(ec2)).ImageId, InstanceType: 't3.micro' },
  });
  const { Instances: [instance] = [] } = await ec2.runInstances({
    LaunchTemplate: { LaunchTemplateName: 'web' },
    MinCount: 1,
    MaxCount: 1,
  });
  const Resources = [instance?.InstanceId ?? ''];
  await ec2.createTags({
    Resources,
    Tags: Array.from({ length: 50 }, (_, i) => ({ Key: `${i}`, Value: '' })),
  });
  const Tags = [{ Key: 'aws:ec2launchtemplate:version' }];
  expect(await errorOf(ec2.deleteTags({ Resources, Tags }))).toBe(
    "InvalidParameterValue: Tag keys starting with 'aws:' are reserved for internal use",
  );
  await ec2.deleteTags({ Resources });
  const left = await ec2.describeTags({ Filters: [{ Name: 'resource-id', Values: Resources }] });
  expect(left.Tags?.map(({ Key }) => Key)).toEqual([
    'aws:ec2launchtemplate:id',
    'aws:ec2launchtemplate:version',
  ]);
});

test('what is to be tagged has to be said', async () => {
  await using embedded = await embeddedEc2();
  const request = { Resources: [], Tags: [{ Key: 'a', Value: 'b' }] };
  for (const call of [embedded.ec2.createTags(request), embedded.ec2.deleteTags(request)]) {
    expect(await errorOf(call)).toBe(
      'MissingParameter: The request must contain the parameter resourceIdSet',
    );
  }
});

test.each([
  ['web', "InvalidID: The ID 'web' is not valid"],
  ['vpc-1', "InvalidID: The ID 'vpc-1' is not valid"],
  ['sg-00000000', "InvalidGroup.NotFound: The security group 'sg-00000000' does not exist"],
])('%s can not be tagged', async (id, error) => {
  await using two = await withTwo();
  const request = { Resources: [...two.ids, id], Tags: [{ Key: 'a', Value: 'b' }] };
  expect(await errorOf(two.ec2.createTags(request))).toBe(error);
  expect((await two.ec2.describeTags({})).Tags).toEqual([]);
});

test('each account sees its own tags of an image everybody has', async () => {
  await using embedded = await embeddedEc2();
  const [owner, partner] = [embedded.clientOf(OWNER), embedded.clientOf(PARTNER)];
  const [image] = (await owner.describeImages({ Owners: ['amazon'] })).Images ?? [];
  const Resources = [image?.ImageId ?? ''];
  await owner.createTags({ Resources, Tags: [{ Key: 'approved', Value: 'yes' }] });
  expect((await owner.describeTags({})).Tags).toMatchObject([{ ResourceType: 'image', Key: 'approved' }]);
  expect((await partner.describeTags({})).Tags).toEqual([]);
});
