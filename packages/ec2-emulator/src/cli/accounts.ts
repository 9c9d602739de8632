import { readFileSync } from 'node:fs';
import type { Account } from '../core/accounts.ts';
import { refused } from './usage-error.ts';

const ACCEPTED =
  'accepted are accounts as id:access-key:secret, separated by commas, with ids of 12 digits, or @FILE';

/**
 * Reads `123456789012:AKID:SECRET,…`, or `@FILE`, a file that keeps the secrets off the process list: a JSON array of
 * `{ id, accessKeyId, secretAccessKey }`. Throws `UsageError`, which keeps the secrets to itself.
 */
export function parseAccounts(given: string): Account[] {
  const text = given.startsWith('@') ? readAccountsFile(given.slice(1)) : given;
  const accounts = text.split(',').map((part) => {
    const [, id, accessKeyId, secretAccessKey] =
      /^(\d{12}):([\w]{3,128}):([\x21-\x2b\x2d-\x7e]+)$/.exec(part) ?? [];
    if (!id || !accessKeyId || !secretAccessKey) throw refused('accounts', withoutSecret(part), ACCEPTED);
    return { id, accessKeyId, secretAccessKey };
  });
  for (const member of ['id', 'accessKeyId'] as const) {
    const values = accounts.map((account) => account[member]);
    const twice = values.find((value, index) => values.indexOf(value) !== index);
    if (twice) throw refused('accounts', twice, 'is there twice; each account and each key comes once');
  }
  return accounts;
}

function readAccountsFile(path: string): string {
  try {
    const listed: Account[] = JSON.parse(readFileSync(path, 'utf8'));
    return listed
      .map((account) => `${account.id}:${account.accessKeyId}:${account.secretAccessKey}`)
      .join(',');
  } catch (error) {
    throw refused('accounts', `@${path}`, `${ACCEPTED}; the file can't be read: ${(error as Error).message}`);
  }
}

function withoutSecret(part: string): string {
  const [id = '', ...rest] = part.split(':');
  return rest.length === 0 ? id : `${id}:…`;
}
