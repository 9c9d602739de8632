import { expect, test } from 'vitest';
import { administer } from '../testing/administer.ts';
import { type EmbeddedEc2, embeddedEc2, OWNER, PARTNER } from '../testing/embedded-ec2.ts';

async function everything({ clientOf }: EmbeddedEc2) {
  const replies = [OWNER, PARTNER].map(async (account) => {
    const ec2 = clientOf(account, 'eu-west-1');
    const { KeyPairs } = await ec2.describeKeyPairs({});
    const { Reservations } = await ec2.describeInstances({});
    const { Images } = await ec2.describeImages({ Owners: ['self'] });
    const { Vpcs } = await ec2.describeVpcs({});
    return { KeyPairs, Reservations, Images, Vpcs };
  });
  return await Promise.all(replies);
}

test('what is exported is imported elsewhere, in place of all that was there', async () => {
  await using embedded = await embeddedEc2({ seed: 'demo' });
  await embedded.clientOf(PARTNER, 'eu-west-1').createKeyPair({ KeyName: 'theirs', KeyType: 'ed25519' });
  const before = await everything(embedded);
  const { body } = await administer(embedded.url, 'GET', 'state');

  await using elsewhere = await embeddedEc2();
  await elsewhere.clientOf(OWNER, 'eu-west-1').createKeyPair({ KeyName: 'stale', KeyType: 'ed25519' });
  expect((await administer(elsewhere.url, 'POST', 'state', body)).status).toBe(200);
  expect(await everything(elsewhere)).toEqual(before);
  expect((await administer(elsewhere.url, 'GET', 'state')).body).toEqual(
    (await administer(embedded.url, 'GET', 'state')).body,
  );
});

test('an export tells no secret of the server', async () => {
  await using embedded = await embeddedEc2();
  await embedded.ec2.createKeyPair({ KeyName: 'mine', KeyType: 'ed25519' });
  const text = JSON.stringify((await administer(embedded.url, 'GET', 'state')).body);
  expect(text).toContain('"KeyName":"mine"');
  expect(text).not.toMatch(/PRIVATE KEY|sealingKey|owner-secret/);
});

const keyPair = {
  accountId: OWNER.id,
  region: 'us-east-1',
  kind: 'keyPairs',
  resource: { KeyPairId: 'key-0123456789abcdef0', KeyName: 'theirs' },
};

test.each([
  [{ format: 'another' }, '"format" must be one of muster-ec2-state-2, muster-ec2-state-1'],
  [{ format: 'muster-ec2-state-2', resources: [{ accountId: 'me' }] }, "me is not an account's id"],
  [
    {
      format: 'muster-ec2-state-2',
      resources: [{ accountId: OWNER.id, region: 'us-east-1', kind: 'keyPairs', resource: {} }],
    },
    'One of the keyPairs has no id (resources[0].resource)',
  ],
  [{ format: 'muster-ec2-state-2' }, '"resources" must be a list'],
  [
    { format: 'muster-ec2-state-2', resources: [], resource: [] },
    '"resource" is not known; there is format, resources',
  ],
  [
    { format: 'muster-ec2-state-2', resources: [keyPair, keyPair] },
    '"resources[1]" is another key-0123456789abcdef0 of the keyPairs',
  ],
  [
    { format: 'muster-ec2-state-2', resources: [{ ...keyPair, region: 'mars-1' }] },
    expect.stringMatching(/^"resources\[0\].region" must be one of af-south-1, /),
  ],
  [
    {
      format: 'muster-ec2-state-2',
      resources: [{ ...keyPair, kind: 'instances', resource: { InstanceId: 'i-0123456789abcdef0' } }],
    },
    expect.stringMatching(/^With these, Describe\w+ fails for 111111111111 in us-east-1: /),
  ],
])('%j is refused and changes nothing', async (body, error) => {
  await using embedded = await embeddedEc2();
  await embedded.ec2.createKeyPair({ KeyName: 'mine', KeyType: 'ed25519' });
  expect(await administer(embedded.url, 'POST', 'state', body)).toEqual({ status: 400, body: { error } });
  expect((await embedded.ec2.describeKeyPairs({})).KeyPairs).toHaveLength(1);
});
