import type { TagShape } from '@muster/ec2-model';
import { type ReactNode, useDeferredValue, useMemo, useRef } from 'react';
import { useMessages } from '../i18n/index.ts';
import { Empty } from '../ui/index.ts';
import type { Column } from './column.ts';
import { Grid, type GridHandle } from './grid.tsx';
import { messages } from './messages.ts';
import { filterRows, queryTable, readQuery, sortRows } from './row-model.ts';
import type { Selection } from './selection.ts';
import { SkeletonRows } from './skeleton-rows.tsx';
import { Toolbar } from './toolbar.tsx';
import { useColumns } from './use-columns.ts';
import { useTexts } from './use-texts.ts';
import { useView } from './use-view.ts';

/** What a table needs. Rows must keep their identity while they are the same; columns must be memoised. */
export interface DataTableProps<T extends object> {
  /** Under which its arrangement is kept, and the name of exported files. */
  readonly id: string;
  /** The accessible name. */
  readonly label: string;
  readonly rows: readonly T[];
  readonly columns: readonly Column<T>[];
  /** Unique among the rows. */
  readonly rowKey: (row: T) => string;
  /** What people call a row, for screen readers. */
  readonly rowName: (row: T) => string;
  readonly tags: (row: T) => readonly TagShape[] | undefined;
  /** Enter, or a double click. */
  readonly onOpen?: (row: T) => void;
  /** From `useSelection()`; leave it out where nothing is done with several. */
  readonly selection?: Selection;
  /** Nothing has been read yet. */
  readonly loading: boolean;
  /** Shown in place of the rows when there are none at all. */
  readonly empty: ReactNode;
  /** Above the rows: what could not be read. */
  readonly notice?: ReactNode;
}

/**
 * A table of up to 100,000 rows: search, facets, sort, columns, selection, export, everything by keyboard, the whole
 * view in the address.
 */
export function DataTable<T extends object>(props: DataTableProps<T>) {
  const { id, label, rows, columns: all, tags, loading, empty, notice } = props;
  const t = useMessages(messages);
  const view = useView();
  const columns = useColumns(id, all, view);
  const grid = useRef<GridHandle>(null);

  const table = useMemo(() => queryTable(all, tags), [all, tags]);
  const sortColumn = all.find((column) => column.id === view.sort?.column);
  const sorted = useMemo(
    () => sortRows(rows, sortColumn, view.sort?.descending ?? false),
    [rows, sortColumn, view.sort?.descending],
  );
  // Typing never waits for the rows: they follow as fast as they can.
  const typed = useDeferredValue(view.query);
  const query = useMemo(() => readQuery(typed, table), [typed, table]);
  const texts = useTexts(sorted, table);
  const found = useMemo(() => filterRows(sorted, query, table, texts), [sorted, query, table, texts]);

  return (
    <div className="flex min-h-0 flex-1 flex-col">
      <Toolbar
        name={id}
        all={all}
        columns={columns}
        rows={rows}
        found={found}
        query={query}
        table={table}
        view={view}
        onLeaveSearch={() => grid.current?.focus()}
      />
      {notice && <div className="px-4 pb-3 sm:px-6">{notice}</div>}
      {rows.length === 0 && !loading ? (
        <div className="border-t border-line">{empty}</div>
      ) : (
        <Grid
          handle={grid}
          label={label}
          rows={found}
          columns={columns}
          sort={view.sort}
          onSort={view.setSort}
          rowKey={props.rowKey}
          rowName={props.rowName}
          onOpen={props.onOpen}
          selection={props.selection}
        >
          {rows.length === 0 && <SkeletonRows />}
          {rows.length > 0 && found.length === 0 && <Empty title={t.noMatch}>{t.noMatchHint}</Empty>}
        </Grid>
      )}
    </div>
  );
}
