import type { Check, OutputRef, StepInput } from '@muster/contract';

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

/**
 * A step without the checks that expect an old id to be found: what is found has the new one, which is not known before
 * the undo runs.
 */
export function withoutOldIds<
  S extends { readonly expects?: Check | undefined; readonly done?: Check | undefined },
>(step: S, newIds: ReadonlyMap<string, OutputRef>): S {
  const stillTrue = (check: Check) => {
    const text = JSON.stringify(check.equals);
    return ![...newIds.keys()].some((id) => text.includes(id));
  };
  const { expects, done, ...rest } = step;
  return {
    ...rest,
    ...(expects && stillTrue(expects) && { expects }),
    ...(done && stillTrue(done) && { done }),
  } as S;
}
