import { Plus, X } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button, IconButton } from './button.tsx';
import { Input } from './inputs.tsx';

interface Tag {
  readonly key: string;
  readonly value: string;
}

interface TagEditorProps {
  readonly tags: readonly Tag[];
  readonly onChange: (tags: readonly Tag[]) => void;
  readonly error?: string | undefined;
  readonly hint?: ReactNode;
  /** Its texts; those of a row take its number, those of removal its key. */
  readonly words: {
    readonly key: (row: number) => string;
    readonly value: (row: number) => string;
    readonly keyPlaceholder: string;
    readonly valuePlaceholder: string;
    readonly add: string;
    readonly remove: (key: string) => string;
  };
}

/** Rows of keys and values. */
export function TagEditor({ tags, onChange, error, hint, words }: TagEditorProps) {
  const change = (index: number, part: Partial<Tag>) =>
    onChange(tags.map((tag, at) => (at === index ? { ...tag, ...part } : tag)));
  return (
    <div className="flex flex-col gap-2">
      {tags.map((tag, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a tag's key is being typed here, so it can't be its React key
        <div key={index} className="grid grid-cols-[1fr_1fr_auto] items-center gap-2">
          <Input
            aria-label={words.key(index + 1)}
            placeholder={words.keyPlaceholder}
            aria-invalid={error ? true : undefined}
            value={tag.key}
            onChange={({ target }) => change(index, { key: target.value })}
          />
          <Input
            aria-label={words.value(index + 1)}
            placeholder={words.valuePlaceholder}
            value={tag.value}
            onChange={({ target }) => change(index, { value: target.value })}
          />
          <IconButton
            size="small"
            label={words.remove(tag.key)}
            icon={<X size={14} />}
            onClick={() => onChange(tags.filter((_, at) => at !== index))}
          />
        </div>
      ))}
      {error && <p className="text-sm text-danger">{error}</p>}
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <Button
          size="small"
          icon={<Plus size={14} />}
          onClick={() => onChange([...tags, { key: '', value: '' }])}
        >
          {words.add}
        </Button>
        {hint && <p className="min-w-0 flex-1 text-sm text-ink-3">{hint}</p>}
      </div>
    </div>
  );
}
