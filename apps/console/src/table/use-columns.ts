import { useMemo } from 'react';
import { stored, useStored } from '../storage/stored.ts';
import type { Column } from './column.ts';
import type { View } from './use-view.ts';

interface Kept {
  readonly shown?: readonly string[];
  readonly widths: Readonly<Record<string, number>>;
}

/** The columns of a table as somebody arranged them. */
export interface Columns<T> {
  readonly shown: readonly Column<T>[];
  readonly widthOf: (column: Column<T>) => number;
  readonly setWidth: (column: Column<T>, width: number | undefined) => void;
  readonly toggle: (column: Column<T>) => void;
}

const narrowest = 56;
const isKept = (value: unknown): value is Kept =>
  typeof value === 'object' && value !== null && 'widths' in value;

/**
 * Which columns are shown and how wide, kept by the browser under the table's `id`. Columns named in the address win:
 * a link shows what its sender saw.
 */
export function useColumns<T>(id: string, all: readonly Column<T>[], view: View): Columns<T> {
  const [kept, setKept] = useStored(stored<Kept>(`muster.table.${id}`, () => ({ widths: {} }), isKept));
  return useMemo(() => {
    const names =
      view.columns ?? kept.shown ?? all.filter((column) => !column.extra).map((column) => column.id);
    const shown = all.filter((column) => names.includes(column.id));
    return {
      shown: shown.length > 0 ? shown : all.slice(0, 1),
      widthOf: (column) => kept.widths[column.id] ?? column.width,
      setWidth(column, width) {
        const { [column.id]: _, ...others } = kept.widths;
        setKept({
          ...kept,
          widths:
            width === undefined ? others : { ...others, [column.id]: Math.max(narrowest, Math.round(width)) },
        });
      },
      toggle(column) {
        const next = all
          .filter((one) => (one.id === column.id ? !names.includes(one.id) : names.includes(one.id)))
          .map((one) => one.id);
        if (next.length === 0) return;
        setKept({ ...kept, shown: next });
        if (view.columns) view.setColumns(next);
      },
    };
  }, [all, kept, setKept, view]);
}
