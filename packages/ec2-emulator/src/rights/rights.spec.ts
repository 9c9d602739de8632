import { describe, expect, test } from 'vitest';
import { administer } from '../testing/administer.ts';
import { embeddedEc2, errorOf, OWNER, PARTNER } from '../testing/embedded-ec2.ts';
import { askSts } from '../testing/sts.ts';
import type { Policy } from './policy.ts';

const ALICE = { id: OWNER.id, name: 'alice', accessKeyId: 'AKIAALICE', secretAccessKey: 'alice-secret' };
const ARN = `arn:aws:ec2:us-east-1:${OWNER.id}`;

const allow = (Action: string[], Resource = ['*']) => ({ Effect: 'Allow' as const, Action, Resource });
const deny = (Action: string[], Resource = ['*']) => ({ Effect: 'Deny' as const, Action, Resource });

/** An embedded EC2 whose owner has a user with this policy. */
async function withAlice(policy?: Policy) {
  const user = { ...ALICE, ...(policy && { policy }) };
  const embedded = await embeddedEc2({ accounts: [{ ...OWNER, users: [user] }, PARTNER] });
  return { ...embedded, alice: embedded.clientOf(ALICE) };
}

const refusal = (action: string, resource: string, because: string) =>
  new RegExp(
    `^UnauthorizedOperation: You are not authorized to perform this operation\\. User: arn:aws:iam::${OWNER.id}:user/alice is not authorized to perform: ${action} on resource: ${resource.replaceAll('*', '\\*')} ${because}\\. Encoded authorization failure message: [\\w-]+$`,
  );
const NOT_ALLOWED = (action: string) => `because no identity-based policy allows the ${action} action`;

test('several keys sign for one account, and see the same resources', async () => {
  await using embedded = await withAlice();
  await embedded.alice.createKeyPair({ KeyName: 'hers', KeyType: 'ed25519' });
  expect((await embedded.ec2.describeKeyPairs({})).KeyPairs).toMatchObject([{ KeyName: 'hers' }]);
  expect(await askSts(embedded.url, ALICE, { Action: 'GetCallerIdentity' })).toMatchObject({
    Arn: `arn:aws:iam::${OWNER.id}:user/alice`,
    Account: OWNER.id,
    UserId: expect.stringMatching(/^AIDA[0-9A-F]{17}$/),
  });
});

test('a key may do what its policy allows, and the account itself everything', async () => {
  await using embedded = await withAlice({ Statement: [allow(['ec2:describe*'])] });
  await embedded.alice.describeVpcs({});
  expect(await errorOf(embedded.alice.createVpc({ CidrBlock: '10.0.0.0/16' }))).toMatch(
    refusal('ec2:CreateVpc', `${ARN}:vpc/*`, NOT_ALLOWED('ec2:CreateVpc')),
  );
  await embedded.ec2.createVpc({ CidrBlock: '10.0.0.0/16' });
});

test('what a policy denies is refused whatever else allows it, dry run or not', async () => {
  await using embedded = await withAlice({ Statement: [allow(['*']), deny(['ec2:*KeyPair'])] });
  for (const DryRun of [true, false]) {
    expect(await errorOf(embedded.alice.createKeyPair({ KeyName: 'hers', DryRun }))).toMatch(/^Unauthorized/);
  }
  expect(
    await errorOf(embedded.alice.importKeyPair({ KeyName: 'hers', PublicKeyMaterial: new Uint8Array() })),
  ).toMatch(
    refusal('ec2:ImportKeyPair', `${ARN}:key-pair/hers`, 'with an explicit deny in an identity-based policy'),
  );
  expect(await errorOf(embedded.alice.createVpc({ CidrBlock: '10.0.0.0/16', DryRun: true }))).toMatch(
    /^DryRunOp/,
  );
});

test('every resource a request names must be allowed, before it is looked for', async () => {
  await using embedded = await withAlice();
  const { GroupId = '' } = await embedded.ec2.createSecurityGroup({ GroupName: 'web', Description: 'web' });
  const statement = allow(['ec2:*'], [`${ARN}:security-group/${GroupId}`, `${ARN}:vpc/*`]);
  const reply = await administer(embedded.url, 'POST', 'policies', {
    accessKeyId: ALICE.accessKeyId,
    policy: { Version: '2012-10-17', Statement: [statement] },
  });
  expect(reply.status).toBe(200);
  await embedded.alice.deleteSecurityGroup({ GroupId, DryRun: false });
  const other = 'sg-0123456789abcdef0';
  expect(await errorOf(embedded.alice.deleteSecurityGroup({ GroupId: other }))).toMatch(
    refusal(
      'ec2:DeleteSecurityGroup',
      `${ARN}:security-group/${other}`,
      NOT_ALLOWED('ec2:DeleteSecurityGroup'),
    ),
  );
  await administer(embedded.url, 'POST', 'policies', { accessKeyId: ALICE.accessKeyId, policy: null });
  expect(await errorOf(embedded.alice.deleteSecurityGroup({ GroupId: other }))).toMatch(
    /^InvalidGroup.NotFound/,
  );
});

