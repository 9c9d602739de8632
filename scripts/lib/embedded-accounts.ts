import { randomBytes } from 'node:crypto';
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * The file with the embedded EC2's accounts and their keys, made at the first start. Two accounts of one organization,
 * so that sharing an AMI can be seen from both sides.
 *
 * @param dataDir an existing directory
 * @returns the file's path
 */
export function embeddedAccountsFile(dataDir: string): string {
  const path = join(dataDir, 'embedded-accounts.json');
  if (!existsSync(path)) {
    const accounts = [account('111122223333', 'main'), account('444455556666', 'partner')];
    writeFileSync(path, `${JSON.stringify(accounts, null, 2)}\n`, { mode: 0o600, flag: 'wx' });
  }
  return path;
}

function account(id: string, name: string) {
  const base32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
  const suffix = [...randomBytes(16)].map((byte) => base32[byte % 32]).join('');
  return { id, name, accessKeyId: `AKIA${suffix}`, secretAccessKey: randomBytes(30).toString('base64') };
}
