import type { AddPrefixListEntry, PrefixListEntry, RemovePrefixListEntry } from '@aws-sdk/client-ec2';
import { Ec2Error, errors } from '../../core/errors.ts';
import { formatCidr, parseCidr } from '../../network/cidr.ts';

/** @see https://docs.aws.amazon.com/vpc/latest/userguide/amazon-vpc-limits.html#vpc-limits-prefix-lists */
const MOST_ENTRIES = 1000;

/** Throws unless a list can be that large. */
export function checkMaxEntries(maxEntries: number): void {
  if (Number.isInteger(maxEntries) && maxEntries >= 1 && maxEntries <= MOST_ENTRIES) return;
  throw errors.invalidParameterValue(
    `Value (${maxEntries}) for parameter MaxEntries is invalid. It must be from 1 to ${MOST_ENTRIES}.`,
  );
}

/**
 * A list's entries after adding and removing some. Adding a block that is there gives it the new description.
 * Throws `PrefixListMaxEntriesExceeded` or `InvalidParameterValue`.
 */
export function withEntries(
  entries: readonly PrefixListEntry[],
  added: readonly AddPrefixListEntry[],
  removed: readonly RemovePrefixListEntry[],
  family: string | undefined,
  maxEntries: number,
): PrefixListEntry[] {
  const byCidr = new Map(entries.map((entry) => [entry.Cidr ?? '', entry]));
  for (const { Cidr } of removed) {
    if (!byCidr.delete(canonical(Cidr, family))) {
      throw errors.invalidParameterValue(`The entry ${Cidr} is not in the prefix list`);
    }
  }
  const seen = new Set<string>();
  for (const { Cidr: asked, Description } of added) {
    const Cidr = canonical(asked, family);
    if (seen.has(Cidr))
      throw errors.invalidParameterValue(`The entry ${Cidr} must not appear multiple times`);
    seen.add(Cidr);
    byCidr.set(Cidr, { Cidr, ...(Description !== undefined && { Description }) });
  }
  if (byCidr.size > maxEntries) {
    throw new Ec2Error(
      'PrefixListMaxEntriesExceeded',
      `You've reached the maximum number of entries for the prefix list: ${maxEntries}`,
    );
  }
  return [...byCidr.values()];
}

function canonical(text = '', family: string | undefined): string {
  const cidr = parseCidr(text);
  if (cidr && `IPv${cidr.family}` === family) return formatCidr(cidr);
  throw errors.invalidParameterValue(`The CIDR ${text} is not a valid ${family} CIDR`);
}
