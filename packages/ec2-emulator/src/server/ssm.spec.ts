import { expect, test } from 'vitest';
import { administer } from '../testing/administer.ts';
import { embeddedEc2, errorOf, OWNER } from '../testing/embedded-ec2.ts';
import { askSsm, type SsmReply } from '../testing/ssm.ts';

const LATEST = '/aws/service/ami-amazon-linux-latest';
const AL2023 = `${LATEST}/al2023-ami-kernel-default-x86_64`;
const AL2 = `${LATEST}/amzn2-ami-hvm-x86_64-gp2`;

test('a public parameter names the newest image of its kind in the region', async () => {
  await using embedded = await embeddedEc2();
  const { Parameter } = await askSsm(embedded.url, OWNER, 'GetParameter', { Name: AL2023 });
  expect(Parameter).toEqual({
    ARN: `arn:aws:ssm:us-east-1::parameter${AL2023}`,
    DataType: 'aws:ec2:image',
    LastModifiedDate: Date.parse('2026-10-12T18:21:07Z') / 1000,
    Name: AL2023,
    Type: 'String',
    Value: expect.stringMatching(/^ami-0[0-9a-f]{16}$/),
    Version: 2,
  });
  const { Images } = await embedded.ec2.describeImages({ ImageIds: [Parameter?.Value ?? ''] });
  expect(Images).toMatchObject([{ Name: 'al2023-ami-2023.12.20261012.0-kernel-6.18-x86_64' }]);
  const seoul = await askSsm(embedded.url, OWNER, 'GetParameter', { Name: AL2023 }, 'ap-northeast-2');
  expect(seoul.Parameter?.Value).not.toBe(Parameter?.Value);
});

test('several parameters are got at once, by name, version or ARN', async () => {
  await using embedded = await embeddedEc2();
  const Names = [
    `${AL2}:1`,
    `arn:aws:ssm:us-east-1::parameter${AL2}`,
    '/aws/service/ami-windows-latest/Windows_Server-2022-English-Full-Base',
    '/aws/service/canonical/ubuntu/server/24.04/stable/current/amd64/hvm/ebs-gp3/ami-id',
    '/aws/service/debian/release/12/latest/arm64',
    '/my/own',
  ];
  const { Parameters, InvalidParameters } = await askSsm(embedded.url, OWNER, 'GetParameters', { Names });
  expect(Parameters).toMatchObject([
    { Name: AL2, Version: 1, Selector: ':1', Value: 'ami-04681a1dbd79675a5' },
    { Name: AL2, Version: 2 },
    ...Names.slice(2, 5).map((Name) => ({ Name })),
  ]);
  expect(InvalidParameters).toEqual(['/my/own']);
});

test('parameters below a path come in pages', async () => {
  await using embedded = await embeddedEc2();
  const below = (input: object) => askSsm(embedded.url, OWNER, 'GetParametersByPath', input);
  const names: string[] = [];
  let reply: SsmReply = {};
  do {
    reply = await below({ Path: LATEST, ...(reply.NextToken && { NextToken: reply.NextToken }) });
    expect(reply.Parameters?.length).toBeLessThanOrEqual(10);
    names.push(...(reply.Parameters ?? []).map(({ Name }) => Name));
  } while (reply.NextToken);
  expect(names).toEqual(expect.arrayContaining([AL2023, AL2, `${LATEST}/al2023-ami-kernel-6.1-arm64`]));
  expect(new Set(names).size).toBe(names.length);

  const ubuntu = '/aws/service/canonical/ubuntu/server/24.04/stable/current/';
  expect((await below({ Path: ubuntu })).Parameters).toEqual([]);
  expect((await below({ Path: ubuntu, Recursive: true })).Parameters).toHaveLength(2);
  const secure = [{ Key: 'Type', Values: ['SecureString'] }];
  expect((await below({ Path: LATEST, ParameterFilters: secure })).Parameters).toEqual([]);
});

