import { createHash, createPrivateKey, createPublicKey } from 'node:crypto';
import { expect, test } from 'vitest';
import { embeddedEc2, errorOf } from '../../testing/embedded-ec2.ts';
import { publicBlob } from './key-material.ts';

test('an RSA key pair comes as PKCS #1, with the fingerprint of its private key', async () => {
  await using embedded = await embeddedEc2();
  const { KeyMaterial = '', KeyFingerprint } = await embedded.ec2.createKeyPair({ KeyName: 'laptop' });
  expect(KeyMaterial).toMatch(/^-----BEGIN RSA PRIVATE KEY-----\n/);
  const key = createPrivateKey(KeyMaterial);
  expect(key.asymmetricKeyDetails?.modulusLength).toBe(2048);
  const digest = createHash('sha1')
    .update(key.export({ type: 'pkcs8', format: 'der' }))
    .digest('hex');
  expect(KeyFingerprint?.replaceAll(':', '')).toBe(digest);

  const { KeyPairs } = await embedded.ec2.describeKeyPairs({ IncludePublicKey: true });
  const [type, blob, comment] = KeyPairs?.[0]?.PublicKey?.split(' ') ?? [];
  expect([type, comment]).toEqual(['ssh-rsa', 'laptop']);
  expect(blob).toBe(publicBlob(createPublicKey(key)).toString('base64'));
});

test('a new key pair shows its tags, or none at all', async () => {
  await using embedded = await embeddedEc2();
  const { ec2 } = embedded;
  expect(await ec2.createKeyPair({ KeyName: 'laptop', KeyType: 'ed25519' })).not.toHaveProperty('Tags');
  const Tags = [{ Key: 'team', Value: 'web' }];
  const TagSpecifications = [{ ResourceType: 'key-pair' as const, Tags }];
  const tagged = await ec2.createKeyPair({ KeyName: 'desktop', KeyType: 'ed25519', TagSpecifications });
  expect(tagged.Tags).toEqual(Tags);
});

test('an ED25519 key pair comes as OpenSSH writes it, with the SHA-256 OpenSSH shows', async () => {
  await using embedded = await embeddedEc2();
  const { KeyMaterial = '', KeyFingerprint } = await embedded.ec2.createKeyPair({
    KeyName: 'laptop',
    KeyType: 'ed25519',
  });
  const { KeyPairs } = await embedded.ec2.describeKeyPairs({ IncludePublicKey: true });
  const blob = Buffer.from(KeyPairs?.[0]?.PublicKey?.split(' ')[1] ?? '', 'base64');
  expect(KeyFingerprint).toBe(createHash('sha256').update(blob).digest('base64'));
  const [, body = ''] = /^-----BEGIN OPENSSH PRIVATE KEY-----\n([\s\S]*)\n-----END/.exec(KeyMaterial) ?? [];
  const file = Buffer.from(body, 'base64');
  expect(file.subarray(0, 15).toString()).toBe('openssh-key-v1\0');
  expect(file.includes(blob)).toBe(true);
});

test.each(['rsa', 'ed25519'] as const)(
  'an %s key pair for PuTTY is one file of version 2',
  async (KeyType) => {
    await using embedded = await embeddedEc2();
    const { KeyMaterial = '' } = await embedded.ec2.createKeyPair({
      KeyName: 'laptop',
      KeyType,
      KeyFormat: 'ppk',
    });
    expect(KeyMaterial).toMatch(
      /^PuTTY-User-Key-File-2: ssh-(rsa|ed25519)\r\nEncryption: none\r\nComment: laptop\r\nPublic-Lines: \d+\r\n/,
    );
    expect(KeyMaterial).toMatch(/\r\nPrivate-MAC: [0-9a-f]{40}\r\n$/);
  },
);

test('tags are put on it, and the private key is nowhere else', async () => {
  await using embedded = await embeddedEc2();
  const Tags = [{ Key: 'owner', Value: 'kim' }];
  const { KeyPairId = '', Tags: answered } = await embedded.ec2.createKeyPair({
    KeyName: 'laptop',
    KeyType: 'ed25519',
    TagSpecifications: [{ ResourceType: 'key-pair', Tags }],
  });
  expect(answered).toEqual(Tags);
  const { KeyPairs } = await embedded.ec2.describeKeyPairs({
    Filters: [{ Name: 'tag:owner', Values: ['k*'] }],
  });
  expect(KeyPairs?.[0]).toMatchObject({ KeyPairId, KeyName: 'laptop', KeyType: 'ed25519', Tags });
  expect(KeyPairs?.[0]).not.toHaveProperty('PublicKey');
});

test('a name is taken once', async () => {
  await using embedded = await embeddedEc2();
  const { ec2 } = embedded;
  await ec2.createKeyPair({ KeyName: 'laptop', KeyType: 'ed25519' });
  expect(await errorOf(ec2.createKeyPair({ KeyName: 'laptop' }))).toBe(
    'InvalidKeyPair.Duplicate: The keypair already exists',
  );
});

test.each(['', ' laptop', 'x'.repeat(256), 'é'])('%j is no name for it', async (KeyName) => {
  await using embedded = await embeddedEc2();
  expect(await errorOf(embedded.ec2.createKeyPair({ KeyName }))).toMatch(/^InvalidParameterValue: Value \(/);
});

test('tags for another type of resource are refused', async () => {
  await using embedded = await embeddedEc2();
  const TagSpecifications = [{ ResourceType: 'vpc' as const, Tags: [{ Key: 'a', Value: 'b' }] }];
  expect(await errorOf(embedded.ec2.createKeyPair({ KeyName: 'laptop', TagSpecifications }))).toBe(
    "InvalidParameterValue: 'vpc' is not a valid taggable resource type for this operation.",
  );
});

test.each([
  [{ KeyType: 'dsa' }, 'Value (dsa) for parameter KeyType is invalid.'],
  [{ KeyFormat: 'der' }, 'Value (der) for parameter KeyFormat is invalid.'],
])('%j is refused', async (request, words) => {
  await using embedded = await embeddedEc2();
  const made = embedded.ec2.createKeyPair({ KeyName: 'laptop', ...request } as never);
  expect(await errorOf(made)).toBe(`InvalidParameterValue: ${words}`);
});
