import { execFileSync } from 'node:child_process';
import { createPrivateKey, createPublicKey, sign, verify } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ed25519PrivateFile, ed25519PublicBlob } from './ed25519.ts';
import { type KeyType, makeKey } from './make-key.ts';
import { publicKeyProblem } from './public-key.ts';

const hasSshKeygen = (() => {
  try {
    execFileSync('ssh-keygen', ['-?'], { stdio: 'ignore' });
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code !== 'ENOENT';
  }
})();

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'muster-key-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

describe.each<KeyType>(['ed25519', 'rsa'])('a key pair made here (%s)', (type) => {
  test.skipIf(!hasSshKeygen)(
    'ssh-keygen reads the private file and finds the same public half in it',
    async () => {
      const made = await makeKey(type, 'web team');
      const file = join(folder, `${type}.pem`);
      writeFileSync(file, made.privateKey, { mode: 0o600 });
      const [name, blob] = execFileSync('ssh-keygen', ['-y', '-f', file], { encoding: 'utf8' }).split(' ');
      expect(made.publicKey).toBe(`${name} ${blob?.trim()} web team`);

      writeFileSync(`${file}.pub`, `${made.publicKey}\n`);
      const told = execFileSync('ssh-keygen', ['-l', '-f', `${file}.pub`], { encoding: 'utf8' });
      expect(told).toContain(made.fingerprint);
      expect(told).toContain('web team');
    },
  );

  test('EC2 would take its public half, and nobody can import its private one', async () => {
    const made = await makeKey(type, 'web-1');
    expect(publicKeyProblem(made.publicKey)).toBeUndefined();
    expect(publicKeyProblem(made.privateKey)).toBe('private-key');
  });
});

test('the RSA file is PKCS #1 and holds a key that signs', async () => {
  const { privateKey } = await makeKey('rsa', '');
  const key = createPrivateKey({ key: privateKey, format: 'pem', type: 'pkcs1' });
  const message = Buffer.from('muster');
  expect(verify('sha256', message, createPublicKey(key), sign('sha256', message, key))).toBe(true);
});

test('the OpenSSH file is padded to whole blocks whatever the comment', () => {
  // The key of RFC 8032, section 7.1, test 1.
  const key = {
    d: 'nWGxne_9WmC6hEr0kuwsxERJxWl7MmkZcDusAxyuf2A',
    x: '11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo',
  };
  for (let length = 0; length < 9; length++) {
    const text = ed25519PrivateFile(key, 'c'.repeat(length), Uint8Array.of(1, 2, 3, 4));
    const bytes = Buffer.from(text.split('\n').slice(1, -2).join(''), 'base64');
    const secretAt = bytes.indexOf(Buffer.from([1, 2, 3, 4, 1, 2, 3, 4]));
    expect((bytes.length - secretAt) % 8).toBe(0);
  }
  expect(ed25519PublicBlob(key).length).toBe(4 + 11 + 4 + 32);
});

test.each([
  ['', 'missing'],
  ['hello', 'not-a-key'],
  ['ssh-ed25519 not*base64', 'not-a-key'],
  [`ecdsa-sha2-nistp256 ${btoa('\0\0\0\x13ecdsa-sha2-nistp256\0\0\0\x01x')}`, 'type-not-accepted'],
  [
    `---- BEGIN SSH2 PUBLIC KEY ----\nComment: "me"\n${btoa('\0\0\0\x07ssh-rsa\0\0\0\x01x')}\n---- END SSH2 PUBLIC KEY ----`,
    undefined,
  ],
])('what is pasted as a public key is judged: %s', (text, problem) => {
  expect(publicKeyProblem(text)).toBe(problem);
});
