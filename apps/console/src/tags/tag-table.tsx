import type { Tag } from '@muster/ec2-model';
import { useMessages } from '../i18n/index.ts';
import { SmallTable } from '../ui/index.ts';
import { messages } from './messages.ts';

/** Tags to read. */
export function TagTable({ tags }: { readonly tags: readonly Tag[] }) {
  const t = useMessages(messages);
  return (
    <SmallTable
      label={t.title}
      head={[t.key, t.value]}
      rows={tags.map((tag) => ({ key: tag.key, cells: [tag.key, tag.value] }))}
    />
  );
}
