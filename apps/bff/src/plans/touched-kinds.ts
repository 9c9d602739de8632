import type { InventoryKind } from '@muster/contract';

/** What an operation may have changed, by the nouns in its name; the first row that matches counts. */
const byNoun: readonly (readonly [RegExp, readonly InventoryKind[]])[] = [
  [/SecurityGroup/, ['security-groups']],
  [/KeyPair/, ['key-pairs']],
  [/Image/, ['images', 'images-shared', 'images-public', 'snapshots']],
  [/Instance/, ['instances', 'volumes']],
  [/Snapshot/, ['snapshots']],
  [/Volume/, ['volumes', 'instances']],
  [/Subnet/, ['subnets']],
  [/Vpc/, ['vpcs', 'subnets', 'security-groups']],
];

/** The kinds of which a tag may have changed, by the resource's id. */
const byIdPrefix: Readonly<Record<string, InventoryKind>> = {
  i: 'instances',
  ami: 'images',
  sg: 'security-groups',
  key: 'key-pairs',
  vol: 'volumes',
  snap: 'snapshots',
  vpc: 'vpcs',
  subnet: 'subnets',
};

/** Which lists an operation on `target` may have made stale. */
export function touchedKinds(operation: string, target: string): InventoryKind[] {
  if (/^(Create|Delete)Tags$/.test(operation)) {
    const ofTarget = byIdPrefix[/^[a-z]+/.exec(target)?.[0] ?? ''];
    // Tags of several resources, or of one that was only just made: any of them.
    return ofTarget ? [ofTarget] : Object.values(byIdPrefix);
  }
  return [...(byNoun.find(([noun]) => noun.test(operation))?.[1] ?? [])];
}
