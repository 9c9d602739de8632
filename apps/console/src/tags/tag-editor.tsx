import { type Tag, tagProblems } from '@muster/ec2-model';
import { tags as tagsPlan } from '@muster/plans';
import { type FormEvent, useState } from 'react';
import { common, useMessages } from '../i18n/index.ts';
import { usePlanReview } from '../plans/review.ts';
import { useScope } from '../scope/scope.ts';
import { Button, Section } from '../ui/index.ts';
import { isReserved, tagEdits } from './edits.ts';
import { messages, problemWords } from './messages.ts';
import { TagRows } from './tag-rows.tsx';
import { TagTable } from './tag-table.tsx';

interface TagEditorProps {
  readonly id: string;
  readonly region: string;
  readonly tags: readonly Tag[];
  readonly onDone: () => void;
}

/** Edits the tags of one resource. It keeps the tags it was opened with: the plan says when somebody changed them. */
export function TagEditor({ id, region, tags, onDone }: TagEditorProps) {
  const t = useMessages(messages);
  const words = useMessages(common);
  const wording = useMessages(problemWords);
  const review = usePlanReview();
  const { connection } = useScope();
  const [before] = useState(() => tags.filter((tag) => !isReserved(tag)));
  const [rows, setRows] = useState<readonly Tag[]>(() =>
    before.length > 0 ? before : [{ key: '', value: '' }],
  );
  const [problem] = tagProblems(rows);
  const edits = tagEdits(before, rows);
  const reserved = tags.filter(isReserved);

  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (problem || !edits) return;
    review({
      ...tagsPlan([{ id, tags: before }], edits),
      connection: connection.id,
      region,
      onApplied: onDone,
    });
  };

  return (
    <Section title={t.edit}>
      <form onSubmit={submit} className="max-w-2xl">
        <TagRows tags={rows} onChange={setRows}>
          <span className="ml-auto flex gap-2">
            <Button onClick={onDone}>{words.cancel}</Button>
            <Button
              type="submit"
              variant="primary"
              disabledReason={problem ? wording[problem.code] : edits ? undefined : t.unchanged}
            >
              {t.review}
            </Button>
          </span>
        </TagRows>
      </form>
      {reserved.length > 0 && (
        <div className="mt-6 max-w-2xl">
          <p className="mb-2 text-sm text-ink-3">{t.reserved}</p>
          <TagTable tags={reserved} />
        </div>
      )}
    </Section>
  );
}
