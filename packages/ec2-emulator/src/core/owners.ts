import { Ec2Error } from './errors.ts';

/** What images and snapshots are asked for by, besides an account's id. */
const ALIASES = ['self', 'all', 'amazon', 'aws-marketplace', 'aws-backup-vault'];

/** Throws `InvalidUserID.Malformed` unless each is an account's id or an alias for accounts. */
export function checkOwners(owners: readonly string[] = []): void {
  const wrong = owners.find((owner) => !/^\d{12}$/.test(owner) && !ALIASES.includes(owner));
  if (wrong !== undefined) throw new Ec2Error('InvalidUserID.Malformed', `Invalid user id: "${wrong}"`);
}