test('tagging what is created needs a right of its own', async () => {
  await using embedded = await withAlice({ Statement: [allow(['ec2:CreateVpc'])] });
  const TagSpecifications = [{ ResourceType: 'vpc' as const, Tags: [{ Key: 'Name', Value: 'shop' }] }];
  expect(await errorOf(embedded.alice.createVpc({ CidrBlock: '10.0.0.0/16', TagSpecifications }))).toMatch(
    refusal('ec2:CreateTags', `${ARN}:vpc/*`, NOT_ALLOWED('ec2:CreateTags')),
  );
  await embedded.alice.createVpc({ CidrBlock: '10.0.0.0/16' });
});

describe('the encoded message', () => {
  async function encodedMessage(embedded: Awaited<ReturnType<typeof withAlice>>) {
    const error = await errorOf(embedded.alice.rebootInstances({ InstanceIds: ['i-0123456789abcdef0'] }));
    return error.split(' ').at(-1) ?? '';
  }

  test('is decoded by STS into what was refused', async () => {
    await using embedded = await withAlice({ Statement: [allow(['sts:*'])] });
    const EncodedMessage = await encodedMessage(embedded);
    const { DecodedMessage = '' } = await askSts(embedded.url, ALICE, {
      Action: 'DecodeAuthorizationMessage',
      EncodedMessage,
    });
    expect(JSON.parse(DecodedMessage)).toMatchObject({
      allowed: false,
      explicitDeny: false,
      context: {
        principal: { name: 'alice', arn: `arn:aws:iam::${OWNER.id}:user/alice` },
        action: 'ec2:RebootInstances',
        resource: `${ARN}:instance/i-0123456789abcdef0`,
      },
    });
  });

  test('is not for those who may not decode it, nor any other text', async () => {
    await using embedded = await withAlice({ Statement: [allow(['ec2:Describe*'])] });
    const EncodedMessage = await encodedMessage(embedded);
    const decode = { Action: 'DecodeAuthorizationMessage', EncodedMessage };
    expect(await askSts(embedded.url, ALICE, decode)).toMatchObject({ Code: 'AccessDenied' });
    expect(
      await askSts(embedded.url, OWNER, { ...decode, EncodedMessage: EncodedMessage.slice(4) }),
    ).toMatchObject({
      Code: 'InvalidAuthorizationMessageException',
    });
  });

  test('is for the account that was refused alone', async () => {
    await using embedded = await withAlice({ Statement: [allow(['ec2:Describe*'])] });
    const decode = {
      Action: 'DecodeAuthorizationMessage',
      EncodedMessage: await encodedMessage(embedded),
    };
    expect(await askSts(embedded.url, OWNER, decode)).toHaveProperty('DecodedMessage');
    expect(await askSts(embedded.url, PARTNER, decode)).toMatchObject({
      Code: 'InvalidAuthorizationMessageException',
    });
  });
});

test.each([
  [{ accessKeyId: 'AKIANOBODY' }, /^"accessKeyId" must be one of AKIAOWNER, AKIAPARTNER, AKIAALICE$/],
  [
    { accessKeyId: 'AKIAALICE', policy: { Statement: [{ Effect: 'Maybe', Action: '*' }] } },
    /^"policy.Statement\[0\].Effect" must be one of Allow, Deny$/,
  ],
  [
    { accessKeyId: 'AKIAALICE', policy: { Statement: [{ ...allow(['*']), Condition: { Equals: {} } }] } },
    /^"Equals" is not an operator of conditions; there is Null, StringEquals, /,
  ],
  [
    { accessKeyId: 'AKIAALICE', policy: { Statement: [allow(['RunInstances'])] } },
    /^"policy.Statement\[0\].Action" has "RunInstances", which is not a service and its action$/,
  ],
  [
    { accessKeyId: 'AKIAALICE', policy: { Statement: [{ ...allow(['*']), Resource: 'instance/*' }] } },
    /^"policy.Statement\[0\].Resource" has "instance\/\*", which is not an ARN or \*$/,
  ],
  [
    { accessKeyId: 'AKIAALICE', policy: { Statement: [{ ...allow(['*']), NotAction: 'ec2:*' }] } },
    /^"policy.Statement\[0\].Action" is not known; there is /,
  ],
  [
    { accessKeyId: 'AKIAALICE', policy: { Version: '2026-01-01', Statement: [] } },
    /^"policy.Version" must be one of 2012-10-17, 2008-10-17$/,
  ],
])('the policy %j is refused', async (body, error) => {
  await using embedded = await withAlice();
  expect(await administer(embedded.url, 'POST', 'policies', body)).toEqual({
    status: 400,
    body: { error: expect.stringMatching(error) },
  });
});

test('a reset brings back the policies that the accounts came with', async () => {
  await using embedded = await withAlice({ Statement: [allow(['ec2:DescribeVpcs'])] });
  await administer(embedded.url, 'POST', 'policies', { accessKeyId: ALICE.accessKeyId, policy: null });
  await embedded.alice.describeSubnets({});
  await administer(embedded.url, 'POST', 'reset');
  expect(await errorOf(embedded.alice.describeSubnets({}))).toMatch(/^UnauthorizedOperation/);
});
