import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { administer } from '../testing/administer.ts';
import { embeddedEc2, errorOf, OWNER, PARTNER } from '../testing/embedded-ec2.ts';
import { askSts, sessionFrom } from '../testing/sts.ts';

const NOT_VALID = 'AuthFailure: AWS was not able to validate the provided access credentials';
const ROLE = `arn:aws:iam::${PARTNER.id}:role/reader`;
const assumeRole = { Action: 'AssumeRole', RoleArn: ROLE, RoleSessionName: 'tuesday' };

test('a session token gives the rights of its key until it expires', async () => {
  await using embedded = await embeddedEc2();
  const session = await sessionFrom(embedded.url, OWNER, {
    Action: 'GetSessionToken',
    DurationSeconds: '900',
  });
  const ec2 = embedded.clientOf(session);
  await ec2.describeVpcs({});
  const Statement = [{ Effect: 'Deny', Action: '*' }];
  await administer(embedded.url, 'POST', 'policies', {
    accessKeyId: OWNER.accessKeyId,
    policy: { Statement },
  });
  expect(await errorOf(ec2.describeVpcs({}))).toMatch(/^UnauthorizedOperation/);
  embedded.clock.advance(900_000);
  expect(await errorOf(ec2.describeVpcs({}))).toBe('RequestExpired: Request has expired.');
});

test('a session token goes with its own key and no other', async () => {
  await using embedded = await embeddedEc2();
  const session = await sessionFrom(embedded.url, OWNER, { Action: 'GetSessionToken' });
  const { sessionToken, ...withoutToken } = session;
  const other = await sessionFrom(embedded.url, OWNER, { Action: 'GetSessionToken' });
  for (const wrong of [
    withoutToken,
    { ...session, sessionToken: other.sessionToken },
    { ...session, sessionToken: sessionToken.slice(4) },
    { ...OWNER, sessionToken },
  ]) {
    expect(await errorOf(embedded.clientOf(wrong).describeVpcs({}))).toBe(NOT_VALID);
  }
  const wrongSecret = embedded.clientOf({ ...session, secretAccessKey: 'guessed' });
  expect(await errorOf(wrongSecret.describeVpcs({}))).toBe(NOT_VALID);
});

test('a role of another account is assumed, and is in that account', async () => {
  await using embedded = await embeddedEc2();
  await embedded.clientOf(PARTNER).createKeyPair({ KeyName: 'theirs', KeyType: 'ed25519' });
  const reply = await askSts(embedded.url, OWNER, assumeRole);
  expect(reply.Arn).toBe(`arn:aws:sts::${PARTNER.id}:assumed-role/reader/tuesday`);
  const role = await sessionFrom(embedded.url, OWNER, assumeRole);
  expect((await embedded.clientOf(role).describeKeyPairs({})).KeyPairs).toMatchObject([
    { KeyName: 'theirs' },
  ]);
});

test("a session's own policy allows no more than it says", async () => {
  await using embedded = await embeddedEc2();
  const Statement = [{ Effect: 'Allow', Action: 'ec2:Describe*', Resource: '*' }];
  const Policy = JSON.stringify({ Version: '2012-10-17', Statement });
  const reader = embedded.clientOf(await sessionFrom(embedded.url, OWNER, { ...assumeRole, Policy }));
  await reader.describeVpcs({});
  expect(await errorOf(reader.createKeyPair({ KeyName: 'mine' }))).toMatch(
    /^UnauthorizedOperation: .* User: arn:aws:sts::222222222222:assumed-role\/reader\/tuesday is not authorized/,
  );
});

test('a federated user may do what its policy and its key both allow, and without a policy nothing', async () => {
  await using embedded = await embeddedEc2();
  const federate = { Action: 'GetFederationToken', Name: 'bob', DurationSeconds: '900' };
  const Statement = [{ Effect: 'Allow', Action: 'ec2:DescribeVpcs', Resource: '*' }];
  const Policy = JSON.stringify({ Version: '2012-10-17', Statement });
  expect(await askSts(embedded.url, OWNER, { ...federate, Policy })).toMatchObject({
    Arn: `arn:aws:sts::${OWNER.id}:federated-user/bob`,
    FederatedUserId: `${OWNER.id}:bob`,
    PackedPolicySize: '5',
  });
  const reader = await sessionFrom(embedded.url, OWNER, { ...federate, Policy });
  await embedded.clientOf(reader).describeVpcs({});
  const nobody = embedded.clientOf(await sessionFrom(embedded.url, OWNER, federate));
  expect(await errorOf(nobody.describeVpcs({}))).toMatch(
    /federated-user\/bob is not authorized to perform: ec2:DescribeVpcs on resource: \* because no session policy allows the ec2:DescribeVpcs action\./,
  );
});

test('an access key tells its account', async () => {
  await using embedded = await embeddedEc2({
    accounts: [{ ...OWNER, users: [{ name: 'bob', accessKeyId: 'AKIABOBBOBBOBBOB', secretAccessKey: 'x' }] }],
  });
  const ask = (AccessKeyId: string) =>
    askSts(embedded.url, OWNER, { Action: 'GetAccessKeyInfo', AccessKeyId });
  expect(await ask('AKIABOBBOBBOBBOB')).toMatchObject({ Account: OWNER.id });
  expect(await ask('AKIANOBODYNOBODY')).toMatchObject({ Code: 'ValidationError' });
});

test('sessions outlive a restart where state does', async () => {
  const data = mkdtempSync(join(tmpdir(), 'ec2-'));
  const session = await (async () => {
    await using embedded = await embeddedEc2({ data });
    return await sessionFrom(embedded.url, OWNER, { Action: 'GetSessionToken' });
  })();
  {
    await using embedded = await embeddedEc2({ data });
    await embedded.clientOf(session).describeVpcs({});
  }
  rmSync(data, { recursive: true });
});

test.each([
  [{ ...assumeRole, RoleArn: 'arn:aws:iam::999999999999:role/reader' }, 'AccessDenied'],
  [{ ...assumeRole, RoleArn: 'arn:aws:iam::me:role/reader' }, 'ValidationError'],
  [{ ...assumeRole, RoleSessionName: '' }, 'ValidationError'],
  [{ ...assumeRole, RoleSessionName: 'on tuesday' }, 'ValidationError'],
  [{ Action: 'GetFederationToken', Name: 'x' }, 'ValidationError'],
  [{ ...assumeRole, DurationSeconds: '899' }, 'ValidationError'],
  [{ ...assumeRole, Policy: '{' }, 'MalformedPolicyDocument'],
  [{ Action: 'GetSessionToken', DurationSeconds: '129601' }, 'ValidationError'],
])('%j is refused as %s', async (parameters, code) => {
  await using embedded = await embeddedEc2();
  expect(await askSts(embedded.url, OWNER, parameters)).toMatchObject({ Code: code });
});
