import { expect, test } from 'vitest';
import { administer } from '../testing/administer.ts';
import { embeddedEc2, errorOf, OWNER, PARTNER } from '../testing/embedded-ec2.ts';
import { signedFetch } from '../testing/signed-fetch.ts';
import { operationModel } from '../wire/model/model.ts';
import { OWN_LIMITS } from './request-limits.ts';

/** An embedded EC2 that misbehaves by these rules. */
async function faulty(...rules: object[]) {
  const embedded = await embeddedEc2();
  await administer(embedded.url, 'POST', 'faults', { seed: 7, rules });
  return embedded;
}

const outcomesOf = async (calls: number, call: () => Promise<unknown>) => {
  const outcomes: string[] = [];
  for (let i = 0; i < calls; i += 1) {
    outcomes.push(
      await call().then(
        () => 'ok',
        (error: Error) => error.name,
      ),
    );
  }
  return outcomes;
};

const keyNames = async ({ ec2 }: Awaited<ReturnType<typeof embeddedEc2>>) =>
  ((await ec2.describeKeyPairs({})).KeyPairs ?? []).map((keyPair) => keyPair.KeyName);

test('nothing befalls anybody until a rule says so, and again once the rules are cleared', async () => {
  await using embedded = await embeddedEc2();
  expect(await outcomesOf(20, () => embedded.ec2.describeVpcs({}))).toEqual(Array(20).fill('ok'));
  await administer(embedded.url, 'POST', 'faults', { rules: [{ fault: 'throttle' }] });
  expect(await errorOf(embedded.ec2.describeVpcs({}))).toBe('RequestLimitExceeded: Request limit exceeded.');
  await administer(embedded.url, 'DELETE', 'faults');
  await embedded.ec2.describeVpcs({});
  await administer(embedded.url, 'POST', 'faults', { rules: [{ fault: 'throttle' }] });
  await administer(embedded.url, 'POST', 'reset');
  await embedded.ec2.describeVpcs({});
});

test('the same seed befalls the same requests, about as many as the rate says', async () => {
  const rule = { fault: 'throttle', operation: 'DescribeVpcs', rate: 0.3 };
  await using embedded = await faulty(rule);
  const once = await outcomesOf(100, () => embedded.ec2.describeVpcs({}));
  await administer(embedded.url, 'POST', 'faults', { seed: 7, rules: [rule] });
  const again = await outcomesOf(100, () => embedded.ec2.describeVpcs({}));
  expect(again).toEqual(once);
  const befallen = once.filter((outcome) => outcome === 'RequestLimitExceeded').length;
  expect(befallen).toBeGreaterThan(20);
  expect(befallen).toBeLessThan(40);
  expect(await administer(embedded.url, 'GET', 'faults')).toEqual({
    status: 200,
    body: { seed: 7, rules: [{ ...rule, skip: 0, seen: 100, befallen }] },
  });
});

test('a rule is for the operations and the account it names, from one request on, and so often', async () => {
  await using embedded = await faulty(
    { fault: 'error', code: 'Unavailable', operation: 'Describe*', skip: 1, times: 2 },
    { fault: 'error', code: 'InternalError', operation: 'CreateKeyPair', account: PARTNER.id },
  );
  const { ec2 } = embedded;
  expect(await outcomesOf(4, () => ec2.describeVpcs({}))).toEqual(['ok', 'Unavailable', 'Unavailable', 'ok']);
  await ec2.createKeyPair({ KeyName: 'mine', KeyType: 'ed25519' });
  const theirs = embedded.clientOf(PARTNER).createKeyPair({ KeyName: 'theirs', KeyType: 'ed25519' });
  expect(await errorOf(theirs)).toBe('InternalError: An internal error has occurred');
});

test("EC2's token buckets empty and refill by operation and account", async () => {
  await using embedded = await faulty({ fault: 'token-buckets' });
  const { ec2, clock } = embedded;
  const create = (name: string) => ec2.createSecurityGroup({ GroupName: name, Description: 'made in haste' });
  let made = 0;
  const outcomes = await outcomesOf(60, () => create(`group ${made++}`));
  expect(outcomes).toEqual([...Array(50).fill('ok'), ...Array(10).fill('RequestLimitExceeded')]);
  await ec2.describeVpcs({});
  await embedded.clientOf(PARTNER).createSecurityGroup({ GroupName: 'theirs', Description: 'theirs' });
  clock.advance(1000);
  const later = await outcomesOf(6, () => create(`group ${made++}`));
  expect(later).toEqual([...Array(5).fill('ok'), 'RequestLimitExceeded']);
});

