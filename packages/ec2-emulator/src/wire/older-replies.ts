import { API_VERSION } from './versions.ts';

/**
 * Members that replies of versions before the last did not have and that break clients of such: boto 2, which speaks
 * 2014-10-01, takes the end of an item in a list it does not know for the end of the resource, and loses what follows.
 */
const OF_THE_LAST_VERSION: ReadonlySet<string> = new Set([
  'CidrBlockAssociationSet',
  'CidrBlockSet',
  'Ipv6CidrBlockAssociationSet',
  'Ipv6CidrBlockSet',
]);

/** An output without what the version asked for did not have. */
export function asOfVersion(output: unknown, version: string): unknown {
  return version === API_VERSION ? output : older(output);
}

function older(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(older);
  if (typeof value !== 'object' || value === null || Object.getPrototypeOf(value) !== Object.prototype)
    return value;
  const members = Object.entries(value).filter(([name]) => !OF_THE_LAST_VERSION.has(name));
  return Object.fromEntries(members.map(([name, member]) => [name, older(member)]));
}
