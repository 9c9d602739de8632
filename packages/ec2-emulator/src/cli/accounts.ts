import { readFileSync } from 'node:fs';
import { REGIONS } from '../catalogue/regions.ts';
import type { Account, User } from '../core/accounts.ts';
import { Members } from '../core/members.ts';
import { readPolicy } from '../rights/policy.ts';
import { refused } from './usage-error.ts';

const ACCEPTED =
  'accepted are accounts as id:access-key:secret, separated by commas, with ids of 12 digits, or @FILE';

/**
 * Reads `123456789012:AKID:SECRET,…`, or `@FILE`, a file that keeps the secrets off the process list: a JSON array of
 * `{ id, accessKeyId, secretAccessKey, name, optInRegions, users: [{ name, accessKeyId, secretAccessKey, policy }] }`.
 * Throws `UsageError`, which keeps the secrets to itself.
 */
export function parseAccounts(given: string): Account[] {
  const accounts = given.startsWith('@') ? accountsInFile(given.slice(1)) : given.split(',').map(accountIn);
  refuseTwice(accounts.map(({ id }) => id));
  refuseTwice(
    accounts.flatMap((account) => [account, ...(account.users ?? [])].map((key) => key.accessKeyId)),
  );
  return accounts;
}

function accountIn(part: string): Account {
  const [, id, accessKeyId, secretAccessKey] =
    /^(\d{12}):([\w]{3,128}):([\x21-\x2b\x2d-\x7e]+)$/.exec(part) ?? [];
  if (!id || !accessKeyId || !secretAccessKey) throw refused('accounts', withoutSecret(part), ACCEPTED);
  return { id, accessKeyId, secretAccessKey };
}

function accountsInFile(path: string): Account[] {
  try {
    const accounts: unknown = JSON.parse(readFileSync(path, 'utf8'));
    return new Members({ accounts }).list('accounts').map(readAccount);
  } catch (error) {
    throw refused('accounts', `@${path}`, `${ACCEPTED}; the file can't be used: ${(error as Error).message}`);
  }
}

function readAccount(members: Members): Account {
  const id = members.text('id');
  if (!/^\d{12}$/.test(id)) throw new TypeError(`${JSON.stringify(id)} is not an id of 12 digits`);
  const account: Account = {
    id,
    ...readKey(members),
    ...(members.any('name') !== undefined && { name: members.text('name') }),
    ...(members.any('optInRegions') !== undefined && { optInRegions: readRegions(members) }),
    users: members.list('users').map(readUser),
  };
  members.noOthers();
  return account;
}

function readRegions(members: Members): string[] {
  const names = members.texts('optInRegions');
  const unknown = names.find((name) => !REGIONS.has(name));
  if (unknown !== undefined) throw new TypeError(`${JSON.stringify(unknown)} is not a region`);
  return names;
}

function readUser(members: Members): User {
  const name = members.text('name');
  const key = readKey(members);
  const policy = members.any('policy');
  members.noOthers();
  return {
    name,
    ...key,
    ...(policy !== undefined && { policy: readPolicy(policy, `the policy of ${name}`) }),
  };
}

function readKey(members: Members) {
  return { accessKeyId: members.text('accessKeyId'), secretAccessKey: members.text('secretAccessKey') };
}

function refuseTwice(values: readonly string[]): void {
  const twice = values.find((value, index) => values.indexOf(value) !== index);
  if (twice) throw refused('accounts', twice, 'is there twice; each account and each key comes once');
}

function withoutSecret(part: string): string {
  const [id = '', ...rest] = part.split(':');
  return rest.length === 0 ? id : `${id}:…`;
}
