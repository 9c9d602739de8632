import type { Connection } from '@muster/contract';
import { useQuery } from '@tanstack/react-query';
import { Check } from 'lucide-react';
import { type KeyboardEvent, useState } from 'react';
import { explain } from '../api/index.ts';
import { common, useLanguage, useMessages } from '../i18n/index.ts';
import { regionName } from '../scope/region-names.ts';
import { regionsQuery } from '../scope/regions.ts';
import { classes, ErrorNotice, Input, Skeleton } from '../ui/index.ts';
import { messages } from './messages.ts';
import { useMove } from './use-move.ts';

interface RegionListProps {
  readonly connection: Connection;
  /** As in the address: one, several joined by commas, or `all`. */
  readonly region: string;
  readonly onDone: () => void;
}

/** The regions of a connection, to go to one or to look at several. */
export default function RegionList({ connection, region, onDone }: RegionListProps) {
  const t = useMessages(messages);
  const { retry } = useMessages(common);
  const language = useLanguage();
  const move = useMove();
  const [query, setQuery] = useState('');
  const regions = useQuery(regionsQuery(connection));

  const wanted = query.trim().toLowerCase();
  const found = (regions.data ?? []).filter((one) =>
    `${one} ${regionName(one, language)}`.toLowerCase().includes(wanted),
  );
  const chosen = region === 'all' ? (regions.data ?? []) : region.split(',');

  const go = (next: string) => move({ connection: connection.id, region: next });
  const pick = (next: string) => {
    go(next);
    onDone();
  };
  const toggle = (one: string) => {
    const next = chosen.includes(one) ? chosen.filter((other) => other !== one) : [...chosen, one].sort();
    if (next.length > 0) go(next.length === regions.data?.length ? 'all' : next.join(','));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && found[0] !== undefined) pick(found[0]);
  };

  return (
    <div className="flex max-h-[min(28rem,var(--available-height))] w-80 max-w-[calc(100vw-16px)] flex-col">
      <div className="border-b border-line p-2">
        <Input
          // The list comes after its panel has opened, too late for the panel to give it the focus.
          autoFocus
          aria-label={t.findRegion}
          placeholder={t.findRegion}
          value={query}
          onChange={(event) => setQuery(event.target.value)}
          onKeyDown={onKeyDown}
        />
      </div>
      <div className="min-h-0 flex-1 overflow-y-auto p-1">
        {regions.error && (
          <ErrorNotice
            error={explain(regions.error, language)}
            retry={{ label: retry, onRetry: () => void regions.refetch() }}
          />
        )}
        {regions.isPending &&
          ['w-40', 'w-52', 'w-36'].map((width) => (
            <div key={width} className="px-2 py-2">
              <Skeleton width={width} />
            </div>
          ))}
        {regions.data && wanted === '' && regions.data.length > 1 && (
          <button
            type="button"
            onClick={() => pick('all')}
            className="flex h-8 w-full items-center gap-2 rounded pr-2 pl-2.25 text-left hover:bg-hover"
          >
            <Check
              size={14}
              aria-hidden
              className={classes('text-accent', region !== 'all' && 'invisible')}
            />
            <span className="flex-1">{t.allRegions}</span>
            <span className="text-sm text-ink-3">{regions.data.length}</span>
          </button>
        )}
        {found.map((one) => (
          <div key={one} className="flex h-8 items-center rounded pr-2 pl-1 hover:bg-hover">
            <input
              type="checkbox"
              className="m-1.25 size-3.5 shrink-0 accent-accent"
              aria-label={t.alsoShow(regionName(one, language))}
              data-tooltip={t.alsoShow(regionName(one, language))}
              checked={chosen.includes(one)}
              onChange={() => toggle(one)}
            />
            <button
              type="button"
              onClick={() => pick(one)}
              aria-current={one === region || undefined}
              className="flex h-full min-w-0 flex-1 items-center gap-2 pl-1 text-left"
            >
              <span className="min-w-0 flex-1 truncate">{regionName(one, language)}</span>
              <span className="font-mono text-sm text-ink-3">{one}</span>
            </button>
          </div>
        ))}
        {regions.data && found.length === 0 && <p className="px-2 py-3 text-ink-3">{t.noRegion}</p>}
      </div>
    </div>
  );
}
