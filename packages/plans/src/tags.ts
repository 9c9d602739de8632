import type { Check, PlanStep } from '@muster/contract';
import { literalFilter, type Tag, tagsTo } from '@muster/ec2-model';
import type { PlanParts } from './parts.ts';
import { call, check, step } from './step.ts';

/** A resource of any kind, with the tags it was seen with. */
export interface TaggedResource {
  readonly id: string;
  readonly tags: readonly Tag[];
}

/** What to change on every resource chosen. */
export interface TagEdits {
  /** Tags to put on, replacing the value of a key that is there. */
  readonly set: readonly Tag[];
  /** Keys to take off. */
  readonly remove: readonly string[];
}

/**
 * Changes the tags of any number of resources, each in steps of its own.
 *
 * @throws {RangeError} when every resource already has them so.
 */
export function tags(resources: readonly TaggedResource[], edits: TagEdits): PlanParts {
  const gone = new Set([...edits.remove, ...edits.set.map((tag) => tag.key)]);
  const steps = resources.flatMap((resource) =>
    tagChangeSteps(resource.id, resource.tags, [
      ...resource.tags.filter((tag) => !gone.has(tag.key)),
      ...edits.set,
    ]),
  );
  if (steps.length === 0) throw new RangeError('the tags are as they were');
  return {
    summary: {
      kind: 'tags',
      values: { count: resources.length, sets: edits.set.length, removes: edits.remove.length },
    },
    mode: 'independent',
    steps,
  };
}

/** Takes one resource from the tags it has to those it should have: at most one CreateTags and one DeleteTags. */
export function tagChangeSteps(id: string, before: readonly Tag[], after: readonly Tag[]): PlanStep[] {
  const held = new Map(before.map((tag) => [tag.key, tag]));
  const wanted = new Map(after.map((tag) => [tag.key, tag]));
  const set = [...wanted.values()].filter((tag) => held.get(tag.key)?.value !== tag.value);
  const replaced = set.flatMap((tag) => held.get(tag.key) ?? []);
  const added = set.filter((tag) => !held.has(tag.key));
  const removed = before.filter((tag) => !wanted.has(tag.key));
  return [
    ...(set.length > 0 ? [setStep(id, replaced, added, set)] : []),
    ...(removed.length > 0 ? [removeStep(id, removed)] : []),
  ];
}

function setStep(target: string, replaced: readonly Tag[], added: readonly Tag[], set: readonly Tag[]) {
  const keys = set.map((tag) => tag.key);
  const done = tagsShow(target, keys, set);
  return step({
    id: `tag-${target}`,
    operation: 'CreateTags',
    input: { Resources: [target], Tags: tagsTo(set) },
    target,
    expects: tagsShow(target, keys, replaced),
    done,
    undo: {
      steps: [
        ...(replaced.length > 0
          ? [
              call({
                id: `retag-${target}`,
                operation: 'CreateTags',
                input: { Resources: [target], Tags: tagsTo(replaced) },
                target,
                expects: done,
              }),
            ]
          : []),
        ...(added.length > 0
          ? [
              call({
                id: `untag-${target}`,
                operation: 'DeleteTags',
                input: { Resources: [target], Tags: tagsTo(added) },
                target,
                expects: tagsShow(
                  target,
                  added.map((tag) => tag.key),
                  added,
                ),
              }),
            ]
          : []),
      ],
    },
  });
}

function removeStep(target: string, removed: readonly Tag[]) {
  const keys = removed.map((tag) => tag.key);
  return step({
    id: `untag-${target}`,
    operation: 'DeleteTags',
    // With its value a tag is deleted only while it still has that value.
    input: { Resources: [target], Tags: tagsTo(removed) },
    target,
    expects: tagsShow(target, keys, removed),
    done: tagsShow(target, keys, []),
    undo: {
      steps: [
        call({
          id: `retag-${target}`,
          operation: 'CreateTags',
          input: { Resources: [target], Tags: tagsTo(removed) },
          target,
        }),
      ],
    },
  });
}

/** Of these keys, the resource carries exactly these tags. */
function tagsShow(resourceId: string, keys: readonly string[], tags: readonly Tag[]): Check {
  return check(
    'DescribeTags',
    {
      Filters: [
        { Name: 'resource-id', Values: [resourceId] },
        { Name: 'key', Values: keys.map(literalFilter) },
      ],
    },
    'Tags[].{Key:Key,Value:Value}',
    tagsTo(tags),
  );
}