test('reading everything at once has a smaller bucket than reading by pages', async () => {
  await using embedded = await faulty({ fault: 'token-buckets', scale: 0.1 });
  const { ec2 } = embedded;
  const ok = (outcomes: string[]) => outcomes.filter((outcome) => outcome === 'ok').length;
  expect(ok(await outcomesOf(12, () => ec2.describeInstances({})))).toBe(5);
  expect(ok(await outcomesOf(12, () => ec2.describeInstances({ MaxResults: 5 })))).toBe(10);
});

test('some operations have buckets of their own, whatever others do', async () => {
  await using embedded = await faulty({ fault: 'token-buckets' });
  const { ec2, clock } = embedded;
  const ok = (outcomes: string[]) => outcomes.filter((outcome) => outcome === 'ok').length;
  expect(ok(await outcomesOf(3, () => ec2.describeMovingAddresses({})))).toBe(1);
  expect(ok(await outcomesOf(12, () => ec2.describeIdFormat({})))).toBe(10);
  expect(ok(await outcomesOf(3, () => ec2.enableImageBlockPublicAccess(BLOCKED)))).toBe(1);
  clock.advance(9_000);
  expect(ok(await outcomesOf(1, () => ec2.enableImageBlockPublicAccess(BLOCKED)))).toBe(0);
  clock.advance(1_000);
  expect(ok(await outcomesOf(2, () => ec2.enableImageBlockPublicAccess(BLOCKED)))).toBe(1);
});

const BLOCKED = { ImageBlockPublicAccessState: 'block-new-sharing' } as const;

test('limits of their own are given to operations that EC2 has', () => {
  const unknown = [...OWN_LIMITS.keys()].filter((name) => !operationModel(name));
  expect(unknown).toEqual([]);
});

test('launching and ending many instances takes a token for each, and they refill at the rate of their operation', async () => {
  await using embedded = await faulty({ fault: 'token-buckets', scale: 0.01 });
  const { ec2, clock } = embedded;
  const { Images } = await ec2.describeImages({ Owners: ['amazon'] });
  const ImageId = Images?.find(({ Architecture }) => Architecture === 'x86_64')?.ImageId ?? '';
  const launch = (MaxCount: number) =>
    ec2.runInstances({ ImageId, InstanceType: 't3.micro', MinCount: 1, MaxCount, DryRun: true });
  expect(await errorOf(launch(11))).toMatch(/^RequestLimitExceeded/);
  expect(await errorOf(launch(8))).toMatch(/^DryRunOperation/);
  clock.advance(50_000);
  expect(await errorOf(launch(4))).toMatch(/^RequestLimitExceeded/);
  expect(await errorOf(launch(3))).toMatch(/^DryRunOperation/);
  const InstanceIds = Array.from(
    { length: 11 },
    (_, i) => `i-0123456789abcde${i.toString(16).padStart(2, '0')}`,
  );
  expect(await errorOf(ec2.terminateInstances({ InstanceIds }))).toMatch(/^RequestLimitExceeded/);
});

test('a connection reset before the commit leaves nothing done', async () => {
  await using embedded = await faulty({ fault: 'reset', when: 'before-commit', operation: 'CreateKeyPair' });
  const attempt = embedded.ec2.createKeyPair({ KeyName: 'mine', KeyType: 'ed25519' });
  await expect(attempt).rejects.toMatchObject({ code: 'ECONNRESET' });
  expect(await keyNames(embedded)).toEqual([]);
});

test.each([
  { fault: 'reset', when: 'after-commit' },
  { fault: 'reset', when: 'during-reply' },
])('a connection broken by %j leaves done what was asked', async (rule) => {
  await using embedded = await faulty({ ...rule, operation: 'CreateKeyPair' });
  await expect(embedded.ec2.createKeyPair({ KeyName: 'mine', KeyType: 'ed25519' })).rejects.toThrow();
  expect(await keyNames(embedded)).toEqual(['mine']);
});

