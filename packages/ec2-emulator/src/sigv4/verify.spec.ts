import { request } from 'node:http';
import { describe, expect, test } from 'vitest';
import { embeddedEc2, errorOf, HandClock, OWNER } from '../testing/embedded-ec2.ts';
import type { SignedRequest } from './request.ts';
import { verifier } from './verify.ts';

const EXAMPLE = {
  id: '123456789012',
  accessKeyId: 'AKIDEXAMPLE',
  secretAccessKey: 'wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY',
};

/** https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv-create-signed-request.html */
const DOCUMENTED: SignedRequest = {
  method: 'GET',
  url: new URL('https://iam.amazonaws.com/?Action=ListUsers&Version=2010-05-08'),
  headers: {
    'content-type': ['application/x-www-form-urlencoded; charset=utf-8'],
    host: ['iam.amazonaws.com'],
    'x-amz-date': ['20150830T123600Z'],
    authorization: [
      'AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/20150830/us-east-1/iam/aws4_request, SignedHeaders=content-type;host;x-amz-date, Signature=5d672d79c15b13162d9279b0855cfba6789a8edb4c82c400e06b5924a6f2b5d7',
    ],
  },
  body: new Uint8Array(),
};
const DOCUMENTED_TIME = Date.parse('2015-08-30T12:36:00Z');

describe('a signature', () => {
  const principal = {
    arn: 'arn:aws:iam::123456789012:root',
    userId: EXAMPLE.id,
    policies: [],
    temporary: false,
  };
  const credential = { ...EXAMPLE, account: EXAMPLE, principal };
  const verify = (request: SignedRequest, now: number) =>
    verifier(() => credential, { now: () => now })(request);
  const withHeader = (name: string, ...values: string[]): SignedRequest => ({
    ...DOCUMENTED,
    headers: { ...DOCUMENTED.headers, [name]: values.length > 0 ? values : undefined },
  });

  test("Amazon's documented example is accepted", () => {
    expect(verify(DOCUMENTED, DOCUMENTED_TIME)).toEqual({
      accessKeyId: 'AKIDEXAMPLE',
      account: EXAMPLE,
      principal,
      region: 'us-east-1',
      service: 'iam',
    });
  });

  test('covers every value of a header that is there more than once, in their order', () => {
    // `get-header-key-duplicate` of Amazon's test suite for Signature Version 4.
    const request: SignedRequest = {
      method: 'GET',
      url: new URL('https://example.amazonaws.com/'),
      headers: {
        host: ['example.amazonaws.com'],
        'my-header1': ['value2', 'value2', 'value1'],
        'x-amz-date': ['20150830T123600Z'],
        authorization: [
          'AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/20150830/us-east-1/service/aws4_request, SignedHeaders=host;my-header1;x-amz-date, Signature=c9d5ea9f3f72853aea855b47ea873832890dbdd183b4468f858259531a5138ea',
        ],
      },
      body: new Uint8Array(),
    };
    expect(verify(request, DOCUMENTED_TIME).service).toBe('service');
  });

  test.each([
    ['another method', { ...DOCUMENTED, method: 'POST' }],
    [
      'another path',
      { ...DOCUMENTED, url: new URL('https://iam.amazonaws.com/x?Action=ListUsers&Version=2010-05-08') },
    ],
    [
      'another query',
      { ...DOCUMENTED, url: new URL('https://iam.amazonaws.com/?Action=ListRoles&Version=2010-05-08') },
    ],
    ['another body', { ...DOCUMENTED, body: Buffer.from('x') }],
    ['another host', withHeader('host', 'example.com')],
  ])('does not cover %s', (_what, changed) => {
    expect(() => verify(changed, DOCUMENTED_TIME)).toThrow(
      expect.objectContaining({ code: 'SignatureDoesNotMatch', status: 403 }),
    );
  });

  test.each([
    [-901, 'RequestExpired'],
    [901, 'RequestExpired'],
  ])('is not accepted %i seconds off', (seconds, code) => {
    expect(() => verify(DOCUMENTED, DOCUMENTED_TIME + seconds * 1000)).toThrow(
      expect.objectContaining({ code }),
    );
  });

  test.each([-899, 899])('is accepted %i seconds off', (seconds) => {
    expect(verify(DOCUMENTED, DOCUMENTED_TIME + seconds * 1000).account).toBe(EXAMPLE);
  });

  test('is refused as any other when it has the length in characters and not in bytes', () => {
    const [authorization = ''] = DOCUMENTED.headers.authorization ?? [];
    expect(() =>
      verify(withHeader('authorization', authorization.replace(/.$/, 'é')), DOCUMENTED_TIME),
    ).toThrow(expect.objectContaining({ code: 'SignatureDoesNotMatch' }));
  });

  test('that is not there at all is missed', () => {
    expect(() => verify(withHeader('authorization'), DOCUMENTED_TIME)).toThrow(
      expect.objectContaining({ code: 'MissingAuthenticationToken' }),
    );
  });

  const SCOPE = 'AKIDEXAMPLE/20150830/us-east-1/iam';
  test.each([
    [
      'Basic abc',
      "Authorization header requires 'Credential' parameter. Authorization header requires 'Signature' parameter. Authorization header requires 'SignedHeaders' parameter. Authorization=Basic",
    ],
    [
      `AWS4-HMAC-SHA256 Credential=${SCOPE}/aws4_request, SignedHeaders=host`,
      "Authorization header requires 'Signature' parameter. Authorization=AWS4-HMAC-SHA256",
    ],
    [
      `AWS4-HMAC-SHA256 Credential=${SCOPE}, SignedHeaders=host, Signature=a`,
      `Credential must have exactly 5 slash-delimited elements, e.g. keyid/date/region/service/term, got '${SCOPE}'`,
    ],
    [
      `AWS4-HMAC-SHA256 Credential=${SCOPE}/aws4_request, SignedHeaders=x-amz-date, Signature=a`,
      "'Host' or ':authority' must be a 'SignedHeader' in the AWS Authorization.",
    ],
  ])('is incomplete in the header %j', (header, message) => {
    expect(() => verify(withHeader('authorization', header), DOCUMENTED_TIME)).toThrow(
      expect.objectContaining({ code: 'IncompleteSignature', message }),
    );
  });

  test.each([
    ['of a time that is none', ['20151330T123600Z']],
    ['of two times', ['20150830T123600Z', '20150830T123600Z']],
    ['of no time', []],
  ])('is incomplete %s', (_what, dates) => {
    expect(() => verify(withHeader('x-amz-date', ...dates), DOCUMENTED_TIME)).toThrow(
      expect.objectContaining({ code: 'IncompleteSignature' }),
    );
  });
});

