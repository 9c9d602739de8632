import type { Query } from '@muster/ec2-model';
import { Search, X } from 'lucide-react';
import { type KeyboardEvent, useEffect, useId, useRef } from 'react';
import { useFormat, useMessages } from '../i18n/index.ts';
import { controlClass, IconButton, Key } from '../ui/index.ts';
import { messages } from './messages.ts';

interface SearchBoxProps {
  readonly text: string;
  readonly query: Query;
  /** The names a condition may use. */
  readonly fields: readonly string[];
  readonly onChange: (text: string) => void;
  /** Arrow down leaves the box for the rows. */
  readonly onLeave: () => void;
}

/** Where a table is searched; `/` goes there from anywhere on the page. */
export function SearchBox({ text, query, fields, onChange, onLeave }: SearchBoxProps) {
  const t = useMessages(messages);
  const input = useRef<HTMLInputElement>(null);
  const problemId = useId();
  const problem = useProblem(query, fields);

  useEffect(() => {
    const onKey = (event: globalThis.KeyboardEvent) => {
      const typing =
        event.target instanceof Element && event.target.closest('input, textarea, select, [role=dialog]');
      if (event.key !== '/' || event.metaKey || event.ctrlKey || typing) return;
      event.preventDefault();
      input.current?.select();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && text !== '') onChange('');
    else if (event.key === 'ArrowDown') onLeave();
    else return;
    event.preventDefault();
  };

  return (
    <div className="relative w-full sm:w-auto sm:max-w-88 sm:min-w-56 sm:flex-1">
      <Search size={14} aria-hidden className="pointer-events-none absolute top-2.25 left-2.5 text-ink-3" />
      <input
        ref={input}
        type="text"
        inputMode="search"
        aria-label={t.search}
        aria-invalid={problem !== undefined}
        aria-describedby={problem && problemId}
        placeholder={t.searchHint}
        autoComplete="off"
        spellCheck={false}
        value={text}
        onChange={(event) => onChange(event.target.value)}
        onKeyDown={onKeyDown}
        className={`${controlClass} h-8 pr-8 pl-8`}
      />
      <span className="absolute top-0.5 right-0.5">
        {text === '' ? (
          <span aria-hidden className="pointer-events-none flex h-7 items-center pr-1">
            <Key>/</Key>
          </span>
        ) : (
          <IconButton
            size="small"
            label={t.clearSearch}
            icon={<X size={14} />}
            onClick={() => onChange('')}
          />
        )}
      </span>
      {problem && (
        <p
          id={problemId}
          role="status"
          className="absolute top-9 left-0 z-20 w-max max-w-[min(32rem,calc(100vw-32px))] rounded-md border border-line-strong bg-raised px-2.5 py-1.5 text-sm text-danger shadow-float"
        >
          {problem}
        </p>
      )}
    </div>
  );
}

function useProblem(query: Query, fields: readonly string[]): string | undefined {
  const t = useMessages(messages);
  const format = useFormat();
  const [problem] = query.problems;
  switch (problem?.code) {
    case undefined:
      return undefined;
    case 'unknown-field':
      return t.unknownField(problem.given, format.list(fields));
    case 'missing-value':
      return t.missingValue(problem.given);
    case 'unclosed-quote':
      return t.unclosedQuote;
  }
}
