import { expect, test } from 'vitest';
import { embeddedEc2, errorOf } from '../../testing/embedded-ec2.ts';

test('a deleted key pair is gone, with its tags, and its name is free again', async () => {
  await using embedded = await embeddedEc2();
  const { ec2 } = embedded;
  const { KeyPairId } = await ec2.createKeyPair({ KeyName: 'laptop', KeyType: 'ed25519' });

  expect(await ec2.deleteKeyPair({ KeyName: 'laptop' })).toMatchObject({ Return: true, KeyPairId });

  expect(await errorOf(ec2.describeKeyPairs({ KeyNames: ['laptop'] }))).toBe(
    "InvalidKeyPair.NotFound: The key pair 'laptop' does not exist",
  );
  await ec2.createKeyPair({ KeyName: 'laptop', KeyType: 'ed25519' });
});

test('deleting a key pair that does not exist succeeds and names no id', async () => {
  await using embedded = await embeddedEc2();
  const reply = await embedded.ec2.deleteKeyPair({ KeyName: 'never-made' });
  expect(reply).toMatchObject({ Return: true });
  expect(reply.KeyPairId).toBeUndefined();
});

test('a dry run deletes nothing', async () => {
  await using embedded = await embeddedEc2();
  const { ec2 } = embedded;
  await ec2.createKeyPair({ KeyName: 'laptop', KeyType: 'ed25519' });
  expect(await errorOf(ec2.deleteKeyPair({ KeyName: 'laptop', DryRun: true }))).toBe(
    'DryRunOperation: Request would have succeeded, but DryRun flag is set.',
  );
  expect((await ec2.describeKeyPairs({})).KeyPairs).toHaveLength(1);
});

test('either the name or the id is needed', async () => {
  await using embedded = await embeddedEc2();
  expect(await errorOf(embedded.ec2.deleteKeyPair({} as never))).toBe(
    'MissingParameter: The request must contain the parameter KeyName',
  );
  expect(await errorOf(embedded.ec2.deleteKeyPair({ KeyPairId: 'laptop' }))).toBe(
    "InvalidParameterValue: Value (laptop) for parameter keyPairId is invalid. Expected: 'key-...'.",
  );
});
