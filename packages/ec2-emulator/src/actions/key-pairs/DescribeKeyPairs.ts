import { action } from '../../core/action.ts';
import { type FilterTable, filterBy } from '../../core/filters.ts';
import { findAll } from '../../core/find.ts';
import { tagsOf } from '../../core/tags.ts';
import type { KeyPairRecord } from '../../state/records.ts';
import type { RegionState } from '../../state/world.ts';
import { unknownNames } from './key-names.ts';

/** @see https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeKeyPairs.html */
const FILTERS: FilterTable<KeyPairRecord> = {
  fingerprint: (keyPair) => keyPair.KeyFingerprint,
  'key-name': (keyPair) => keyPair.KeyName,
  'key-pair-id': (keyPair) => keyPair.KeyPairId,
};

export default action('DescribeKeyPairs', (input, call) => {
  const { region } = call;
  const passes = filterBy(input.Filters, FILTERS, (keyPair) => tagsOf(region, keyPair.KeyPairId));
  const KeyPairs = asked(region, input.KeyNames ?? [], input.KeyPairIds ?? [])
    .filter(passes)
    .map(({ PublicKey, ...keyPair }) => ({
      ...keyPair,
      ...(input.IncludePublicKey && { PublicKey }),
      Tags: tagsOf(region, keyPair.KeyPairId),
    }));
  return { KeyPairs };
});

function asked(
  region: RegionState,
  names: readonly string[],
  keyPairIds: readonly string[],
): KeyPairRecord[] {
  if (names.length === 0 && keyPairIds.length === 0) return [...region.keyPairs];
  const unknown = names.filter((name) => region.keyPairs.where('name', name).length === 0);
  if (unknown.length > 0) throw unknownNames(unknown);
  const byName = names.flatMap((name) => region.keyPairs.where('name', name));
  return [...new Set([...byName, ...findAll(region.keyPairs, keyPairIds)])];
}
