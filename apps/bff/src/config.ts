import { resolve } from 'node:path';
import { NewPassword, Username } from '@muster/contract';
import type { Env } from './env.ts';
import { badVariable } from './start-error.ts';

/** Muster's settings, typed and checked against each other. */
export interface Config {
  readonly host: string;
  /** 0 lets the system choose; then the origin follows the port that was chosen. */
  readonly port: number;
  readonly dataDir: string;
  readonly admin: { readonly username: string; readonly password: string } | undefined;
  /** The origin that browsers use, when it was given: `https://muster.example.com`. */
  readonly publicOrigin: string | undefined;
  readonly secretKey: SecretKeySource;
  /** The AWS profiles that a connection may name; none unless listed. */
  readonly awsProfiles: readonly string[];
  /** Where the embedded EC2 listens on this machine; absent when it is left out. */
  readonly embeddedEc2Port: number | undefined;
  /** The built console. */
  readonly consoleDir: string;
}

/** Where the key that encrypts stored secrets comes from. */
export type SecretKeySource =
  | { readonly from: 'value'; readonly key: Buffer }
  | { readonly from: 'file'; readonly path: string }
  | { readonly from: 'generated'; readonly path: string };

const loopbackHosts = new Set(['127.0.0.1', 'localhost', '::1']);
const anyHosts = new Set(['0.0.0.0', '::']);

/**
 * Turns raw variables into settings.
 *
 * @throws StartError that names the variable, its value and what is accepted
 */
export function loadConfig(env: Env): Config {
  if (env.DATABASE_URL !== undefined) {
    throw badVariable('DATABASE_URL', undefined, 'PostgreSQL comes later, leave it unset to use SQLite');
  }
  const host = env.MUSTER_HOST ?? '127.0.0.1';
  if (!/^[A-Za-z0-9.:-]+$/.test(host)) throw badVariable('MUSTER_HOST', host, 'an address or a host name is');
  const publicOrigin = origin(env.MUSTER_PUBLIC_ORIGIN);
  if (anyHosts.has(host) && publicOrigin === undefined) {
    throw badVariable(
      'MUSTER_HOST',
      host,
      'set MUSTER_PUBLIC_ORIGIN too, to the origin that browsers will use',
    );
  }
  const dataDir = resolve(env.MUSTER_DATA_DIR ?? '.muster');
  return {
    host,
    port: port('MUSTER_PORT', env.MUSTER_PORT ?? '8080'),
    dataDir,
    admin: admin(env),
    publicOrigin,
    secretKey: secretKey(env, dataDir),
    awsProfiles: profiles(env.MUSTER_AWS_PROFILES),
    embeddedEc2Port:
      env.MUSTER_EC2_PORT === 'off' ? undefined : port('MUSTER_EC2_PORT', env.MUSTER_EC2_PORT ?? '8520'),
    consoleDir: resolve(import.meta.dirname, '../../console/dist'),
  };
}

/** Whether browsers reach Muster over TLS, which whatever stands in front of it ends. */
export const servedOverTls = (config: Config): boolean => config.publicOrigin?.startsWith('https:') ?? false;

/**
 * The origins that are ours. Without `MUSTER_PUBLIC_ORIGIN` they follow from where we listen.
 *
 * @param localPort the port that the request came in on, as the socket knows it
 */
export function ownOrigins(config: Config, localPort: number): string[] {
  if (config.publicOrigin !== undefined) return [config.publicOrigin];
  const names = loopbackHosts.has(config.host)
    ? ['127.0.0.1', 'localhost', '[::1]']
    : [bracketed(config.host)];
  return names.map((name) => new URL(`http://${name}:${localPort}`).origin);
}

const bracketed = (host: string) => (host.includes(':') ? `[${host}]` : host);

function port(name: string, value: string): number {
  const number = /^\d{1,5}$/.test(value) ? Number(value) : Number.NaN;
  if (number >= 0 && number <= 65_535) return number;
  const off = name === 'MUSTER_EC2_PORT' ? ', or "off",' : '';
  throw badVariable(name, value, `a port from 0 to 65535${off} is`);
}

function origin(value: string | undefined): string | undefined {
  if (value === undefined) return undefined;
  const url = URL.canParse(value) ? new URL(value) : undefined;
  if (url && /^https?:$/.test(url.protocol) && `${url.origin}/` === url.href) return url.origin;
  throw badVariable(
    'MUSTER_PUBLIC_ORIGIN',
    value,
    'an http or https origin without a path is, like https://muster.example.com',
  );
}

function admin(env: Env): Config['admin'] {
  const { MUSTER_ADMIN_USER: username, MUSTER_ADMIN_PASSWORD: password } = env;
  if (username === undefined && password === undefined) return undefined;
  if (username === undefined)
    throw badVariable('MUSTER_ADMIN_PASSWORD', undefined, 'set MUSTER_ADMIN_USER with it');
  if (!Username.safeParse(username).success) {
    throw badVariable('MUSTER_ADMIN_USER', username, '1 to 64 letters, digits or . _ @ - are');
  }
  if (password === undefined)
    throw badVariable('MUSTER_ADMIN_USER', username, 'set MUSTER_ADMIN_PASSWORD with it');
  if (!NewPassword.safeParse(password).success) {
    throw badVariable('MUSTER_ADMIN_PASSWORD', undefined, '12 to 1024 characters are');
  }
  return { username, password };
}

function secretKey(env: Env, dataDir: string): SecretKeySource {
  const { MUSTER_SECRET_KEY: value, MUSTER_SECRET_KEY_FILE: file } = env;
  if (value === undefined) {
    if (file !== undefined) return { from: 'file', path: resolve(file) };
    return { from: 'generated', path: resolve(dataDir, 'secret.key') };
  }
  if (file !== undefined)
    throw badVariable('MUSTER_SECRET_KEY_FILE', file, 'only one of it and MUSTER_SECRET_KEY is');
  const key = parseKey(value);
  if (!key) throw badVariable('MUSTER_SECRET_KEY', undefined, keyFormat);
  return { from: 'value', key };
}

export const keyFormat = '32 bytes in base64 or as 64 hexadecimal digits are';

/** The 32 bytes of a key written in base64 or hexadecimal, or nothing when it is neither. */
export function parseKey(text: string): Buffer | undefined {
  const trimmed = text.trim();
  const key = Buffer.from(trimmed, /^[0-9a-f]{64}$/i.test(trimmed) ? 'hex' : 'base64');
  return key.length === 32 ? key : undefined;
}

function profiles(value: string | undefined): string[] {
  const names = value?.split(',').map((name) => name.trim()) ?? [];
  for (const name of names) {
    if (!/^[\w.@+-]{1,64}$/.test(name)) {
      throw badVariable('MUSTER_AWS_PROFILES', value, 'profile names with commas between them are');
    }
  }
  return names;
}
