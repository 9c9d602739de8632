import { expect, test } from 'vitest';
import { administer } from '../testing/administer.ts';
import { embeddedEc2, errorOf, OWNER } from '../testing/embedded-ec2.ts';
import { askSts } from '../testing/sts.ts';

const ALICE = { id: OWNER.id, name: 'alice', accessKeyId: 'AKIAALICE', secretAccessKey: 'alice-secret' };
const ARN = `arn:aws:ec2:us-east-1:${OWNER.id}`;

/** An owner with a user, and what sets her policy. */
async function withAlice() {
  const embedded = await embeddedEc2({ accounts: [{ ...OWNER, users: [ALICE] }] });
  const alice = embedded.clientOf(ALICE);
  const mayOnly = async (...Statement: object[]) => {
    const policy = { Version: '2012-10-17', Statement };
    const reply = await administer(embedded.url, 'POST', 'policies', { accessKeyId: 'AKIAALICE', policy });
    expect(reply).toEqual({ status: 200, body: {} });
  };
  const { Images } = await embedded.ec2.describeImages({
    Owners: ['amazon'],
    Filters: [
      { Name: 'name', Values: ['al2023-*'] },
      { Name: 'architecture', Values: ['x86_64'] },
    ],
  });
  const launch = { ImageId: Images?.[0]?.ImageId ?? '', MinCount: 1, MaxCount: 1 };
  return Object.assign(embedded, { alice, mayOnly, launch });
}

const allow = (Action: string | string[], rest: object = {}) => ({
  Effect: 'Allow',
  Action,
  Resource: '*',
  ...rest,
});
const refused = (action: string, resource: string) =>
  expect.stringContaining(`not authorized to perform: ${action} on resource: ${resource} `);

test('a launch needs every resource it touches, the default subnet and group included', async () => {
  await using embedded = await withAlice();
  const { alice, ec2, launch, mayOnly } = embedded;
  await ec2.createKeyPair({ KeyName: 'hers', KeyType: 'ed25519' });
  const asked = { ...launch, KeyName: 'hers', InstanceType: 't3.micro' as const };
  const { Subnets } = await ec2.describeSubnets({});
  const subnet = Subnets?.[0]?.SubnetId ?? '';
  const { SecurityGroups } = await ec2.describeSecurityGroups({});
  const touched: [string, string][] = [
    ['instance', `${ARN}:instance/*`],
    ['image', `arn:aws:ec2:us-east-1::image/${launch.ImageId}`],
    ['key-pair', `${ARN}:key-pair/hers`],
    ['subnet', `${ARN}:subnet/${subnet}`],
    ['security-group', `${ARN}:security-group/${SecurityGroups?.[0]?.GroupId}`],
    ['network-interface', `${ARN}:network-interface/*`],
    ['volume', `${ARN}:volume/*`],
  ];
  for (const [type, arn] of touched) {
    const others = touched.filter(([each]) => each !== type);
    const Resource = others.map(([each]) => `arn:aws:ec2:us-east-1:*:${each}/*`);
    await mayOnly(allow('ec2:RunInstances', { Resource }));
    const zone = { Placement: { AvailabilityZone: Subnets?.[0]?.AvailabilityZone } };
    expect(await errorOf(alice.runInstances({ ...asked, ...zone, DryRun: true }))).toEqual(
      refused('ec2:RunInstances', arn),
    );
  }
  await mayOnly(allow('ec2:RunInstances'));
  expect(await errorOf(alice.runInstances({ ...asked, DryRun: true }))).toMatch(/^DryRunOperation/);
  expect(await errorOf(alice.runInstances({ ...asked, IamInstanceProfile: { Name: 'web' } }))).toEqual(
    refused('iam:PassRole', `arn:aws:iam::${OWNER.id}:role/web`),
  );
});

