import { REGIONS } from '../catalogue/regions.ts';
import { Members } from '../core/members.ts';
import { type KindName, kinds } from './kinds.ts';
import { fromPlain, toPlain } from './plain.ts';
import { upgraded } from './upgrades.ts';
import type { RegionState, World } from './world.ts';

const FORMAT = 'muster-ec2-state-2';
/** That of the first version, whose resources had other shapes. */
const EARLIER_FORMAT = 'muster-ec2-state-1';

/** One resource as it is exported, in its kind's form. */
interface ExportedResource {
  readonly accountId: string;
  readonly region: string;
  readonly kind: KindName;
  readonly resource: object;
}

/** Every account's resources as JSON can carry them, in order of creation. */
export function exportState(world: World): object {
  const resources = world
    .regions()
    .flatMap((region) => Object.keys(kinds).flatMap((kind) => exportedKind(region, kind as KindName)))
    .sort((a, b) => a.position - b.position)
    .map(({ position: _, ...exported }) => exported);
  return { format: FORMAT, resources };
}

/**
 * Puts what `exportState` gave, of this version or the one before, in place of every account's resources. Throws a `TypeError`, after which nothing has
 * changed, for what it could not have given and when `test` throws for what an account then has in a region.
 */
export function importState(
  world: World,
  body: object,
  test: (accountId: string, region: string) => void,
): { resources: number } {
  const members = new Members(body);
  const format = members.oneOf('format', [FORMAT, EARLIER_FORMAT]);
  const read = members.list('resources').map(readResource);
  const imported = format === FORMAT ? read : upgraded(read);
  members.noOthers();
  world.transact(() => {
    for (const region of world.regions()) {
      for (const kind of Object.keys(kinds)) empty(region, kind as KindName);
    }
    for (const [index, { accountId, region, kind, resource }] of imported.entries()) {
      const collection = world.region(accountId, region)[kind];
      const id = collection.idOf(resource as never);
      if (collection.has(id)) throw new TypeError(`"resources[${index}]" is another ${id} of the ${kind}`);
      collection.put(resource as never);
    }
    const places = new Set(imported.map(({ accountId, region }) => `${accountId} ${region}`));
    for (const place of places) test(...(place.split(' ') as [string, string]));
  });
  world.forgetHistory();
  return { resources: imported.length };
}

function exportedKind(region: RegionState, kind: KindName): (ExportedResource & { position: number })[] {
  const collection = region[kind];
  const place = { accountId: region.accountId, region: region.name, kind };
  return [...collection].map((resource) => ({
    ...place,
    resource: toPlain(resource) as object,
    position: collection.positionOf(resource as never),
  }));
}

function readResource(members: Members): ExportedResource {
  const accountId = members.text('accountId');
  if (!/^\d{12}$/.test(accountId)) throw new TypeError(`${accountId} is not an account's id`);
  const kind = members.oneOf('kind', Object.keys(kinds) as KindName[]);
  const region = members.oneOf('region', [...REGIONS.keys()]);
  const resource = fromPlain(members.any('resource'));
  members.noOthers();
  const id: unknown =
    typeof resource === 'object' && resource !== null ? kinds[kind].idOf(resource as never) : undefined;
  if (typeof id !== 'string' || id === '') {
    throw new TypeError(`One of the ${kind} has no id (${members.path('resource')})`);
  }
  return { accountId, region, kind, resource: resource as object };
}

function empty(region: RegionState, kind: KindName): void {
  const collection = region[kind];
  for (const resource of [...collection]) collection.delete(collection.idOf(resource as never));
}
