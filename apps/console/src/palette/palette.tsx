import { Dialog } from '@base-ui/react/dialog';
import { Search } from 'lucide-react';
import { type KeyboardEvent, useDeferredValue, useId, useMemo, useRef, useState } from 'react';
import { useMessages } from '../i18n/index.ts';
import { classes } from '../ui/index.ts';
import { type Command, find } from './commands.ts';
import { messages } from './messages.ts';
import { useCommands } from './use-commands.ts';

const most = 50;

/** The command palette: type, arrow, enter. */
export default function Palette({ onClose }: { readonly onClose: () => void }) {
  const t = useMessages(messages);
  const commands = useCommands();
  const listId = useId();
  const list = useRef<HTMLDivElement>(null);
  const [query, setQuery] = useState('');
  const wanted = useDeferredValue(query);
  const found = useMemo(() => find(commands, wanted, most), [commands, wanted]);
  const [active, setActive] = useState(0);

  const run = (command: Command | undefined) => {
    if (!command) return;
    onClose();
    command.run();
  };
  const step = (by: number) => {
    if (found.length === 0) return;
    const next = (active + by + found.length) % found.length;
    setActive(next);
    list.current?.querySelectorAll('[role=option]')[next]?.scrollIntoView({ block: 'nearest' });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    // Enter that ends a Korean syllable is the input method's, not ours.
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'ArrowDown') step(1);
    else if (event.key === 'ArrowUp') step(-1);
    else if (event.key === 'Enter') run(found[active]);
    else return;
    event.preventDefault();
  };

  return (
    <Dialog.Root open onOpenChange={(open) => !open && onClose()}>
      <Dialog.Portal>
        <Dialog.Backdrop className="fixed inset-0 z-40 bg-shade" />
        <Dialog.Popup className="fixed top-[12vh] left-1/2 z-40 flex max-h-[60vh] w-[min(600px,calc(100vw-24px))] -translate-x-1/2 flex-col overflow-hidden rounded-xl border border-line-strong bg-raised shadow-float outline-none">
          <Dialog.Title className="sr-only">{t.title}</Dialog.Title>
          <div className="flex items-center gap-2.5 border-b border-line px-4">
            <Search size={16} aria-hidden className="text-ink-3" />
            <input
              role="combobox"
              aria-expanded
              aria-controls={listId}
              aria-activedescendant={found[active] ? `${listId}-${active}` : undefined}
              aria-label={t.title}
              placeholder={t.placeholder}
              className="h-12 flex-1 bg-transparent text-md outline-none"
              value={query}
              onChange={(event) => {
                setQuery(event.target.value);
                setActive(0);
              }}
              onKeyDown={onKeyDown}
            />
          </div>
          <div
            ref={list}
            id={listId}
            role="listbox"
            aria-label={t.title}
            className="min-h-0 overflow-y-auto p-1.5"
          >
            {found.map((command, index) => (
              <Option
                key={command.id}
                id={`${listId}-${index}`}
                command={command}
                heading={command.group !== found[index - 1]?.group}
                active={index === active}
                onPoint={() => setActive(index)}
                onRun={() => run(command)}
              />
            ))}
          </div>
          {found.length === 0 && <p className="px-4 pb-4 text-ink-3">{t.nothing}</p>}
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}

interface OptionProps {
  readonly id: string;
  readonly command: Command;
  readonly heading: boolean;
  readonly active: boolean;
  readonly onPoint: () => void;
  readonly onRun: () => void;
}

function Option({ id, command, heading, active, onPoint, onRun }: OptionProps) {
  return (
    <>
      {heading && (
        <div aria-hidden className="px-2.5 pt-2 pb-1 text-sm text-ink-3">
          {command.group}
        </div>
      )}
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: the combobox above has the focus and handles every key */}
      <div
        id={id}
        role="option"
        tabIndex={-1}
        aria-selected={active}
        onPointerMove={onPoint}
        onClick={onRun}
        className={classes('flex h-8 items-center gap-3 rounded-md px-2.5', active && 'bg-hover')}
      >
        <span className="min-w-0 flex-1 truncate">{command.label}</span>
        {command.detail && <span className="shrink-0 font-mono text-sm text-ink-3">{command.detail}</span>}
      </div>
    </>
  );
}
