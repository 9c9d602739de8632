import { useMemo, useState } from 'react';
import { useFormat, useMessages } from '../i18n/index.ts';
import { Input } from '../ui/index.ts';
import { messages } from './messages.ts';
import type { FacetValue } from './row-model.ts';

interface FacetListProps {
  /** Counts the values; a new function when the counts may have changed. */
  readonly count: () => readonly FacetValue[];
  readonly labelOf: (value: string) => string;
  readonly chosen: readonly string[];
  readonly onChoose: (values: readonly string[]) => void;
}

/** Above this many values they can be searched. */
const many = 10;
const most = 200;

/** The values of a facet with how often each occurs. */
export default function FacetList({ count, labelOf, chosen, onChoose }: FacetListProps) {
  const t = useMessages(messages);
  const format = useFormat();
  const [wanted, setWanted] = useState('');
  const values = useMemo(count, [count]);
  const gone = chosen.filter((value) => !values.some((one) => one.value === value));
  const all = [...gone.map((value) => ({ value, count: 0 })), ...values];
  const found = all.filter(({ value }) =>
    `${value} ${labelOf(value)}`.toLowerCase().includes(wanted.trim().toLowerCase()),
  );
  const toggle = (value: string) =>
    onChoose(chosen.includes(value) ? chosen.filter((one) => one !== value) : [...chosen, value]);

  return (
    <div className="flex max-h-[min(24rem,var(--available-height))] w-64 flex-col">
      {all.length > many && (
        <div className="border-b border-line p-2">
          <Input
            autoFocus
            aria-label={t.findValue}
            placeholder={t.findValue}
            value={wanted}
            onChange={(event) => setWanted(event.target.value)}
          />
        </div>
      )}
      <div className="min-h-0 overflow-y-auto p-1">
        {found.slice(0, most).map(({ value, count }, index) => (
          <label key={value} className="flex h-8 items-center gap-2 rounded px-2 hover:bg-hover">
            <input
              type="checkbox"
              // biome-ignore lint/a11y/noAutofocus: the list comes after its panel opened, too late for the panel to focus it
              autoFocus={index === 0 && all.length <= many}
              className="size-3.5 shrink-0 accent-accent"
              checked={chosen.includes(value)}
              onChange={() => toggle(value)}
            />
            <span className="min-w-0 flex-1 truncate">{labelOf(value)}</span>
            <span className="text-sm text-ink-3">{format.number(count)}</span>
          </label>
        ))}
        {found.length === 0 && <p className="px-2 py-3 text-ink-3">{t.noValues}</p>}
      </div>
    </div>
  );
}
