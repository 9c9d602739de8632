import type { Query, QueryTable } from '@muster/ec2-model';
import { Columns3, Download } from 'lucide-react';
import { useFormat, useMessages } from '../i18n/index.ts';
import { Checkbox, MenuButton, PopoverButton } from '../ui/index.ts';
import type { Column } from './column.ts';
import { csv, json, saveFile } from './csv.ts';
import { Facet } from './facet.tsx';
import { messages } from './messages.ts';
import { SearchBox } from './search-box.tsx';
import type { Columns } from './use-columns.ts';
import type { View } from './use-view.ts';

interface ToolbarProps<T> {
  readonly name: string;
  readonly all: readonly Column<T>[];
  readonly columns: Columns<T>;
  readonly rows: readonly T[];
  /** What the query leaves of them, in order. */
  readonly found: readonly T[];
  readonly query: Query;
  readonly table: QueryTable<T>;
  readonly view: View;
  readonly onLeaveSearch: () => void;
}

/** Search, facets, columns and export. */
export function Toolbar<T>(props: ToolbarProps<T>) {
  const { name, all, columns, rows, found, query, table, view, onLeaveSearch } = props;
  const t = useMessages(messages);
  const format = useFormat();
  return (
    <div
      role="toolbar"
      aria-label={name}
      className="flex flex-wrap items-start gap-2 px-4 pb-3 sm:flex-nowrap sm:px-6"
    >
      <div className="flex w-full min-w-0 flex-wrap items-center gap-2 sm:w-auto sm:flex-1">
        <SearchBox
          text={view.query}
          query={query}
          fields={Object.keys(table.fields)}
          onChange={view.setQuery}
          onLeave={onLeaveSearch}
        />
        <div className="flex gap-2 max-sm:-m-1 max-sm:w-full max-sm:overflow-x-auto max-sm:p-1 sm:contents">
          {all
            .filter((column) => column.facet)
            .map((column) => (
              <Facet key={column.id} column={column} rows={rows} query={query} table={table} view={view} />
            ))}
        </div>
      </div>
      <div className="ml-auto flex h-8 shrink-0 items-center gap-1">
        <p role="status" className="px-2 text-ink-3">
          {query.terms.length > 0 && t.found(format.number(found.length), format.number(rows.length))}
        </p>
        <PopoverButton
          label={t.columns}
          variant="quiet"
          icon={<Columns3 size={14} aria-hidden />}
          align="end"
          content={() => (
            <div className="flex max-h-96 w-56 flex-col gap-0.5 overflow-y-auto p-2">
              {all.map((column) => (
                <Checkbox
                  key={column.id}
                  className="rounded px-1 py-1 hover:bg-hover"
                  checked={columns.shown.includes(column)}
                  onChange={() => columns.toggle(column)}
                >
                  {column.header}
                </Checkbox>
              ))}
            </div>
          )}
        />
        <MenuButton
          label={t.export}
          variant="quiet"
          icon={<Download size={14} aria-hidden />}
          align="end"
          groups={[
            {
              items: [
                {
                  label: t.exportCsv,
                  onSelect: () =>
                    saveFile(`${name}.csv`, 'text/csv;charset=utf-8', csv(columns.shown, found)),
                },
                {
                  label: t.exportJson,
                  onSelect: () => saveFile(`${name}.json`, 'application/json', json(columns.shown, found)),
                },
              ],
            },
          ]}
        />
      </div>
    </div>
  );
}
