import { ArrowDown, ArrowUp } from 'lucide-react';
import type { KeyboardEvent, PointerEvent } from 'react';
import { useMessages } from '../i18n/index.ts';
import { classes } from '../ui/index.ts';
import type { Column } from './column.ts';
import { messages } from './messages.ts';
import type { Sort } from './row-model.ts';
import type { Columns } from './use-columns.ts';

interface HeaderCellProps<T> {
  readonly column: Column<T>;
  readonly index: number;
  readonly columns: Columns<T>;
  readonly sort: Sort | undefined;
  readonly onSort: (sort: Sort | undefined) => void;
  readonly className: string;
  readonly left?: number | undefined;
}

/** A column's title: a press orders by it, a press more the other way, a third takes the order away. */
export function HeaderCell<T>({ column, index, columns, sort, onSort, className, left }: HeaderCellProps<T>) {
  const sorted = sort?.column === column.id ? sort : undefined;
  const Arrow = sorted?.descending ? ArrowDown : ArrowUp;
  const next = () => {
    if (!sorted) onSort({ column: column.id, descending: false });
    else onSort(sorted.descending ? undefined : { column: column.id, descending: true });
  };
  return (
    <div
      role="columnheader"
      aria-colindex={index}
      aria-sort={sorted ? (sorted.descending ? 'descending' : 'ascending') : 'none'}
      style={{ left }}
      className={classes('group relative flex items-center', className)}
    >
      <button
        type="button"
        onClick={next}
        className={classes(
          'flex h-full min-w-0 flex-1 items-center gap-1 px-2 text-sm -outline-offset-2',
          column.align === 'end' && 'justify-end',
          sorted ? 'font-medium text-ink' : 'text-ink-3 hover:text-ink',
        )}
      >
        <span className="truncate">{column.header}</span>
        {sorted && <Arrow size={12} aria-hidden className="shrink-0" />}
      </button>
      <Resizer column={column} columns={columns} />
    </div>
  );
}

const stepPx = 16;

function Resizer<T>({ column, columns }: { readonly column: Column<T>; readonly columns: Columns<T> }) {
  const t = useMessages(messages);
  const width = columns.widthOf(column);
  const onPointerDown = (event: PointerEvent<HTMLElement>) => {
    event.preventDefault();
    const handle = event.currentTarget;
    const start = event.clientX;
    handle.setPointerCapture(event.pointerId);
    const move = (moved: globalThis.PointerEvent) => columns.setWidth(column, width + moved.clientX - start);
    handle.addEventListener('pointermove', move);
    handle.addEventListener('lostpointercapture', () => handle.removeEventListener('pointermove', move), {
      once: true,
    });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const by = event.key === 'ArrowRight' ? stepPx : event.key === 'ArrowLeft' ? -stepPx : 0;
    if (by === 0) return;
    event.preventDefault();
    event.stopPropagation();
    columns.setWidth(column, width + by);
  };
  return (
    <div
      role="separator"
      aria-orientation="vertical"
      aria-label={t.resize(column.header)}
      aria-valuenow={width}
      tabIndex={0}
      onPointerDown={onPointerDown}
      onKeyDown={onKeyDown}
      onDoubleClick={() => columns.setWidth(column, undefined)}
      className="absolute top-1.5 right-0 bottom-1.5 w-2 cursor-col-resize border-r border-transparent group-hover:border-line-strong hover:border-accent focus-visible:border-accent"
    />
  );
}
