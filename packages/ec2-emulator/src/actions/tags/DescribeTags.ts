import type { TagDescription } from '@aws-sdk/client-ec2';
import { action } from '../../core/action.ts';
import { type FilterTable, filterBy } from '../../core/filters.ts';
import { page } from '../../core/paging.ts';

/** @see https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeTags.html */
const FILTERS: FilterTable<TagDescription> = {
  key: (tag) => tag.Key,
  'resource-id': (tag) => tag.ResourceId,
  'resource-type': (tag) => tag.ResourceType,
  value: (tag) => tag.Value,
};

/** More than a resource can have tags, to number every tag by its resource and its place there. */
const TAGS_PER_RESOURCE = 100;

export default action('DescribeTags', (input, { region }) => {
  const passes = filterBy(input.Filters, FILTERS, (tag: TagDescription) => [tag]);
  const all = [...region.tags].flatMap((tagSet) =>
    tagSet.Tags.map(({ Key, Value }, index) => ({
      position: region.tags.positionOf(tagSet) * TAGS_PER_RESOURCE + index,
      tag: { Key, Value, ResourceId: tagSet.ResourceId, ResourceType: tagSet.ResourceType },
    })),
  );
  const { items, ...rest } = page(
    all.filter(({ tag }) => passes(tag)),
    input,
    { min: 5, max: 1000 },
    ({ position }) => position,
  );
  return { Tags: items.map(({ tag }) => tag), ...rest };
});
