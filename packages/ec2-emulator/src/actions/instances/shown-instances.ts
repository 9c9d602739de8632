import type { Call } from '../../core/call.ts';
import { checkId, notFound } from '../../core/find.ts';
import type { InstanceRecord } from '../../state/compute-records.ts';
import { idFormats } from '../../state/id-format.ts';
import { isShown } from './instance-view.ts';

/**
 * The caller's instances of these ids, all of them when none is given; those long terminated are gone.
 * Throws `InvalidInstanceID.Malformed` and `NotFound`.
 */
export function shownInstances(call: Call, instanceIds: readonly string[] = []): InstanceRecord[] {
  const { instances } = call.region;
  if (instanceIds.length === 0) return [...instances].filter((instance) => isShown(instance, call.now));
  for (const id of instanceIds) checkId(idFormats.instance, id);
  const wanted = [...new Set(instanceIds)];
  const found = wanted
    .flatMap((id) => instances.get(id) ?? [])
    .filter((instance) => isShown(instance, call.now));
  if (found.length === wanted.length) return found;
  const shown = new Set(found.map(({ InstanceId }) => InstanceId));
  throw notFound(
    idFormats.instance,
    wanted.filter((id) => !shown.has(id)),
  );
}

/** The caller's instance of an id. */
export const shownInstance = (call: Call, instanceId = ''): InstanceRecord =>
  shownInstances(call, [instanceId])[0] as InstanceRecord;
