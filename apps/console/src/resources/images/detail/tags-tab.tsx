import { useScope } from '../../../scope/scope.ts';
import { TagsSection } from '../../../tags/tags-section.tsx';
import type { TabProps } from './tabs.ts';

/** The tags of the AMI. */
export default function TagsTab({ id, image }: TabProps) {
  const { region } = useScope();
  return <TagsSection id={id} region={region} tags={image.Tags} />;
}