test.each([
  [{ fault: 'truncated-reply' }, /<DescribeVpcsResponse (?!.*<\/DescribeVpcsResponse>)/s],
  [{ fault: 'foreign-reply', reply: 'html' }, /^<!DOCTYPE html>/],
  [{ fault: 'foreign-reply', reply: 'empty' }, /^$/],
  [{ fault: 'foreign-reply', reply: 'other-operation' }, /<DescribeKeyPairsResponse /],
])('%j is a reply of status 200 all the same', async (rule, expected) => {
  await using embedded = await faulty(rule);
  const parameters = { Action: 'DescribeVpcs', Version: '2016-11-15' };
  const reply = await signedFetch(embedded.url, { account: OWNER, parameters });
  expect(reply.status).toBe(200);
  expect(await reply.text()).toMatch(expected);
});

test('a latency holds up the requests it befalls and no others', async () => {
  await using embedded = await faulty({ fault: 'latency', min: 300, max: 400, operation: 'DescribeVpcs' });
  const answered: string[] = [];
  await Promise.all([
    embedded.ec2.describeVpcs({}).then(() => answered.push('held up')),
    embedded.ec2.describeSubnets({}).then(() => answered.push('at once')),
  ]);
  expect(answered).toEqual(['at once', 'held up']);
});

test('stale reads answer as of some time ago, and writes do not', async () => {
  await using embedded = await embeddedEc2();
  const { ec2, clock } = embedded;
  await ec2.createKeyPair({ KeyName: 'old', KeyType: 'ed25519' });
  await administer(embedded.url, 'POST', 'faults', { rules: [{ fault: 'stale-read', ms: 5000 }] });
  const { KeyPairId } = await ec2.createKeyPair({ KeyName: 'new', KeyType: 'ed25519' });
  await ec2.deleteKeyPair({ KeyName: 'old' });
  expect(await keyNames(embedded)).toEqual(['old']);
  expect(await errorOf(ec2.describeKeyPairs({ KeyPairIds: [KeyPairId ?? ''] }))).toMatch(
    /^InvalidKeyPair.NotFound/,
  );
  expect(await errorOf(ec2.createKeyPair({ KeyName: 'new', KeyType: 'ed25519' }))).toMatch(
    /^InvalidKeyPair.Duplicate/,
  );
  clock.advance(5000);
  expect(await keyNames(embedded)).toEqual(['new']);
});

test('stale reads answer as of some mutations ago, and change nothing', async () => {
  await using embedded = await faulty({ fault: 'stale-read', mutations: 2, operation: 'DescribeKeyPairs' });
  for (const KeyName of ['a', 'b', 'c']) await embedded.ec2.createKeyPair({ KeyName, KeyType: 'ed25519' });
  expect(await keyNames(embedded)).toEqual(['a']);
  expect(await keyNames(embedded)).toEqual(['a']);
  await administer(embedded.url, 'DELETE', 'faults');
  expect(await keyNames(embedded)).toEqual(['a', 'b', 'c']);
});

test.each([
  [{ rules: [{ fault: 'fire' }] }, /^"rules\[0\].fault" must be one of throttle, token-buckets, /],
  [{ rules: [{ fault: 'throttle', rate: 2 }] }, /^"rules\[0\].rate" must be a number from 0 to 1$/],
  [{ rules: [{ fault: 'throttle', op: '*' }] }, /^"rules\[0\].op" is not known; there is fault, /],
  [
    { rules: [{ fault: 'throttle', operation: 'DescribeVpc' }] },
    /^"rules\[0\].operation" matches no operation of EC2's$/,
  ],
  [{ rules: [{ fault: 'throttle', times: 0.5 }] }, /^"rules\[0\].times" must be a whole number from 0$/],
  [{ rules: {} }, /^"rules" must be a list$/],
  [{}, /^"rules" must be a list$/],
])('the rules %j are refused, and those before them stay', async (rules, error) => {
  await using embedded = await faulty({ fault: 'throttle' });
  const reply = await administer(embedded.url, 'POST', 'faults', rules);
  expect(reply).toEqual({ status: 400, body: { error: expect.stringMatching(error) } });
  expect(await errorOf(embedded.ec2.describeVpcs({}))).toMatch(/^RequestLimitExceeded/);
});