test.each([
  ['GetParameter', { Name: '/my/own' }, 'ParameterNotFound', undefined],
  [
    'GetParameter',
    { Name: `${AL2}:9` },
    'ParameterVersionNotFound',
    `Systems Manager could not find version 9 of ${AL2}. Verify the version and try again.`,
  ],
  [
    'GetParameter',
    { Name: '{x}' },
    'ValidationException',
    expect.stringMatching(/^Parameter name: can't be/),
  ],
  [
    'GetParameter',
    {},
    'ValidationException',
    "1 validation error detected: Value null at 'name' failed to satisfy constraint: Member must not be null",
  ],
  [
    'GetParametersByPath',
    { Path: '/aws', MaxResults: 11 },
    'ValidationException',
    "1 validation error detected: Value '11' at 'maxResults' failed to satisfy constraint: Member must have value less than or equal to 10",
  ],
  ['GetParametersByPath', { Path: '/aws', NextToken: 'x' }, 'InvalidNextToken', expect.anything()],
  [
    'GetParametersByPath',
    { Path: 'aws' },
    'ValidationException',
    expect.stringMatching(/begin with a forward/),
  ],
  ['GetParameters', { Names: 'one' }, 'SerializationException', undefined],
  ['PutParameter', { Name: '/my/own', Value: '1' }, 'UnknownOperationException', undefined],
])('%s of %j is refused as %s', async (operation, input, code, message) => {
  await using embedded = await embeddedEc2();
  const { __type, message: words } = await askSsm(embedded.url, OWNER, operation, input);
  expect([__type, words]).toEqual([code, message]);
});

test('who may not read parameters or has another key is refused in the words of Systems Manager', async () => {
  await using embedded = await embeddedEc2();
  const wrong = { ...OWNER, secretAccessKey: 'guessed' };
  const get = (account: typeof OWNER) => askSsm(embedded.url, account, 'GetParameter', { Name: AL2 });
  expect(await get(wrong)).toMatchObject({ __type: 'InvalidSignatureException' });
  expect(await get({ ...OWNER, accessKeyId: 'AKIANOBODY' })).toEqual({
    __type: 'UnrecognizedClientException',
    message: 'The security token included in the request is invalid.',
  });
  const policy = { Statement: [{ Effect: 'Allow', Action: 'ec2:*' }] };
  await administer(embedded.url, 'POST', 'policies', { accessKeyId: OWNER.accessKeyId, policy });
  expect(await get(OWNER)).toEqual({
    __type: 'AccessDeniedException',
    message: `User: arn:aws:iam::111111111111:root is not authorized to perform: ssm:GetParameter on resource: arn:aws:ssm:us-east-1::parameter${AL2} because no identity-based policy allows the ssm:GetParameter action`,
  });
});

test('instances and templates name an image by its parameter', async () => {
  await using embedded = await embeddedEc2();
  const { ec2, url } = embedded;
  const ImageId = `resolve:ssm:${AL2023}`;
  const { Parameter } = await askSsm(url, OWNER, 'GetParameter', { Name: AL2023 });
  const named = { LaunchTemplateName: 'web' };
  const data = { LaunchTemplateData: { ImageId, InstanceType: 't3.micro' as const } };
  await ec2.createLaunchTemplate({ ...named, ...data });
  const imageOf = async (ResolveAlias: boolean) => {
    const { LaunchTemplateVersions } = await ec2.describeLaunchTemplateVersions({ ...named, ResolveAlias });
    return LaunchTemplateVersions?.[0]?.LaunchTemplateData?.ImageId;
  };
  expect(await imageOf(false)).toBe(ImageId);
  expect(await imageOf(true)).toBe(Parameter?.Value);
  const { LaunchTemplateVersion } = await ec2.createLaunchTemplateVersion({
    ...named,
    ...data,
    ResolveAlias: true,
  });
  expect(LaunchTemplateVersion?.LaunchTemplateData?.ImageId).toBe(Parameter?.Value);

  const one = { MinCount: 1, MaxCount: 1 };
  for (const request of [
    { LaunchTemplate: named },
    { ImageId, InstanceType: 't3.micro' as const },
    { ImageId: `${ImageId}:2`, InstanceType: 't3.micro' as const },
  ]) {
    const { Instances } = await ec2.runInstances({ ...request, ...one });
    expect(Instances?.[0]?.ImageId).toBe(Parameter?.Value);
  }
  const missing = { ImageId: 'resolve:ssm:/my/own', InstanceType: 't3.micro' as const };
  const refusal = 'SsmInvalidParameter: The Systems Manager parameter /my/own does not exist.';
  expect(await errorOf(ec2.runInstances({ ...missing, ...one }))).toBe(refusal);
  expect(
    await errorOf(ec2.createLaunchTemplate({ LaunchTemplateName: 'api', LaunchTemplateData: missing })),
  ).toBe(refusal);
});
