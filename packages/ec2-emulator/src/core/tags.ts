import type { ResourceType, Tag, TagSpecification } from '@aws-sdk/client-ec2';
import type { RegionState } from '../state/world.ts';
import { Ec2Error, errors } from './errors.ts';

/** @see https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/Using_Tags.html#tag-restrictions */
const MAX_TAGS = 50;
const MAX_KEY = 128;
const MAX_VALUE = 256;

/** A resource's tags as this account sees them, ready for a reply. */
export function tagsOf(region: RegionState, resourceId: string): Tag[] {
  return [...(region.tags.get(resourceId)?.Tags ?? [])];
}

/** The tags for the replies in which EC2 leaves out the list where it would be empty. */
export function tagsIfAny(region: RegionState, resourceId: string): { Tags?: Tag[] } {
  const Tags = tagsOf(region, resourceId);
  return Tags.length > 0 ? { Tags } : {};
}

/**
 * The tags a request asks for on the resources of one type.
 * Throws `InvalidParameterValue` when it asks for tags on something this operation does not create.
 */
export function requestedTags(
  specifications: readonly TagSpecification[] | undefined,
  resourceType: ResourceType,
  creatable: readonly ResourceType[] = [resourceType],
): Tag[] {
  const tags: Tag[] = [];
  const seen = new Set<ResourceType>();
  for (const { ResourceType: type, Tags } of specifications ?? []) {
    if (!type) throw untyped(resourceType);
    if (!creatable.includes(type)) {
      throw errors.invalidParameterValue(
        `'${type}' is not a valid taggable resource type for this operation.`,
      );
    }
    if (seen.has(type)) {
      throw errors.invalidParameterValue(
        `The same resource type may not be specified more than once in tag specifications`,
      );
    }
    seen.add(type);
    if (!Tags?.length) throw errors.invalidParameterValue('Tag specification must have at least one tag');
    if (type === resourceType) tags.push(...Tags);
  }
  checkTags(tags);
  return tags;
}

/** The kinds that are no part of a network. */
const OF_INSTANCES =
  /^(capacity|dedicated|fleet|host|image|instance|key-pair|launch|placement|reserved|snapshot|spot|volume)/;

/**
 * The error for tags on nothing in particular: of one code for what is part of a network, of another for the rest.
 * @see https://github.com/getmoto/moto/pull/6839 (CreateSubnet)
 * @see https://github.com/yegor256/rultor/issues/1991 (RunInstances)
 */
function untyped(resourceType: ResourceType): Ec2Error {
  const code = OF_INSTANCES.test(resourceType) ? 'InvalidParameterValue' : 'InvalidParameter';
  return new Ec2Error(code, 'Tag specification resource type must have a value');
}

/** Adds tags to a resource, replacing those of the same key. Throws EC2's error for a tag it would not take. */
export function addTags(
  region: RegionState,
  resourceType: ResourceType,
  resourceId: string,
  tags: readonly Tag[],
): void {
  if (tags.length === 0) return;
  const byKey = new Map(tagsOf(region, resourceId).map((tag) => [tag.Key, tag]));
  for (const { Key, Value = '' } of tags) byKey.set(Key, { Key, Value });
  // What Amazon itself has tagged does not count.
  if ([...byKey.keys()].filter((key) => !key?.startsWith('aws:')).length > MAX_TAGS) {
    throw new Ec2Error('TagLimitExceeded', 'The maximum number of Tags for a resource has been reached.');
  }
  region.tags.put({ ResourceId: resourceId, ResourceType: resourceType, Tags: [...byKey.values()] });
}

/** Throws unless every tag is one EC2 accepts and no key comes twice. */
export function checkTags(tags: readonly Tag[]): void {
  const keys = new Set<string>();
  for (const { Key, Value = '' } of tags) {
    if (Key === undefined || Key === '') throw errors.invalidParameterValue('Tag key cannot be empty');
    checkNotReserved(Key);
    if (Key.length > MAX_KEY) {
      throw errors.invalidParameterValue(`Tag key exceeds the maximum length of ${MAX_KEY} characters`);
    }
    if (Value.length > MAX_VALUE) {
      throw errors.invalidParameterValue(`Tag value exceeds the maximum length of ${MAX_VALUE} characters`);
    }
    if (keys.has(Key)) throw errors.invalidParameterValue(`Duplicate tag key '${Key}' specified.`);
    keys.add(Key);
  }
}

/** Throws for a key that only Amazon may use. */
export function checkNotReserved(key = ''): void {
  if (!/^aws:/i.test(key)) return;
  throw errors.invalidParameterValue("Tag keys starting with 'aws:' are reserved for internal use");
}
