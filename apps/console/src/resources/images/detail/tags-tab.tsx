import { useMessages } from '../../../i18n/index.ts';
import { Section, SmallTable } from '../../../ui/index.ts';
import { messages } from './messages.ts';
import type { TabProps } from './tabs.ts';

/** The tags of the AMI. */
export default function TagsTab({ image }: TabProps) {
  const t = useMessages(messages);
  const tags = image.Tags ?? [];
  return (
    <Section title={t.tags}>
      {tags.length === 0 ? (
        <p className="text-ink-3">{t.noTags}</p>
      ) : (
        <SmallTable
          label={t.tags}
          head={[t.key, t.value]}
          rows={tags.map((tag) => ({ key: tag.Key ?? '', cells: [tag.Key, tag.Value] }))}
        />
      )}
    </Section>
  );
}
