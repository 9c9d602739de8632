import { Members } from '../core/members.ts';
import { type KindName, kinds } from './kinds.ts';
import { fromPlain, toPlain } from './plain.ts';
import type { RegionState, World } from './world.ts';

const FORMAT = 'muster-ec2-state-1';

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

/** Puts what `exportState` gave in place of every account's resources. Throws a `TypeError` before it changes any. */
export function importState(world: World, body: object): { resources: number } {
  const members = new Members(body);
  members.oneOf('format', [FORMAT]);
  const imported = members.list('resources').map(readResource);
  world.transact(() => {
    for (const region of world.regions()) {
      for (const kind of Object.keys(kinds)) empty(region, kind as KindName);
    }
    for (const { accountId, region, kind, resource } of imported) {
      world.region(accountId, region)[kind].put(resource as never);
    }
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
  const resource = fromPlain(members.any('resource'));
  if (typeof resource !== 'object' || resource === null || !kinds[kind].idOf(resource as never)) {
    throw new TypeError(`One of the ${kind} has no id`);
  }
  return { accountId, region: members.text('region'), kind, resource };
}

function empty(region: RegionState, kind: KindName): void {
  const collection = region[kind];
  for (const resource of [...collection]) collection.delete(collection.idOf(resource as never));
}
