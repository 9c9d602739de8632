import { sameTags, type Tag, tagProblems } from '@muster/ec2-model';
import { tags as tagsPlan } from '@muster/plans';
import { Plus, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { useMessages } from '../../i18n/index.ts';
import { usePlanReview } from '../../plans/review.ts';
import { useScope } from '../../scope/scope.ts';
import { Button, IconButton, Input, Section } from '../../ui/index.ts';
import { messages, problems as problemMessages } from './messages.ts';

interface TagsEditorProps {
  readonly resource: {
    readonly id: string;
    readonly region: string;
    /** As they are now. */
    readonly tags: readonly Tag[];
  };
}

const isAmazons = ({ key }: Tag) => key.startsWith('aws:');

/** The tags of one resource of any kind, edited in place and reviewed as a plan. */
export function TagsEditor({ resource: { id, region, tags } }: TagsEditorProps) {
  const t = useMessages(messages);
  const wording = useMessages(problemMessages);
  const review = usePlanReview();
  const { connection } = useScope();
  const [edited, setEdited] = useState<readonly Tag[]>();
  const [attempted, setAttempted] = useState(false);

  const amazons = tags.filter(isAmazons);
  const before = tags.filter((tag) => !isAmazons(tag));
  const rows = edited ?? before;
  const found = tagProblems(rows);
  const changed = edited !== undefined && !sameTags(edited, before);
  const put = (index: number, more: Partial<Tag>) =>
    setEdited(rows.map((tag, at) => (at === index ? { ...tag, ...more } : tag)));
  const discard = () => {
    setEdited(undefined);
    setAttempted(false);
  };
  const onReview = () => {
    setAttempted(true);
    if (found.length > 0) return;
    const held = new Map(before.map(({ key, value }) => [key, value]));
    const set = rows.filter(({ key, value }) => held.get(key) !== value);
    const kept = new Set(rows.map(({ key }) => key));
    const remove = before.map(({ key }) => key).filter((key) => !kept.has(key));
    review({
      ...tagsPlan([{ id, tags: before }], { set, remove }),
      connection: connection.id,
      region,
      onApplied: discard,
    });
  };

  return (
    <Section title={t.title}>
      {rows.length + amazons.length === 0 && <p className="pb-3 text-ink-3">{t.none}</p>}
      <ul className="flex max-w-3xl flex-col gap-2">
        {rows.map((tag, index) => {
          const own = found.filter((one) => one.index === index);
          const told = own.filter(({ code }) => code !== 'key-missing' || attempted);
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: rows are told apart by their place while keys are typed
            <li key={index}>
              <div className="flex gap-2">
                <Input
                  aria-label={t.keyOf(index + 1)}
                  aria-invalid={told.length > 0 || undefined}
                  placeholder={t.key}
                  value={tag.key}
                  onChange={(event) => put(index, { key: event.target.value })}
                />
                <Input
                  aria-label={t.valueOf(index + 1)}
                  placeholder={t.value}
                  value={tag.value}
                  onChange={(event) => put(index, { value: event.target.value })}
                />
                <IconButton
                  label={t.remove(index + 1)}
                  icon={<Trash2 size={14} />}
                  onClick={() => setEdited(rows.toSpliced(index, 1))}
                />
              </div>
              {told.map(({ code }) => (
                <p key={code} className="mt-1 text-sm text-danger">
                  {wording[code]}
                </p>
              ))}
            </li>
          );
        })}
        {amazons.map(({ key, value }) => (
          <li key={key} className="flex gap-2" data-tooltip={t.own}>
            <span className="flex h-8 flex-1 items-center px-2.5 break-all text-ink-3">{key}</span>
            <span className="flex h-8 flex-1 items-center px-2.5 break-all text-ink-3">{value}</span>
            <span className="size-8" />
          </li>
        ))}
      </ul>
      <div className="mt-3 flex max-w-3xl flex-wrap gap-2">
        <Button icon={<Plus size={14} />} onClick={() => setEdited([...rows, { key: '', value: '' }])}>
          {t.add}
        </Button>
        {changed && (
          <span className="ml-auto flex gap-2">
            <Button onClick={discard}>{t.discard}</Button>
            <Button variant="primary" onClick={onReview}>
              {t.review}
            </Button>
          </span>
        )}
      </div>
    </Section>
  );
}