test('what may be launched is said by type, volume, image owner, VPC and metadata options', async () => {
  await using embedded = await withAlice();
  const { alice, launch, mayOnly, ec2 } = embedded;
  const small = { ...launch, InstanceType: 't3.micro' as const };
  const only = (type: string, Condition: object) => {
    const Resource = `arn:aws:ec2:*:*:${type}/*`;
    return mayOnly(allow('ec2:*', { Resource, Condition }), {
      Effect: 'Allow',
      Action: 'ec2:*',
      NotResource: Resource,
    });
  };
  const attempt = (request: object) => errorOf(alice.runInstances({ ...small, ...request, DryRun: true }));
  await only('instance', { StringEquals: { 'ec2:InstanceType': ['t3.micro', 't3.small'] } });
  expect(await attempt({})).toMatch(/^DryRun/);
  expect(await attempt({ InstanceType: 'm5.large' })).toEqual(
    refused('ec2:RunInstances', `${ARN}:instance/*`),
  );

  await only('volume', {
    NumericLessThanEquals: { 'ec2:VolumeSize': 20 },
    Bool: { 'ec2:Encrypted': 'true' },
  });
  const root = (Ebs: object) => ({ BlockDeviceMappings: [{ DeviceName: '/dev/xvda', Ebs }] });
  expect(await attempt(root({ VolumeSize: 20, Encrypted: true }))).toMatch(/^DryRun/);
  expect(await attempt(root({ VolumeSize: 21, Encrypted: true }))).toEqual(
    refused('ec2:RunInstances', `${ARN}:volume/*`),
  );
  expect(await attempt({})).toEqual(refused('ec2:RunInstances', `${ARN}:volume/*`));

  await only('image', { StringEquals: { 'ec2:Owner': 'amazon' }, Bool: { 'ec2:Public': 'true' } });
  expect(await attempt({})).toMatch(/^DryRun/);

  const { Vpcs } = await ec2.describeVpcs({});
  await only('subnet', { ArnEquals: { 'ec2:Vpc': `${ARN}:vpc/${Vpcs?.[0]?.VpcId}` } });
  expect(await attempt({})).toMatch(/^DryRun/);
  await only('subnet', { ArnNotEquals: { 'ec2:Vpc': `${ARN}:vpc/${Vpcs?.[0]?.VpcId}` } });
  expect(await attempt({})).toMatch(/not authorized to perform: ec2:RunInstances on resource: .*:subnet\//);

  await only('instance', { StringEquals: { 'ec2:MetadataHttpTokens': 'required' } });
  expect(await attempt({ MetadataOptions: { HttpTokens: 'required' } })).toMatch(/^DryRun/);
  expect(await attempt({ MetadataOptions: { HttpTokens: 'optional' } })).toMatch(/^Unauthorized/);
});

test('resources are told apart by their tags, and tags may only be put on as said', async () => {
  await using embedded = await withAlice();
  const { alice, ec2, launch, mayOnly } = embedded;
  const made = async (Team: string) => {
    const TagSpecifications = [{ ResourceType: 'instance' as const, Tags: [{ Key: 'Team', Value: Team }] }];
    const { Instances } = await ec2.runInstances({ ...launch, InstanceType: 't3.micro', TagSpecifications });
    return Instances?.[0]?.InstanceId ?? '';
  };
  const [web, data] = [await made('web'), await made('data')];
  await mayOnly(
    allow('ec2:*', { Condition: { StringEquals: { 'ec2:ResourceTag/Team': 'web' } } }),
    allow(['ec2:Describe*', 'ec2:RunInstances']),
    allow('ec2:CreateTags', {
      Condition: {
        StringEquals: { 'aws:RequestTag/Team': ['web', 'shop'], 'ec2:CreateAction': 'RunInstances' },
        'ForAllValues:StringEquals': { 'aws:TagKeys': ['Team', 'Name'] },
      },
    }),
  );
  await alice.stopInstances({ InstanceIds: [web] });
  expect(await errorOf(alice.stopInstances({ InstanceIds: [web, data] }))).toEqual(
    refused('ec2:StopInstances', `${ARN}:instance/${data}`),
  );
  await alice.createTags({ Resources: [web], Tags: [{ Key: 'Name', Value: 'one' }] });
  expect(
    await errorOf(alice.createTags({ Resources: [data], Tags: [{ Key: 'Team', Value: 'web' }] })),
  ).toEqual(refused('ec2:CreateTags', `${ARN}:instance/${data}`));
  const tagged = (Tags: { Key: string; Value: string }[]) =>
    errorOf(
      alice.runInstances({
        ...launch,
        InstanceType: 't3.micro',
        DryRun: true,
        TagSpecifications: [{ ResourceType: 'instance', Tags }],
      }),
    );
  const team = (Value: string) => ({ Key: 'Team', Value });
  expect(await tagged([team('shop')])).toMatch(/^DryRun/);
  expect(await tagged([team('data')])).toEqual(refused('ec2:CreateTags', `${ARN}:instance/*`));
  expect(await tagged([team('web'), { Key: 'Cost', Value: '1' }])).toEqual(
    refused('ec2:CreateTags', `${ARN}:instance/*`),
  );
});

test('a region may be all that is allowed, and listings are allowed only as a whole', async () => {
  await using embedded = await withAlice();
  await embedded.mayOnly(
    allow('ec2:*', { Condition: { StringEquals: { 'aws:RequestedRegion': 'eu-west-1' } } }),
    allow('ec2:DescribeVpcs', { Resource: `${ARN}:vpc/*` }),
  );
  expect(await errorOf(embedded.alice.describeVpcs({}))).toEqual(refused('ec2:DescribeVpcs', '*'));
  await embedded.clientOf(ALICE, 'eu-west-1').describeVpcs({});
});

test('a launch from a template is judged by what the template says', async () => {
  await using embedded = await withAlice();
  const { alice, ec2, launch, mayOnly } = embedded;
  const { LaunchTemplate } = await ec2.createLaunchTemplate({
    LaunchTemplateName: 'large',
    LaunchTemplateData: { ImageId: launch.ImageId, InstanceType: 'm5.large' },
  });
  const id = LaunchTemplate?.LaunchTemplateId ?? '';
  const attempt = () =>
    errorOf(
      alice.runInstances({
        LaunchTemplate: { LaunchTemplateName: 'large' },
        MinCount: 1,
        MaxCount: 1,
        DryRun: true,
      }),
    );
  await mayOnly(allow('ec2:*', { Condition: { StringEqualsIfExists: { 'ec2:InstanceType': 't3.micro' } } }));
  expect(await attempt()).toEqual(refused('ec2:RunInstances', `${ARN}:instance/*`));
  await mayOnly(
    allow('ec2:*', { Condition: { ArnLike: { 'ec2:LaunchTemplate': `${ARN}:launch-template/${id}` } } }),
  );
  expect(await attempt()).toMatch(/^DryRun/);
  expect(await errorOf(alice.runInstances({ ...launch, DryRun: true }))).toMatch(/^Unauthorized/);
});

test('the decoded message shows the statement that denies and what it went by', async () => {
  await using embedded = await withAlice();
  const { alice, launch, mayOnly, url } = embedded;
  await mayOnly(allow('*'), {
    Sid: 'SmallOnly',
    Effect: 'Deny',
    Action: 'ec2:RunInstances',
    Resource: 'arn:aws:ec2:*:*:instance/*',
    Condition: { StringNotLike: { 'ec2:InstanceType': 't3.*' } },
  });
  const error = await errorOf(alice.runInstances({ ...launch, InstanceType: 'm5.large' }));
  expect(error).toMatch(/ with an explicit deny in an identity-based policy\. Encoded/);
  const EncodedMessage = error.split(' ').at(-1) ?? '';
  const asked = { Action: 'DecodeAuthorizationMessage', EncodedMessage };
  const { DecodedMessage = '' } = await askSts(url, ALICE, asked);
  expect(JSON.parse(DecodedMessage)).toMatchObject({
    allowed: false,
    explicitDeny: true,
    matchedStatements: {
      items: [
        {
          statementId: 'SmallOnly',
          effect: 'DENY',
          actions: { items: [{ value: 'ec2:RunInstances' }] },
          resources: { items: [{ value: 'arn:aws:ec2:*:*:instance/*' }] },
          conditions: { items: [{ key: 'ec2:InstanceType', values: { items: [{ value: 't3.*' }] } }] },
        },
      ],
    },
    context: {
      action: 'ec2:RunInstances',
      resource: `${ARN}:instance/*`,
      conditions: {
        items: expect.arrayContaining([
          { key: 'ec2:InstanceType', values: { items: [{ value: 'm5.large' }] } },
          { key: 'ec2:Region', values: { items: [{ value: 'us-east-1' }] } },
        ]),
      },
    },
  });
});
