import { randomBytes } from 'node:crypto';
import { accessSync, constants, existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { type Config, keyFormat, parseKey } from './config.ts';
import { badVariable, StartError } from './start-error.ts';

/** An account of the embedded EC2, with the key that reaches it. */
const EmbeddedAccount = z.object({
  id: z.string(),
  name: z.string(),
  accessKeyId: z.string(),
  secretAccessKey: z.string(),
});
export type EmbeddedAccount = z.infer<typeof EmbeddedAccount>;

/**
 * Makes the data directory, for its owner only.
 *
 * @throws StartError when it can't be made or written to
 */
export function prepareDataDir(dataDir: string): void {
  try {
    makeDirectory(dataDir);
    accessSync(dataDir, constants.W_OK | constants.X_OK);
  } catch (cause) {
    throw badVariable('MUSTER_DATA_DIR', dataDir, `a directory that can be written to is (${codeOf(cause)})`);
  }
}

/** `mkdirSync` with `recursive` never returns where making a directory fails with ENOENT, as it does in `/proc`. */
function makeDirectory(path: string): void {
  if (statSync(path, { throwIfNoEntry: false })?.isDirectory()) return;
  if (dirname(path) !== path) makeDirectory(dirname(path));
  mkdirSync(path, { mode: 0o700 });
}

export const databasePath = (dataDir: string): string => join(dataDir, 'muster.db');

/**
 * The key-encryption key: 32 bytes.
 *
 * @throws StartError when there is none. A key that is missing beside a database is not made anew, since the secrets
 *   in that database could then never be read again.
 */
export function loadSecretKey({ secretKey, dataDir }: Config): Buffer {
  if (secretKey.from === 'value') return secretKey.key;
  const { path } = secretKey;
  if (secretKey.from === 'generated' && !existsSync(path)) {
    if (existsSync(databasePath(dataDir))) {
      throw new StartError(
        `The key ${path} is missing, and the database beside it can’t be read without it.`,
      );
    }
    writeFileSync(path, `${randomBytes(32).toString('base64')}\n`, { mode: 0o600, flag: 'wx' });
  }
  const key = parseKey(readText(path));
  if (!key) throw new StartError(`The key in ${path} is not accepted: ${keyFormat}.`);
  return key;
}

/**
 * The accounts that the embedded EC2 was started with; none when it has not been.
 *
 * @throws StartError when the list can't be read
 */
export function readEmbeddedAccounts(dataDir: string): EmbeddedAccount[] {
  const path = join(dataDir, 'embedded-accounts.json');
  if (!existsSync(path)) return [];
  try {
    return z.array(EmbeddedAccount).parse(JSON.parse(readText(path)));
  } catch {
    throw new StartError(`${path} is not the list of the embedded EC2's accounts.`);
  }
}

function readText(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (cause) {
    throw new StartError(`${path} can’t be read (${codeOf(cause)}).`);
  }
}

const codeOf = (cause: unknown) =>
  cause instanceof Error && 'code' in cause ? String(cause.code) : 'unknown';
