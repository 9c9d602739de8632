import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { readCommandLine } from './options.ts';

/** The command line for a file of accounts with this text. */
function withFile(text: string) {
  const directory = mkdtempSync(join(tmpdir(), 'ec2-'));
  onTestFinished(() => rmSync(directory, { recursive: true }));
  const file = join(directory, 'accounts.json');
  writeFileSync(file, text);
  return readCommandLine(['--accounts', `@${file}`]);
}

const SHOP = { id: '123456789012', accessKeyId: 'AKIASHOP', secretAccessKey: 'hunter2' };
const Statement = [{ Effect: 'Allow', Action: ['ec2:Describe*'], Resource: ['*'] }];

function inOrganization(rest: object): string {
  const organization = {
    id: 'o-0123456789',
    managementAccountId: SHOP.id,
    rootId: 'r-root',
    units: [],
    ...rest,
  };
  return JSON.stringify({ accounts: [SHOP], organization });
}

test('a file gives accounts users with policies, regions and an organization', () => {
  const users = [{ name: 'bob', accessKeyId: 'AKIABOB', secretAccessKey: 'x', policy: { Statement } }];
  const accounts = [{ ...SHOP, name: 'Shop', optInRegions: ['ap-east-1'], users }];
  const units = [
    { id: 'ou-root-everyone', name: 'Everyone', accountIds: [] },
    { id: 'ou-root-theshops', name: 'Shops', accountIds: [SHOP.id], parentId: 'ou-root-everyone' },
  ];
  const organization = { id: 'o-0123456789', managementAccountId: SHOP.id, rootId: 'r-root', units };
  expect(withFile(JSON.stringify({ accounts, organization }))).toMatchObject({ accounts, organization });
  expect(withFile(JSON.stringify(accounts)).accounts).toEqual(accounts);
});

test.each([
  [JSON.stringify([SHOP]).slice(0, -1), /it is not JSON$/],
  [JSON.stringify([{ ...SHOP, id: '1' }]), /"1" is not an id of 12 digits$/],
  [JSON.stringify([{ ...SHOP, secret: 'hunter2' }]), /"accounts\[0\].secret" is not known; there is id, /],
  ['[]', /it has no accounts$/],
  [inOrganization({ id: 'o-short' }), /"o-short" is not an id of o- and 10 to 32 letters or digits$/],
  [
    inOrganization({ units: [{ id: 'ou-root-theshops', name: 'Shops', parentId: 'ou-root-nowhere0' }] }),
    /"ou-root-nowhere0" is not a unit that ou-root-theshops can be in$/,
  ],
  [JSON.stringify([{ ...SHOP, optInRegions: ['mars-1'] }]), /"mars-1" is not a region$/],
  [JSON.stringify([SHOP, { ...SHOP, id: '210987654321' }]), /^--accounts "AKIASHOP": is there twice/],
])('the file %s is refused without telling the secret', (text, message) => {
  expect(() => withFile(text)).toThrow(message);
  expect(() => withFile(text)).not.toThrow(/hunter2/);
});
