import { readFileSync } from 'node:fs';
import type { Account } from '../core/accounts.ts';
import { type GivenAccounts, readAccountsFile } from './accounts-file.ts';
import { refused } from './usage-error.ts';

const ACCEPTED =
  'accepted are accounts as id:access-key:secret, separated by commas, with ids of 12 digits, or @FILE';

/**
 * Reads `123456789012:AKID:SECRET,…`, or `@FILE`, a file that keeps the secrets off the process list.
 * Throws `UsageError`, which keeps the secrets to itself.
 */
export function parseAccounts(given: string): GivenAccounts {
  const read = given.startsWith('@') ? inFile(given.slice(1)) : { accounts: given.split(',').map(accountIn) };
  const { accounts } = read;
  refuseTwice(accounts.map(({ id }) => id));
  refuseTwice(
    accounts.flatMap((account) => [account, ...(account.users ?? [])].map((key) => key.accessKeyId)),
  );
  return read;
}

function accountIn(part: string): Account {
  const [, id, accessKeyId, secretAccessKey] =
    /^(\d{12}):([\w]{3,128}):([\x21-\x2b\x2d-\x7e]+)$/.exec(part) ?? [];
  if (!id || !accessKeyId || !secretAccessKey) throw refused('accounts', withoutSecret(part), ACCEPTED);
  return { id, accessKeyId, secretAccessKey };
}

function inFile(path: string): GivenAccounts {
  try {
    return readAccountsFile(readFileSync(path, 'utf8'));
  } catch (error) {
    throw refused('accounts', `@${path}`, `${ACCEPTED}; the file can't be used: ${(error as Error).message}`);
  }
}

function refuseTwice(values: readonly string[]): void {
  const twice = values.find((value, index) => values.indexOf(value) !== index);
  if (twice) throw refused('accounts', twice, 'is there twice; each account and each key comes once');
}

function withoutSecret(part: string): string {
  const [id = '', ...rest] = part.split(':');
  return rest.length === 0 ? id : `${id}:…`;
}
