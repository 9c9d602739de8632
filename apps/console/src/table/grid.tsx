import {
  type MouseEvent,
  type ReactNode,
  type Ref,
  useCallback,
  useId,
  useImperativeHandle,
  useMemo,
  useRef,
  useState,
} from 'react';
import { useMessages } from '../i18n/index.ts';
import { classes } from '../ui/index.ts';
import { onGridKey } from './grid-keys.ts';
import { HeaderCell } from './header.tsx';
import { messages } from './messages.ts';
import { Row, rowHeight, tickWidth } from './row.tsx';
import type { Sort } from './row-model.ts';
import type { Selection } from './selection.ts';
import type { Columns } from './use-columns.ts';
import { useLatest } from './use-latest.ts';
import { useWindow } from './use-window.ts';

/** What the rest of the table asks of the grid. */
export interface GridHandle {
  focus(): void;
}

interface GridProps<T> {
  readonly handle: Ref<GridHandle>;
  readonly label: string;
  readonly rows: readonly T[];
  readonly columns: Columns<T>;
  readonly sort: Sort | undefined;
  readonly onSort: (sort: Sort | undefined) => void;
  readonly rowKey: (row: T) => string;
  readonly rowName: (row: T) => string;
  readonly onOpen: ((row: T) => void) | undefined;
  readonly selection: Selection | undefined;
  /** In place of rows. */
  readonly children: ReactNode;
}

const headerHeight = 32;

/** The rows themselves: only those in view exist. One tab stop; the active row is told by `aria-activedescendant`. */
export function Grid<T>(props: GridProps<T>) {
  const { handle, label, rows, columns, sort, onSort, rowKey, rowName, onOpen, selection, children } = props;
  const t = useMessages(messages);
  const id = useId();
  const scroller = useRef<HTMLDivElement>(null);
  const [activeKey, setActiveKey] = useState<string>();
  const keys = useMemo(() => rows.map(rowKey), [rows, rowKey]);
  const active = activeKey === undefined ? -1 : keys.indexOf(activeKey);
  const ticks = selection ? 1 : 0;

  const view = useWindow({ scroller, count: rows.length, rowHeight, headerHeight });
  const widths = columns.shown.map((column) => columns.widthOf(column));
  const template = [
    ...(selection ? [`${tickWidth}px`] : []),
    ...widths.map((width) => `${width}px`),
    '1fr',
  ].join(' ');
  const total = widths.reduce((sum, width) => sum + width, ticks * tickWidth);

  const activate = (index: number) => {
    setActiveKey(keys[index]);
    view.show(index);
  };
  useImperativeHandle(handle, () => ({
    focus() {
      scroller.current?.focus();
      if (active < 0 && keys.length > 0) activate(0);
    },
  }));

  const latest = useLatest({ keys, rows, selection, onOpen });
  const onTick = useCallback(
    (key: string, _: number, range: boolean) => {
      const now = latest.current;
      setActiveKey(key);
      if (range) now.selection?.extendTo(key, now.keys);
      else now.selection?.toggle(key);
    },
    [latest],
  );
  const onPress = useCallback(
    (key: string, index: number, event: MouseEvent) => {
      const now = latest.current;
      if (event.target instanceof Element && event.target.closest('a, button')) return;
      setActiveKey(key);
      const row = now.rows[index];
      if (event.detail === 2 && row) now.onOpen?.(row);
      else if (event.shiftKey) now.selection?.extendTo(key, now.keys);
      else if (event.metaKey || event.ctrlKey) now.selection?.toggle(key);
    },
    [latest],
  );
  const openAt = (index: number) => {
    const row = rows[index];
    if (row) onOpen?.(row);
  };
  const all = keys.length > 0 && selection !== undefined && keys.every((key) => selection.keys.has(key));
  const headed = 'sticky z-2 bg-canvas';

  return (
    <div
      ref={scroller}
      role="grid"
      aria-label={label}
      aria-rowcount={rows.length + 1}
      aria-colcount={columns.shown.length + ticks}
      aria-multiselectable={selection !== undefined}
      aria-activedescendant={active >= 0 ? `${id}-${activeKey}` : undefined}
      tabIndex={0}
      onKeyDown={(event) => {
        if (event.target !== event.currentTarget) return;
        onGridKey(event, {
          keys,
          active,
          pageRows: Math.floor((scroller.current?.clientHeight ?? 0) / rowHeight) - 1,
          selection,
          onActive: activate,
          onOpen: openAt,
        });
      }}
      className={classes(
        'min-h-0 flex-1 overflow-auto border-t border-line -outline-offset-2',
        // With an active row, its own mark shows where the focus is.
        active >= 0 && 'focus-visible:outline-none',
      )}
    >
      <div style={{ minWidth: total, height: headerHeight + rows.length * rowHeight }} className="relative">
        <div
          role="row"
          aria-rowindex={1}
          tabIndex={-1}
          style={{ gridTemplateColumns: template, height: headerHeight }}
          className="sticky top-0 z-10 grid border-b border-line bg-canvas"
        >
          {selection && (
            <div
              role="columnheader"
              aria-colindex={1}
              className={classes(headed, 'left-0 flex items-center justify-end pr-2')}
            >
              <input
                type="checkbox"
                aria-label={t.selectAll}
                checked={all}
                ref={(input) => {
                  if (input) input.indeterminate = !all && selection.keys.size > 0;
                }}
                onChange={() => (all ? selection.clear() : selection.set(keys))}
                className="size-3.5 accent-accent"
              />
            </div>
          )}
          {columns.shown.map((column, at) => (
            <HeaderCell
              key={column.id}
              column={column}
              index={at + 1 + ticks}
              columns={columns}
              sort={sort}
              onSort={onSort}
              className={at === 0 ? classes(headed, ticks === 0 && 'pl-2 sm:pl-4') : ''}
              left={at === 0 ? ticks * tickWidth : undefined}
            />
          ))}
        </div>
        <div
          role="rowgroup"
          className="absolute inset-x-0 top-0"
          style={{ transform: `translateY(${headerHeight + view.first * rowHeight}px)` }}
        >
          {rows.slice(view.first, view.end).map((row, at) => {
            const index = view.first + at;
            const key = keys[index] ?? '';
            return (
              <Row
                key={key}
                id={`${id}-${key}`}
                row={row}
                rowKey={key}
                index={index}
                columns={columns.shown}
                template={template}
                active={index === active}
                selected={selection?.keys.has(key)}
                selectLabel={t.select(rowName(row))}
                onPress={onPress}
                onTick={onTick}
              />
            );
          })}
        </div>
      </div>
      {children && <div className="sticky left-0">{children}</div>}
    </div>
  );
}
