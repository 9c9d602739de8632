import type { ReactNode } from 'react';

/** What a cell holds, for sorting, searching and export. */
export type CellValue = string | number | undefined;

/** One column of a table. */
export interface Column<T> {
  /** Its name in the query language, in the address and in exports. Lower case with hyphens. */
  readonly id: string;
  readonly header: string;
  /** What is sorted, searched and exported; as EC2 writes it, not as people read it. */
  readonly value: (row: T) => CellValue;
  /** Where a row has several, each on its own for queries and facets: security groups. */
  readonly values?: (row: T) => readonly (string | undefined)[];
  /** How it is shown; the value itself when absent. */
  readonly render?: (row: T) => ReactNode;
  /** In pixels, until somebody changes it. */
  readonly width: number;
  /** Numbers end at the right edge. */
  readonly align?: 'end';
  /** For ids and addresses. */
  readonly mono?: boolean;
  /** Offers its values as a facet; a function says how a value reads. */
  readonly facet?: true | ((value: string) => string);
  /** Shown only when chosen. */
  readonly extra?: boolean;
}

/** The values of a cell that queries and facets look at. */
export function queryValues<T>(column: Column<T>, row: T): readonly string[] {
  if (column.values) return column.values(row).filter((value) => value !== undefined);
  const value = column.value(row);
  return value === undefined ? [] : [String(value)];
}
