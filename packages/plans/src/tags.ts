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
  const steps = resources.flatMap((resource) =>
    tagChangeSteps(resource.id, resource.tags, afterEdits(resource.tags, edits)),
  );
  if (steps.length === 0) throw new RangeError('the tags are as they were');
  return {
    summary: {
      kind: 'tags',
      values: { count: resources.length, sets: edits.set.length, removes: edits.remove.length },
    },
    mode: 'independent',
    steps,
    result: {
      applied: keptTags(resources, edits, (resource) => afterEdits(resource.tags, edits)),
      undone: keptTags(resources, edits, (resource) => resource.tags),
    },
  };
}

function afterEdits(tags: readonly Tag[], { set, remove }: TagEdits): Tag[] {
  const gone = new Set([...remove, ...set.map((tag) => tag.key)]);
  return [...tags.filter((tag) => !gone.has(tag.key)), ...set];
}

/** EC2 takes no more values of a filter. */
const FILTER_VALUES = 200;

/** Of the keys that were edited, the resources carry these tags. */
function keptTags(
  resources: readonly TaggedResource[],
  { set, remove }: TagEdits,
  tagsOf: (resource: TaggedResource) => readonly Tag[],
): Check[] {
  const keys = [...new Set([...set.map(({ key }) => key), ...remove])];
  const chunks = Math.ceil(resources.length / FILTER_VALUES);
  return Array.from({ length: chunks }, (_, chunk) => {
    const part = resources.slice(chunk * FILTER_VALUES, (chunk + 1) * FILTER_VALUES);
    return check(
      'DescribeTags',
      {
        Filters: [
          { Name: 'resource-id', Values: part.map(({ id }) => id) },
          { Name: 'key', Values: keys.map(literalFilter) },
        ],
      },
      'Tags[].{ResourceId:ResourceId,Key:Key,Value:Value}',
      part.flatMap((resource) =>
        tagsOf(resource)
          .filter(({ key }) => keys.includes(key))
          .map(({ key, value }) => ({ ResourceId: resource.id, Key: key, Value: value })),
      ),
    );
  });
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
