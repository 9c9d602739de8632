import { describe, expect, it } from 'vitest';
import { loadConfig, ownOrigins } from './config.ts';
import type { Env } from './env.ts';

it('needs nothing to be set', () => {
  expect(loadConfig({})).toMatchObject({
    host: '127.0.0.1',
    port: 8080,
    dataDir: expect.stringMatching(/\/\.muster$/),
    admin: undefined,
    publicOrigin: undefined,
    secretKey: { from: 'generated', path: expect.stringMatching(/\/\.muster\/secret\.key$/) },
    awsProfiles: [],
    embeddedEc2Port: 8520,
  });
});

it('leaves the embedded EC2 out when told to', () => {
  expect(loadConfig({ MUSTER_EC2_PORT: 'off' }).embeddedEc2Port).toBeUndefined();
});

describe('a bad value stops the start with one line that names it', () => {
  it.each<[Env, string]>([
    [{ MUSTER_PORT: 'http' }, 'MUSTER_PORT is "http", which is not accepted: a port from 0 to 65535 is.'],
    [{ MUSTER_PORT: '65536' }, 'MUSTER_PORT is "65536", which is not accepted: a port from 0 to 65535 is.'],
    [{ MUSTER_PORT: '-1' }, 'MUSTER_PORT is "-1", which is not accepted: a port from 0 to 65535 is.'],
    [
      { MUSTER_EC2_PORT: 'no' },
      'MUSTER_EC2_PORT is "no", which is not accepted: a port from 0 to 65535, or "off", is.',
    ],
    [{ MUSTER_HOST: 'a b' }, 'MUSTER_HOST is "a b", which is not accepted: an address or a host name is.'],
    [
      { MUSTER_HOST: '0.0.0.0' },
      'MUSTER_HOST is "0.0.0.0", which is not accepted: set MUSTER_PUBLIC_ORIGIN too, to the origin that browsers will use.',
    ],
    [
      { MUSTER_PUBLIC_ORIGIN: 'https://muster.example.com/app' },
      'MUSTER_PUBLIC_ORIGIN is "https://muster.example.com/app", which is not accepted: an http or https origin without a path is, like https://muster.example.com.',
    ],
    [
      { MUSTER_ADMIN_USER: 'founder' },
      'MUSTER_ADMIN_USER is "founder", which is not accepted: set MUSTER_ADMIN_PASSWORD with it.',
    ],
    [
      { MUSTER_ADMIN_USER: 'a user', MUSTER_ADMIN_PASSWORD: 'long enough for us' },
      'MUSTER_ADMIN_USER is "a user", which is not accepted: 1 to 64 letters, digits or . _ @ - are.',
    ],
    [
      { MUSTER_ADMIN_USER: 'founder', MUSTER_ADMIN_PASSWORD: 'short' },
      'MUSTER_ADMIN_PASSWORD has a value that is not accepted: 12 to 1024 characters are.',
    ],
    [
      { MUSTER_SECRET_KEY: 'canary' },
      'MUSTER_SECRET_KEY has a value that is not accepted: 32 bytes in base64 or as 64 hexadecimal digits are.',
    ],
    [
      { MUSTER_SECRET_KEY: 'ab'.repeat(32), MUSTER_SECRET_KEY_FILE: '/etc/key' },
      'MUSTER_SECRET_KEY_FILE is "/etc/key", which is not accepted: only one of it and MUSTER_SECRET_KEY is.',
    ],
    [
      { DATABASE_URL: 'postgres://me:canary@db/muster' },
      'DATABASE_URL has a value that is not accepted: PostgreSQL comes later, leave it unset to use SQLite.',
    ],
    [
      { MUSTER_AWS_PROFILES: 'prod,a b' },
      'MUSTER_AWS_PROFILES is "prod,a b", which is not accepted: profile names with commas between them are.',
    ],
  ])('%o', (env, line) => {
    expect(() => loadConfig(env)).toThrow(line);
  });
});

it('takes the key in either way of writing it', () => {
  const hex = '00ff'.repeat(16);
  const base64 = Buffer.from(hex, 'hex').toString('base64');
  expect(loadConfig({ MUSTER_SECRET_KEY: base64 }).secretKey).toEqual(
    loadConfig({ MUSTER_SECRET_KEY: hex }).secretKey,
  );
});

describe('the origins that are ours', () => {
  it.each<[Env, number, string[]]>([
    [{}, 8080, ['http://127.0.0.1:8080', 'http://localhost:8080', 'http://[::1]:8080']],
    [{}, 80, ['http://127.0.0.1', 'http://localhost', 'http://[::1]']],
    [{ MUSTER_HOST: '192.0.2.7' }, 8080, ['http://192.0.2.7:8080']],
    [{ MUSTER_HOST: '2001:db8::7' }, 8080, ['http://[2001:db8::7]:8080']],
    [{ MUSTER_PUBLIC_ORIGIN: 'https://muster.example.com' }, 8080, ['https://muster.example.com']],
    [{ MUSTER_HOST: '0.0.0.0', MUSTER_PUBLIC_ORIGIN: 'http://box:8080/' }, 8080, ['http://box:8080']],
  ])('%o on port %i', (env, port, origins) => {
    expect(ownOrigins(loadConfig(env), port)).toEqual(origins);
  });
});
