import { TagsSection } from '../../../tags/tags-section.tsx';
import type { TabProps } from './tabs.ts';

/** The tags of the instance. */
export default function TagsTab({ row: { id, region, item } }: TabProps) {
  return <TagsSection id={id} region={region} tags={item.Tags} />;
}