const NOT_VALIDATED = 'AuthFailure: AWS was not able to validate the provided access credentials';

describe('the server', () => {
  test('refuses a body that was changed on the way, whatever its hash header says', async () => {
    await using embedded = await embeddedEc2();
    const { ec2 } = embedded;
    const transport = ec2.config.requestHandler;
    const send = transport.handle.bind(transport);
    transport.handle = (signed, options) => {
      signed.body = signed.body.replace('KeyName=mine', 'KeyName=evil');
      return send(signed, options);
    };
    expect(await errorOf(ec2.createKeyPair({ KeyName: 'mine', KeyType: 'ed25519' }))).toBe(NOT_VALIDATED);
  });

  test('refuses a key nobody has with 401', async () => {
    await using embedded = await embeddedEc2();
    const stranger = embedded.clientOf({ ...OWNER, accessKeyId: 'AKIASTRANGER' });
    expect(await errorOf(stranger.describeVpcs({}))).toBe(NOT_VALIDATED);
  });

  test('refuses a key that comes with another secret in the same words', async () => {
    await using embedded = await embeddedEc2();
    const guesser = embedded.clientOf({ ...OWNER, secretAccessKey: 'guessed' });
    expect(await errorOf(guesser.describeVpcs({}))).toBe(NOT_VALIDATED);
  });

  test('refuses a request without a signature', async () => {
    await using embedded = await embeddedEc2();
    const reply = await fetch(`${embedded.url}/?Action=DescribeVpcs&Version=2016-11-15`);
    expect(reply.status).toBe(403);
    expect(await reply.text()).toMatch(
      /<Response><Errors><Error><Code>MissingAuthenticationToken<\/Code><Message>Request is missing Authentication Token<\/Message><\/Error><\/Errors><RequestID>[0-9a-f-]{36}<\/RequestID><\/Response>$/,
    );
  });

  test('serves the region the signature names, and none that needs an opt-in', async () => {
    await using embedded = await embeddedEc2();
    const zones = await embedded.clientOf(OWNER, 'ap-northeast-2').describeAvailabilityZones({});
    expect(zones.AvailabilityZones?.[0]?.ZoneName).toBe('ap-northeast-2a');
    expect(await errorOf(embedded.clientOf(OWNER, 'ap-east-1').describeVpcs({}))).toMatch(/^AuthFailure/);
    expect(await errorOf(embedded.clientOf(OWNER, 'mars-north-1').describeVpcs({}))).toMatch(/^AuthFailure/);
  });
});

