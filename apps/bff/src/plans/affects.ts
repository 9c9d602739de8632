import type { Affected, Affects, Place, PlanDraft } from '@muster/contract';
import { createEc2, Ec2Error } from '@muster/ec2-client';
import { destroyedTargets } from '@muster/plans';
import { readsFor, subjectsOf, type Touched } from './affected-reads.ts';
import { nameTag } from './name-tag.ts';
import type { Run } from './run.ts';

/** How long the reads may take together: whoever asked for the plan waits for them. */
const withinMs = 2_000;
/** More than this is not read, and the plan says so. */
const mostResources = 5_000;
const shown = 20;

type Found = Touched & { readonly place: Place };

/**
 * Reads what a plan touches beyond its targets: who is behind a security group, who runs from an AMI or uses a key pair,
 * which volumes and snapshots are deleted with what is deleted. What can't be read is told as that.
 */
export async function affectsOf(
  draft: Pick<PlanDraft, 'connection' | 'region' | 'steps'>,
  placeOf: Run['placeOf'],
): Promise<Affects> {
  const signal = AbortSignal.timeout(withinMs);
  const found = new Map<string, Found>();
  const states = await Promise.all(
    [...Map.groupBy(draft.steps, (step) => placeOf(step)).entries()].flatMap(([place, steps]) =>
      readsFor(createEc2(place.transport), subjectsOf(steps), signal).map((read) =>
        collect(read, found, { connection: place.connection, region: place.region }),
      ),
    ),
  );
  await nameInstances(found, placeOf, signal);
  const read = states.includes('failed') ? 'failed' : states.includes('partial') ? 'partial' : 'complete';
  const deleted = [...found.values()].filter(({ why }) => why === 'deleted-with');
  return {
    read,
    found: summed([...found.values()], draft),
    destroyed: destroyedTargets(draft.steps).size + deleted.length,
  };
}

async function collect(
  read: () => AsyncIterable<Touched>,
  into: Map<string, Found>,
  place: Place,
): Promise<Affects['read']> {
  try {
    for await (const one of read()) {
      const key = `${one.why} ${one.kind} ${one.id}`;
      if (into.size >= mostResources && !into.has(key)) return 'partial';
      into.set(key, { ...one, place });
    }
    return 'complete';
  } catch (error) {
    if (error instanceof Ec2Error) return 'failed';
    throw error;
  }
}

function summed(all: readonly Found[], own: Place): Affected[] {
  const groups = Map.groupBy(all, ({ why, kind }) => `${why} ${kind}`);
  return [...groups.values()].flatMap((some) => {
    const [{ why, kind } = { why: undefined, kind: undefined }] = some;
    if (!why) return [];
    return { why, kind, count: some.length, first: some.slice(0, shown).map((one) => named(one, own)) };
  });
}

function named({ id, name, place }: Found, own: Place): Affected['first'][number] {
  const isElsewhere = place.connection !== own.connection || place.region !== own.region;
  return { id, ...(name !== undefined && { name }), ...(isElsewhere && { place }) };
}

/** Network interfaces tell the ids of their instances only. Names are a help: without them the ids are shown. */
async function nameInstances(
  found: Map<string, Found>,
  placeOf: Run['placeOf'],
  signal: AbortSignal,
): Promise<void> {
  const unnamed = [...found].filter(([, { why, kind }]) => why === 'in-group' && kind === 'instances');
  const places = Map.groupBy(unnamed.slice(0, shown), ([, { place }]) => place);
  for (const [place, some] of places) {
    const Values = some.map(([, { id }]) => id);
    try {
      const { Reservations = [] } = await createEc2(placeOf({ place }).transport).describeInstances(
        { Filters: [{ Name: 'instance-id', Values }] },
        { signal },
      );
      const instances = Reservations.flatMap(({ Instances = [] }) => Instances);
      for (const [key, one] of some) {
        const tags = instances.find(({ InstanceId }) => InstanceId === one.id)?.Tags;
        found.set(key, { ...one, name: nameTag(tags) });
      }
    } catch (error) {
      if (!(error instanceof Ec2Error)) throw error;
    }
  }
}
