import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { profileKeys } from './profile.ts';

let folder = '';
let ran = '';

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'muster-profile-'));
  ran = join(folder, 'ran');
  vi.stubEnv('AWS_CONFIG_FILE', join(folder, 'config'));
  vi.stubEnv('AWS_SHARED_CREDENTIALS_FILE', join(folder, 'credentials'));
  vi.stubEnv('AWS_ACCESS_KEY_ID', 'AKIAPLANTED');
  vi.stubEnv('AWS_SECRET_ACCESS_KEY', 'planted');
  vi.stubEnv('AWS_PROFILE', 'planted');
});
afterEach(async () => {
  vi.unstubAllEnvs();
  await rm(folder, { recursive: true });
});

const configured = (text: string) => writeFile(join(folder, 'config'), text);
const process = () => `credential_process = /bin/sh -c "touch ${ran}"`;

it('gives the keys of a profile that is listed', async () => {
  await configured('[profile ours]\naws_access_key_id = AKIAOURS\naws_secret_access_key = hush\n');
  expect(await profileKeys('ours', ['ours'])()).toMatchObject({
    accessKeyId: 'AKIAOURS',
    secretAccessKey: 'hush',
  });
});

it('refuses a profile that is not listed', async () => {
  await configured('[profile ours]\naws_access_key_id = AKIAOURS\naws_secret_access_key = hush\n');
  await expect(profileKeys('ours', ['theirs'])()).rejects.toThrow('not one that Muster may use');
});

it('gives nothing for a profile that does not exist, whatever the environment holds', async () => {
  await configured('');
  await expect(profileKeys('gone', ['gone'])()).rejects.toThrow();
});

it('runs no program for a profile or for one that it builds on, however long the chain', async () => {
  for (let depth = 0; depth < 50; depth++) {
    const links = Array.from(
      { length: depth },
      (_, index) => `[profile p${index}]\nrole_arn = arn:aws:iam::1:role/r\nsource_profile = p${index + 1}\n`,
    );
    await configured(`${links.join('')}[profile p${depth}]\n${process()}\n`);
    await expect(profileKeys('p0', ['p0'])()).rejects.toThrow('credential_process');
  }
  expect(existsSync(ran)).toBe(false);
});

it.each([
  'credential_source = Ec2InstanceMetadata',
  'credential_source = Environment',
  'web_identity_token_file = /etc/hostname',
])('does not take the machine’s own credentials for %s', async (setting) => {
  await configured(`[profile p]\nrole_arn = arn:aws:iam::1:role/r\n${setting}\n`);
  await expect(profileKeys('p', ['p'])()).rejects.toThrow(setting.split(' ')[0]);
});