/** Made by boto3, `generate_presigned_url('describe_vpcs', …, HttpMethod='GET')`, for http://127.0.0.1:8520. */
const PRESIGNED = {
  at: Date.parse('2026-11-23T16:19:06Z'),
  path: '/?Action=DescribeVpcs&Version=2016-11-15&Filter.1.Name=tag%3AName&Filter.1.Value.1=a%20b%2Bc%2A%28d%29%27%C3%A9&X-Amz-Algorithm=AWS4-HMAC-SHA256&X-Amz-Credential=AKIDEXAMPLE%2F20261123%2Fus-east-1%2Fec2%2Faws4_request&X-Amz-Date=20261123T161906Z&X-Amz-Expires=3600&X-Amz-SignedHeaders=host&X-Amz-Signature=c7f8a74eb931a8c6d0b179a1ff9469bf06ff4a0edce84e11723c29ec6d757cb2',
};

describe('a presigned URL of boto3', () => {
  test('is accepted from its time until it expires', async () => {
    const signatureClock = new HandClock(PRESIGNED.at);
    await using embedded = await embeddedEc2({ accounts: [EXAMPLE], signatureClock });
    expect(await statusOf(embedded.url, PRESIGNED.path)).toBe(200);
    signatureClock.advance(3599 * 1000);
    expect(await statusOf(embedded.url, PRESIGNED.path)).toBe(200);
    signatureClock.advance(2 * 1000);
    expect(await statusOf(embedded.url, PRESIGNED.path)).toBe(400);
  });

  test('is accepted a quarter of an hour ahead of its time at most, whatever it expires after', async () => {
    const signatureClock = new HandClock(PRESIGNED.at - 901 * 1000);
    await using embedded = await embeddedEc2({ accounts: [EXAMPLE], signatureClock });
    expect(await statusOf(embedded.url, PRESIGNED.path)).toBe(400);
    signatureClock.advance(2 * 1000);
    expect(await statusOf(embedded.url, PRESIGNED.path)).toBe(200);
  });

  test('covers every parameter', async () => {
    const signatureClock = new HandClock(PRESIGNED.at);
    await using embedded = await embeddedEc2({ accounts: [EXAMPLE], signatureClock });
    expect(await statusOf(embedded.url, PRESIGNED.path.replace('DescribeVpcs', 'DescribeSubnets'))).toBe(401);
    expect(await statusOf(embedded.url, `${PRESIGNED.path}&DryRun=true`)).toBe(401);
    expect(await statusOf(embedded.url, PRESIGNED.path.replace('Expires=3600', 'Expires=36000'))).toBe(401);
  });
});

/** Asks for a path under the host name it was signed for. */
function statusOf(url: string, path: string): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    request(`${url}${path}`, { headers: { host: '127.0.0.1:8520' } }, (response) => {
      response.resume();
      resolve(response.statusCode);
    })
      .on('error', reject)
      .end();
  });
}
