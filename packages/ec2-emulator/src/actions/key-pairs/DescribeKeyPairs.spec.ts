import { expect, test } from 'vitest';
import { embeddedEc2, errorOf } from '../../testing/embedded-ec2.ts';

async function withKeyPairs(...names: string[]) {
  const embedded = await embeddedEc2();
  for (const KeyName of names) await embedded.ec2.createKeyPair({ KeyName, KeyType: 'ed25519' });
  return embedded;
}

test('names, ids and filters each narrow what is listed', async () => {
  await using embedded = await withKeyPairs('laptop', 'desktop', 'server');
  const { ec2 } = embedded;
  const named = async (request: Parameters<typeof ec2.describeKeyPairs>[0]) =>
    (await ec2.describeKeyPairs(request)).KeyPairs?.map((keyPair) => keyPair.KeyName);
  expect(await named({})).toEqual(['laptop', 'desktop', 'server']);
  expect(await named({ KeyNames: ['server'] })).toEqual(['server']);
  expect(await named({ Filters: [{ Name: 'key-name', Values: ['*top'] }] })).toEqual(['laptop', 'desktop']);
  const [first] = (await ec2.describeKeyPairs({})).KeyPairs ?? [];
  expect(await named({ KeyPairIds: [first?.KeyPairId ?? ''] })).toEqual(['laptop']);
  expect(await named({ Filters: [{ Name: 'fingerprint', Values: [first?.KeyFingerprint ?? ''] }] })).toEqual([
    'laptop',
  ]);
});

test('what was asked for and is not there is named', async () => {
  await using embedded = await withKeyPairs('laptop');
  const { ec2 } = embedded;
  expect(await errorOf(ec2.describeKeyPairs({ KeyNames: ['laptop', 'a', 'b'] }))).toBe(
    "InvalidKeyPair.NotFound: The key pairs 'a, b' do not exist",
  );
  expect(await errorOf(ec2.describeKeyPairs({ KeyPairIds: ['key-00000000000000000'] }))).toBe(
    "InvalidKeyPair.NotFound: The key pair ID 'key-00000000000000000' does not exist",
  );
  expect(await errorOf(ec2.describeKeyPairs({ Filters: [{ Name: 'colour', Values: ['red'] }] }))).toBe(
    "InvalidParameterValue: The filter 'colour' is invalid",
  );
});
