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

/** How many characters are joined before they become bytes. */
const MOST_TEXT = 1024 * 1024;

/**
 * Every account's resources in JSON, in order of creation and each on a line of its own. All of them may be longer than
 * a text can be, so it is bytes.
 */
export function exportState(world: World): Uint8Array[] {
  const chunks: Uint8Array[] = [];
  let text = `{"format":"${FORMAT}","resources":[`;
  const all = world
    .regions()
    .flatMap((region) => Object.keys(kinds).flatMap((kind) => placesOf(region, kind as KindName)))
    .sort((a, b) => a.position - b.position);
  for (const [index, { region, kind, resource }] of all.entries()) {
    const place = { accountId: region.accountId, region: region.name, kind };
    text += `${index === 0 ? '' : ','}\n${JSON.stringify({ ...place, resource: toPlain(resource) })}`;
    if (text.length < MOST_TEXT) continue;
    chunks.push(Buffer.from(text));
    text = '';
  }
  return [...chunks, Buffer.from(`${text}\n]}\n`)];
}

/**
 * Puts what `exportState` gave, of this version or the one before, in place of every account's resources. Throws a
 * `TypeError`, after which nothing has changed, for what it could not have given and when `test` throws for what an
 * account then has in a region.
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

interface Placed {
  readonly region: RegionState;
  readonly kind: KindName;
  readonly resource: object;
  readonly position: number;
}

function placesOf(region: RegionState, kind: KindName): Placed[] {
  const collection = region[kind];
  return [...collection].map((resource) => ({
    region,
    kind,
    resource,
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
