import { useMessages } from '../../../i18n/index.ts';
import { Section, SmallTable } from '../../../ui/index.ts';
import type { GroupRow } from '../group.ts';
import { messages } from '../messages.ts';

/** The tags of a group. */
export function TagsTab({ row: { item } }: { readonly row: GroupRow }) {
  const t = useMessages(messages);
  const tags = item.Tags ?? [];
  return (
    <Section title={t.tagsTab}>
      {tags.length === 0 ? (
        <p className="text-ink-3">{t.noTags}</p>
      ) : (
        <SmallTable
          label={t.tagsTab}
          head={[t.key, t.value]}
          rows={tags.map((tag) => ({ key: tag.Key ?? '', cells: [tag.Key, tag.Value] }))}
        />
      )}
    </Section>
  );
}
