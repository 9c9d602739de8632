import { type TagShape, tagsFrom } from '@muster/ec2-model';
import { Pencil } from 'lucide-react';
import { useState } from 'react';
import { useMessages } from '../i18n/index.ts';
import { Button, Section } from '../ui/index.ts';
import { messages } from './messages.ts';
import { TagEditor } from './tag-editor.tsx';
import { TagTable } from './tag-table.tsx';

interface TagsSectionProps {
  /** The id of the resource. */
  readonly id: string;
  readonly region: string;
  readonly tags: readonly TagShape[] | undefined;
}

/** The tags of a resource of any kind, to read and to edit. Changes are reviewed like every other. */
export function TagsSection({ id, region, tags: listed }: TagsSectionProps) {
  const t = useMessages(messages);
  const [editing, setEditing] = useState(false);
  const tags = tagsFrom(listed);
  if (editing) return <TagEditor id={id} region={region} tags={tags} onDone={() => setEditing(false)} />;
  return (
    <Section
      title={t.title}
      actions={
        <Button size="small" icon={<Pencil size={14} aria-hidden />} onClick={() => setEditing(true)}>
          {t.edit}
        </Button>
      }
    >
      {tags.length === 0 ? <p className="text-ink-3">{t.none}</p> : <TagTable tags={tags} />}
    </Section>
  );
}
