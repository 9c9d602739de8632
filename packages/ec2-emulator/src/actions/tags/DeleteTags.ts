import type { Tag } from '@aws-sdk/client-ec2';
import { action } from '../../core/action.ts';
import { checkNotReserved, tagsOf } from '../../core/tags.ts';
import { resourceTypeOf } from './tagged-resource.ts';

/**
 * Removes tags by key, or by key and value where a value is given, the empty one included. Naming no tags removes all
 * of the account's own.
 * @see https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DeleteTags.html
 */
export default action('DeleteTags', (input, call) => {
  const { region } = call;
  for (const { Key } of input.Tags ?? []) checkNotReserved(Key);
  for (const id of input.Resources ?? []) {
    const resourceType = resourceTypeOf(call, id);
    const kept = tagsOf(region, id).filter((tag) => !isNamed(tag, input.Tags));
    if (kept.length === 0) region.tags.delete(id);
    else region.tags.put({ ResourceId: id, ResourceType: resourceType, Tags: kept });
  }
  return {};
});

function isNamed(tag: Tag, asked: readonly Tag[] | undefined): boolean {
  if (tag.Key?.startsWith('aws:')) return false;
  if (!asked?.length) return true;
  return asked.some(({ Key, Value }) => Key === tag.Key && (Value === undefined || Value === tag.Value));
}
