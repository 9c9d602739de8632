import { type Tag, tagProblems } from '@muster/ec2-model';
import { tags as tagsPlan } from '@muster/plans';
import { Plus, X } from 'lucide-react';
import { type FormEvent, useState } from 'react';
import { common, useMessages } from '../i18n/index.ts';
import { usePlanReview } from '../plans/review.ts';
import { useScope } from '../scope/scope.ts';
import { Button, IconButton, Input, Section } from '../ui/index.ts';
import { isReserved, tagEdits } from './edits.ts';
import { messages, problemWords } from './messages.ts';

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
  const problemsInWords = useMessages(problemWords);
  const review = usePlanReview();
  const { connection } = useScope();
  const [before] = useState(() => tags.filter((tag) => !isReserved(tag)));
  const [rows, setRows] = useState(() =>
    [...before, ...(before.length === 0 ? [{ key: '', value: '' }] : [])].map(onRow),
  );
  const problems = tagProblems(rows);
  const edits = tagEdits(
    before,
    rows.map(({ key, value }) => ({ key, value })),
  );
  const [problem] = problems;

  const change = (row: EditedTag, part: Partial<Tag>) =>
    setRows((now) => now.map((one) => (one.row === row.row ? { ...one, ...part } : one)));
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
      <form onSubmit={submit} className="flex max-w-2xl flex-col gap-2">
        {rows.map((row, index) => {
          const wrong = problems.find((one) => one.index === index);
          return (
            <div key={row.row}>
              <div className="flex gap-2">
                <Input
                  aria-label={t.keyOf(index + 1)}
                  aria-invalid={wrong !== undefined || undefined}
                  placeholder={t.key}
                  value={row.key}
                  onChange={(event) => change(row, { key: event.target.value })}
                />
                <Input
                  aria-label={t.valueOf(index + 1)}
                  placeholder={t.value}
                  value={row.value}
                  onChange={(event) => change(row, { value: event.target.value })}
                />
                <IconButton
                  label={t.remove(row.key)}
                  icon={<X size={14} />}
                  onClick={() => setRows((now) => now.filter((one) => one.row !== row.row))}
                />
              </div>
              {wrong && (row.key !== '' || row.value !== '') && (
                <p className="mt-1 text-sm text-danger">{problemsInWords[wrong.code]}</p>
              )}
            </div>
          );
        })}
        <div className="flex flex-wrap gap-2 pt-1">
          <Button
            icon={<Plus size={14} aria-hidden />}
            onClick={() => setRows((now) => [...now, onRow({ key: '', value: '' })])}
          >
            {t.add}
          </Button>
          <Button className="ml-auto" onClick={onDone}>
            {words.cancel}
          </Button>
          <Button
            type="submit"
            variant="primary"
            disabledReason={problem ? problemsInWords[problem.code] : edits ? undefined : t.unchanged}
          >
            {t.review}
          </Button>
        </div>
      </form>
    </Section>
  );
}

/** A tag on its row: the row keeps its identity while its key is being typed. */
interface EditedTag extends Tag {
  readonly row: number;
}

let lastRow = 0;
const onRow = (tag: Tag): EditedTag => ({ ...tag, row: ++lastRow });
