import { type MouseEvent, memo } from 'react';
import { classes } from '../ui/index.ts';
import type { Column } from './column.ts';

export const rowHeight = 32;
/** The width of the column of checkboxes. */
export const tickWidth = 46;

interface RowProps<T> {
  readonly row: T;
  readonly rowKey: string;
  readonly id: string;
  /** From 0, in the order shown. */
  readonly index: number;
  readonly columns: readonly Column<T>[];
  readonly template: string;
  readonly active: boolean;
  /** Undefined in a table without selection. */
  readonly selected: boolean | undefined;
  readonly selectLabel: string;
  readonly onPress: (key: string, index: number, event: MouseEvent) => void;
  readonly onTick: (key: string, index: number, range: boolean) => void;
}

function TableRow<T>(props: RowProps<T>) {
  const { row, rowKey, id, index, columns, template, active, selected, selectLabel, onPress, onTick } = props;
  const ground = selected ? 'bg-accent-soft' : active ? 'bg-hover' : 'bg-canvas group-hover:bg-hover';
  const sticky = classes('sticky z-1', ground);
  const ticks = selected === undefined ? 0 : 1;
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the grid has the focus and handles every key
    <div
      role="row"
      id={id}
      aria-rowindex={index + 2}
      aria-selected={selected}
      tabIndex={-1}
      onClick={(event) => onPress(rowKey, index, event)}
      style={{ gridTemplateColumns: template }}
      className={classes(
        'group grid h-8 border-b border-line outline-none',
        ground,
        active && 'shadow-[inset_2px_0_0_var(--accent)]',
      )}
    >
      {selected !== undefined && (
        <div
          role="gridcell"
          aria-colindex={1}
          className={classes(
            sticky,
            'left-0 flex items-center justify-end pr-2',
            active && 'shadow-[inset_2px_0_0_var(--accent)]',
          )}
        >
          <input
            type="checkbox"
            tabIndex={-1}
            aria-label={selectLabel}
            checked={selected}
            onChange={() => undefined}
            onClick={(event) => {
              event.stopPropagation();
              onTick(rowKey, index, event.shiftKey);
            }}
            className="size-3.5 accent-accent"
          />
        </div>
      )}
      {columns.map((column, at) => (
        <div
          key={column.id}
          role="gridcell"
          aria-colindex={at + 1 + ticks}
          style={at === 0 ? { left: ticks * tickWidth } : undefined}
          className={classes(
            'flex min-w-0 items-center px-2 whitespace-nowrap',
            at === 0 && sticky,
            at === 0 && ticks === 0 && 'pl-4 sm:pl-6',
            column.align === 'end' && 'justify-end',
            column.mono && 'font-mono text-sm',
          )}
        >
          <span className="truncate">{column.render ? column.render(row) : column.value(row)}</span>
        </div>
      ))}
    </div>
  );
}

/** One row. It renders again only when something of its own has changed. */
export const Row = memo(TableRow) as typeof TableRow;
