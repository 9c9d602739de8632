import { expect, test } from 'vitest';
import { embeddedEc2, errorOf, OWNER } from '../testing/embedded-ec2.ts';
import { signedFetch } from '../testing/signed-fetch.ts';

const Version = '2016-11-15';

async function replyTo(parameters: Record<string, string>, method: 'GET' | 'POST' = 'POST') {
  await using embedded = await embeddedEc2();
  const response = await signedFetch(embedded.url, { account: OWNER, method, parameters });
  const text = await response.text();
  return { status: response.status, text, requestId: response.headers.get('x-amzn-requestid') };
}

test.each(['GET', 'POST'] as const)('%s is answered with XML that names the request', async (method) => {
  const { status, text, requestId } = await replyTo({ Action: 'DescribeKeyPairs', Version }, method);
  expect(status).toBe(200);
  expect(text).toBe(
    `<?xml version="1.0" encoding="UTF-8"?>\n<DescribeKeyPairsResponse xmlns="http://ec2.amazonaws.com/doc/2016-11-15/"><requestId>${requestId}</requestId><keySet/></DescribeKeyPairsResponse>`,
  );
});

test.each([
  [
    { Action: 'MakeCoffee', Version },
    'InvalidAction',
    'The action MakeCoffee is not valid for this web service.',
  ],
  [
    { Action: 'DescribeVpcs', Version: '1999-01-01' },
    'NoSuchVersion',
    'The requested version (1999-01-01) of service AmazonEC2 does not exist',
  ],
  [{ Action: 'DescribeVpcs' }, 'MissingParameter', 'The request must contain the parameter Version'],
  [{ Version }, 'MissingAction', 'The request is missing an action or a required parameter.'],
  [
    { Action: 'DescribeIpams', Version },
    'UnsupportedOperation',
    'The operation DescribeIpams is not supported by the embedded EC2.',
  ],
  [
    { Action: 'DescribeVolumes', Version, 'VolumeId.1': 'vol-0123456789abcdef0', MaxResults: '5' },
    'InvalidParameterCombination',
    'The parameter volumeSet cannot be used with the parameter maxResults',
  ],
  [
    { Action: 'DescribeVpcs', Version, Colour: '<red>' },
    'UnknownParameter',
    'The parameter Colour is not recognized',
  ],
  [
    { Action: 'DescribeVpcs', Version, 'Filter.1.Name': '<red>', 'Filter.1.Value.1': 'x' },
    'InvalidParameterValue',
    'The filter &apos;&lt;red&gt;&apos; is invalid',
  ],
])('%j is refused', async (parameters, code, message) => {
  const { status, text, requestId } = await replyTo(parameters);
  expect(status).toBe(400);
  expect(text).toBe(
    `<?xml version="1.0" encoding="UTF-8"?>\n<Response><Errors><Error><Code>${code}</Code><Message>${message}</Message></Error></Errors><RequestID>${requestId}</RequestID></Response>`,
  );
});

test.each(['2010-08-31', '2014-10-01', '2016-09-15'])(
  'version %s is answered in its own namespace',
  async (older) => {
    const { status, text } = await replyTo({ Action: 'DescribeKeyPairs', Version: older });
    expect([status, /xmlns="([^"]+)"/.exec(text)?.[1]]).toEqual([
      200,
      `http://ec2.amazonaws.com/doc/${older}/`,
    ]);
  },
);

test('an operation without a result says so', async () => {
  await using embedded = await embeddedEc2();
  const { Vpcs } = await embedded.ec2.describeVpcs({});
  const response = await signedFetch(embedded.url, {
    account: OWNER,
    parameters: { Action: 'DeleteTags', Version, 'ResourceId.1': Vpcs?.[0]?.VpcId ?? '' },
  });
  expect(await response.text()).toMatch(/<\/requestId><return>true<\/return><\/DeleteTagsResponse>$/);
});

test('a body of more than 4 MiB is refused', async () => {
  const { status, text } = await replyTo({
    Action: 'DescribeVpcs',
    Version,
    Big: 'x'.repeat(5 * 1024 * 1024),
  });
  expect([status, /<Code>(.*)<\/Code>/.exec(text)?.[1]]).toEqual([413, 'RequestEntityTooLarge']);
});

test('a caller learns its account from STS, which knows no operation it does not need', async () => {
  await using embedded = await embeddedEc2();
  const ask = async (Action: string) => {
    const parameters = { Action, Version: '2011-06-15' };
    return await (await signedFetch(embedded.url, { account: OWNER, parameters, service: 'sts' })).text();
  };
  expect(await ask('GetCallerIdentity')).toContain(
    '<Arn>arn:aws:iam::111111111111:root</Arn><UserId>111111111111</UserId><Account>111111111111</Account>',
  );
  expect(await ask('AssumeRoleWithSAML')).toMatch(/^<ErrorResponse .*<Code>InvalidAction<\/Code>/);
});

test('a key nobody has is refused by STS in its own words', async () => {
  await using embedded = await embeddedEc2();
  const parameters = { Action: 'GetCallerIdentity', Version: '2011-06-15' };
  const account = { ...OWNER, accessKeyId: 'AKIASTRANGER' };
  const response = await signedFetch(embedded.url, { account, parameters, service: 'sts' });
  expect(response.status).toBe(403);
  expect(await response.text()).toContain(
    '<Code>InvalidClientTokenId</Code><Message>The security token included in the request is invalid.</Message>',
  );
});

test('a signature for another service is refused', async () => {
  await using embedded = await embeddedEc2();
  const parameters = { Action: 'DescribeVpcs', Version };
  const response = await signedFetch(embedded.url, { account: OWNER, parameters, service: 's3' });
  expect(await response.text()).toContain('Credential should be scoped to correct service: &apos;ec2&apos;.');
});

test('accounts and regions have nothing in common', async () => {
  await using embedded = await embeddedEc2();
  await embedded.ec2.createKeyPair({ KeyName: 'mine', KeyType: 'ed25519' });
  const elsewhere = embedded.clientOf(OWNER, 'eu-west-1');
  expect((await elsewhere.describeKeyPairs({})).KeyPairs).toEqual([]);
  expect(await errorOf(elsewhere.describeKeyPairs({ KeyNames: ['mine'] }))).toMatch(
    /^InvalidKeyPair.NotFound/,
  );
});
