import { Search, X } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { common, useMessages } from '../../i18n/index.ts';
import { controlClass, IconButton, Key } from '../../ui/index.ts';

interface SearchFieldProps {
  readonly text: string;
  /** What can be searched for: the name of the field and the text in it while it is empty. */
  readonly hint: string;
  readonly onChange: (text: string) => void;
  /** Arrow down leaves the field for the rows. */
  readonly onLeave: () => void;
}

/** Where a list is searched; `/` goes there from anywhere on the page, Escape empties it. */
export function SearchField({ text, hint, onChange, onLeave }: SearchFieldProps) {
  const words = useMessages(common);
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const typing =
        event.target instanceof Element && event.target.closest('input, textarea, select, [role=dialog]');
      if (event.key !== '/' || event.metaKey || event.ctrlKey || typing) return;
      event.preventDefault();
      input.current?.select();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);
  return (
    <div className="relative w-full sm:w-auto sm:max-w-md sm:min-w-64 sm:flex-1">
      <Search size={14} aria-hidden className="pointer-events-none absolute top-2.25 left-2.5 text-ink-3" />
      <input
        ref={input}
        type="text"
        inputMode="search"
        aria-label={words.search}
        aria-description={hint}
        placeholder={hint}
        autoComplete="off"
        spellCheck={false}
        value={text}
        onChange={(event) => onChange(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Escape' && text !== '') onChange('');
          else if (event.key === 'ArrowDown') onLeave();
          else return;
          event.preventDefault();
        }}
        className={`${controlClass} h-8 pr-8 pl-8`}
      />
      <span className="absolute top-0.5 right-0.5">
        {text === '' ? (
          <span
            aria-hidden
            className="pointer-events-none flex h-7 items-center bg-canvas pr-1 max-sm:hidden"
          >
            <Key>/</Key>
          </span>
        ) : (
          <IconButton size="small" label={words.clear} icon={<X size={14} />} onClick={() => onChange('')} />
        )}
      </span>
    </div>
  );
}
