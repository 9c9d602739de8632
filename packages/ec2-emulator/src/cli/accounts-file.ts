import { REGIONS } from '../catalogue/regions.ts';
import type { Account, Organization, OrganizationalUnit, User } from '../core/accounts.ts';
import { Members } from '../core/members.ts';
import { readPolicy } from '../rights/policy.ts';

export interface GivenAccounts {
  readonly accounts: Account[];
  readonly organization?: Organization;
}

/**
 * Reads a JSON array of `{ id, accessKeyId, secretAccessKey, name, optInRegions, users: [{ name, accessKeyId,
 * secretAccessKey, policy }] }`, or an object of such `accounts` and their `organization`: `{ id, managementAccountId,
 * rootId, units: [{ id, name, accountIds, parentId }] }`. Throws a `TypeError` that repeats no secret.
 */
export function readAccountsFile(text: string): GivenAccounts {
  const content = parsed(text);
  const members = new Members(Array.isArray(content) ? { accounts: content } : content);
  const accounts = members.list('accounts').map(readAccount);
  if (accounts.length === 0) throw new TypeError('it has no accounts');
  const organization = members.any('organization');
  members.noOthers();
  if (organization === undefined) return { accounts };
  return { accounts, organization: readOrganization(new Members(organization, 'organization')) };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // Not with the parser's own words, which quote what is around the mistake.
    throw new TypeError('it is not JSON');
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
    users: members.list('users', []).map(readUser),
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

function readOrganization(members: Members): Organization {
  const organization = {
    id: members.text('id'),
    managementAccountId: members.text('managementAccountId'),
    rootId: members.text('rootId'),
    units: members.list('units', []).map(readUnit),
  };
  members.noOthers();
  checkFormat(organization.id, /^o-[a-z0-9]{10,32}$/, 'o- and 10 to 32 letters or digits');
  checkFormat(organization.managementAccountId, /^\d{12}$/, '12 digits');
  for (const { id, parentId = organization.rootId } of organization.units) {
    checkFormat(
      id,
      /^ou-[a-z0-9]{4,32}-[a-z0-9]{8,32}$/,
      "ou-, the root's letters, and 8 to 32 letters or digits",
    );
    const known = parentId === organization.rootId || organization.units.some((unit) => unit.id === parentId);
    if (!known) throw new TypeError(`${JSON.stringify(parentId)} is not a unit that ${id} can be in`);
  }
  return organization;
}

/** EC2 refuses to share anything with an organization or unit whose id has another form. */
function checkFormat(id: string, format: RegExp, expectation: string): void {
  if (!format.test(id)) throw new TypeError(`${JSON.stringify(id)} is not an id of ${expectation}`);
}

function readUnit(members: Members): OrganizationalUnit {
  const unit = {
    id: members.text('id'),
    name: members.text('name'),
    accountIds: members.any('accountIds') === undefined ? [] : members.texts('accountIds'),
    ...(members.any('parentId') !== undefined && { parentId: members.text('parentId') }),
  };
  members.noOthers();
  return unit;
}
