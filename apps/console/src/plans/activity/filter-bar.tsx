import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import { useMessages } from '../../i18n/index.ts';
import { Button } from '../../ui/index.ts';
import type { AddressFilter } from './address-filter.ts';
import { messages } from './messages.ts';
import { SearchField } from './search-field.tsx';

interface FilterBarProps {
  readonly filter: Pick<AddressFilter<'q'>, 'typed' | 'type'> & {
    readonly values: object;
    readonly clear: () => void;
  };
  /** What can be searched for. */
  readonly hint: string;
  readonly onLeave: () => void;
  /** The conditions. */
  readonly children: ReactNode;
  /** At the end of the bar. */
  readonly aside: ReactNode;
}

/** Search, conditions and export above a list. */
export function FilterBar({ filter, hint, onLeave, children, aside }: FilterBarProps) {
  const t = useMessages(messages);
  return (
    <search aria-label={t.filters} className="flex flex-wrap items-start gap-2 px-4 pb-3 sm:px-6">
      <SearchField text={filter.typed} hint={hint} onChange={filter.type} onLeave={onLeave} />
      <div className="grid w-full grid-cols-2 items-end gap-2 sm:flex sm:w-auto sm:flex-wrap">{children}</div>
      {Object.keys(filter.values).length > 0 && (
        <Button variant="quiet" icon={<X size={14} />} onClick={filter.clear}>
          {t.clearAll}
        </Button>
      )}
      <div className="ml-auto">{aside}</div>
    </search>
  );
}
