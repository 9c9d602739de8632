import type { OutputRef, StepInput } from '@muster/contract';

/** An undo step by which something is made again, under the id it has in the undo plan. */
interface MakingAgain {
  readonly id: string;
  readonly operation: string;
}

/**
 * The old id of a security group that an undo makes again, with a reference to its new one; nothing for other steps.
 * Later steps of the same undo that name the group have to name the new one.
 */
export function madeAgain(deleted: { operation: string; input: StepInput }, undo: readonly MakingAgain[]) {
  const { GroupId } = deleted.input;
  const creating = undo.find(({ operation }) => operation === 'CreateSecurityGroup');
  if (deleted.operation !== 'DeleteSecurityGroup' || typeof GroupId !== 'string' || !creating)
    return undefined;
  return { oldId: GroupId, newId: { $from: creating.id, pick: 'GroupId' } satisfies OutputRef };
}

/** An input with references to what was made again in the place of the old ids. */
export function withNewIds(input: StepInput, newIds: ReadonlyMap<string, OutputRef>): StepInput {
  const walk = (value: unknown): unknown => {
    if (typeof value === 'string') return newIds.get(value) ?? value;
    if (Array.isArray(value)) return value.map(walk);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, walk(member)]));
  };
  return newIds.size === 0 ? input : (walk(input) as StepInput);
}
