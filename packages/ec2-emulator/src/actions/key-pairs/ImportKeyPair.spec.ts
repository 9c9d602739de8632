import { createHash, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { expect, test } from 'vitest';
import { embeddedEc2, errorOf } from '../../testing/embedded-ec2.ts';
import { publicBlob } from './key-material.ts';

const rsa = generateKeyPairSync('rsa', { modulusLength: 2048 }).publicKey;
const ed25519 = generateKeyPairSync('ed25519').publicKey;
const base64 = (key: KeyObject) => publicBlob(key).toString('base64');
const md5 = createHash('md5')
  .update(rsa.export({ type: 'spki', format: 'der' }))
  .digest('hex')
  .replace(/..(?!$)/g, '$&:');

const RFC4716 = `---- BEGIN SSH2 PUBLIC KEY ----\nComment: "kim"\n${base64(rsa).replace(/(.{70})/g, '$1\n')}\n---- END SSH2 PUBLIC KEY ----\n`;

test.each([
  ['a line of authorized_keys', `ssh-rsa ${base64(rsa)} kim@laptop\n`, `ssh-rsa ${base64(rsa)} kim@laptop`],
  ['a line without a comment', `ssh-rsa ${base64(rsa)}`, `ssh-rsa ${base64(rsa)}`],
  ['RFC 4716', RFC4716, RFC4716],
  ['a line with a stray backslash', `ssh-rsa ${base64(rsa)}\\ kim`, `ssh-rsa ${base64(rsa)}\\ kim`],
  [
    'DER in base64',
    rsa.export({ type: 'spki', format: 'der' }).toString('base64'),
    `ssh-rsa ${base64(rsa)} laptop`,
  ],
])('%s of an RSA key gives the MD5 of its DER', async (_form, text, shown) => {
  await using embedded = await embeddedEc2();
  const PublicKeyMaterial = Buffer.from(text);
  const { KeyFingerprint } = await embedded.ec2.importKeyPair({ KeyName: 'laptop', PublicKeyMaterial });
  expect(KeyFingerprint).toBe(md5);
  const { KeyPairs } = await embedded.ec2.describeKeyPairs({ IncludePublicKey: true });
  expect(KeyPairs?.[0]).toMatchObject({ KeyType: 'rsa', PublicKey: shown });
});

test('an ED25519 key gives the SHA-256 that OpenSSH shows', async () => {
  await using embedded = await embeddedEc2();
  const PublicKeyMaterial = Buffer.from(`ssh-ed25519 ${base64(ed25519)}`);
  const { KeyFingerprint, KeyPairId } = await embedded.ec2.importKeyPair({
    KeyName: 'laptop',
    PublicKeyMaterial,
  });
  expect(KeyFingerprint).toBe(createHash('sha256').update(publicBlob(ed25519)).digest('base64'));
  expect(KeyPairId).toMatch(/^key-0[0-9a-f]{16}$/);
});

test.each([
  'nonsense',
  '',
  'ssh-rsa AAAA',
  `ssh-ed25519 ${base64(rsa)}`.replace('AAAAB3', 'AAAAC3'),
  `ecdsa-sha2-nistp256 ${base64(ed25519)}`,
  generateKeyPairSync('rsa', { modulusLength: 3072 })
    .publicKey.export({ type: 'spki', format: 'der' })
    .toString('base64'),
])('%s is no key it takes', async (text) => {
  await using embedded = await embeddedEc2();
  const PublicKeyMaterial = Buffer.from(text);
  expect(await errorOf(embedded.ec2.importKeyPair({ KeyName: 'laptop', PublicKeyMaterial }))).toBe(
    'InvalidKey.Format: Key is not in valid OpenSSH public key format',
  );
});

test('too long a text is refused', async () => {
  await using embedded = await embeddedEc2();
  const PublicKeyMaterial = Buffer.from('x'.repeat(2049));
  expect(await errorOf(embedded.ec2.importKeyPair({ KeyName: 'laptop', PublicKeyMaterial }))).toBe(
    'InvalidParameterValue: Value for parameter PublicKeyMaterial is invalid. Length exceeds maximum of 2048.',
  );
});
