import { type Tag, tagProblems } from '@muster/ec2-model';
import { Plus, X } from 'lucide-react';
import type { ReactNode } from 'react';
import { useMessages } from '../i18n/index.ts';
import { Button, IconButton, Input } from '../ui/index.ts';
import { messages, problemWords } from './messages.ts';

interface TagRowsProps {
  readonly tags: readonly Tag[];
  readonly onChange: (tags: readonly Tag[]) => void;
  /** Whether to ask for keys that are still to be typed. */
  readonly attempted?: boolean;
  /** What is wrong with the tags that they don't show themselves. */
  readonly error?: string | undefined;
  readonly hint?: ReactNode;
  /** Beside the button that adds a row. */
  readonly children?: ReactNode;
}

/** Rows of keys and values to type tags in, each with what EC2 would refuse of it. */
export function TagRows({ tags, onChange, attempted = false, error, hint, children }: TagRowsProps) {
  const t = useMessages(messages);
  const wording = useMessages(problemWords);
  const problems = tagProblems(tags).filter(
    ({ index, code }) => code !== 'key-missing' || attempted || error || tags[index]?.value !== '',
  );
  const change = (index: number, part: Partial<Tag>) =>
    onChange(tags.map((tag, at) => (at === index ? { ...tag, ...part } : tag)));
  return (
    <div className="flex flex-col gap-2">
      {tags.map((tag, index) => {
        const wrong = problems.find((problem) => problem.index === index);
        const faulty = wrong && (wrong.code === 'value-too-long' ? 'value' : 'key');
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: a tag's key is being typed here, so it can't be its React key
          <div key={index}>
            <div className="grid grid-cols-[1fr_1fr_auto] items-center gap-2">
              <Input
                aria-label={t.keyOf(index + 1)}
                aria-invalid={faulty === 'key' || undefined}
                placeholder={t.key}
                value={tag.key}
                onChange={({ target }) => change(index, { key: target.value })}
              />
              <Input
                aria-label={t.valueOf(index + 1)}
                aria-invalid={faulty === 'value' || undefined}
                placeholder={t.value}
                value={tag.value}
                onChange={({ target }) => change(index, { value: target.value })}
              />
              <IconButton
                size="small"
                label={t.remove(tag.key)}
                icon={<X size={14} />}
                onClick={() => onChange(tags.toSpliced(index, 1))}
              />
            </div>
            {wrong && <p className="mt-1 text-sm text-danger">{wording[wrong.code]}</p>}
          </div>
        );
      })}
      {error && problems.length === 0 && <p className="text-sm text-danger">{error}</p>}
      <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
        <Button
          size="small"
          icon={<Plus size={14} />}
          onClick={() => onChange([...tags, { key: '', value: '' }])}
        >
          {t.add}
        </Button>
        {hint && <p className="min-w-0 flex-1 text-sm text-ink-3">{hint}</p>}
        {children}
      </div>
    </div>
  );
}
