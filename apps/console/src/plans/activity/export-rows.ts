import { csvCell } from '../../table/csv.ts';
import type { Listing } from './listing.ts';

/** One column of an exported table. */
export interface ExportColumn<Row> {
  readonly header: string;
  readonly value: (row: Row) => string | number | undefined;
}

interface ExportOptions<Row> {
  readonly format: 'csv' | 'json';
  readonly columns: readonly ExportColumn<Row>[];
  /** Rows asked for at once. */
  readonly limit: number;
  readonly signal: AbortSignal;
  /** Told after each page how many rows there are so far. */
  readonly onProgress: (rows: number) => void;
}

/**
 * Every row of a listing as a file, not only those that are loaded: CSV in the reader's words, or JSON as the server
 * tells it. Rejects when aborted, or with what a page failed with.
 */
export async function exportRows<Row, Cursor>(
  listing: Pick<Listing<Row, Cursor>, 'read'>,
  { format, columns, limit, signal, onProgress }: ExportOptions<Row>,
): Promise<{ readonly file: Blob; readonly rows: number }> {
  const line = (cells: readonly string[]) => `${cells.join(',')}\r\n`;
  // The byte order mark tells Excel that Hangul is UTF-8.
  const parts = format === 'csv' ? [`\uFEFF${line(columns.map(({ header }) => csvCell(header)))}`] : ['['];
  let count = 0;
  let before: Cursor | undefined;
  do {
    const { rows, next } = await listing.read({ before, limit }, signal);
    signal.throwIfAborted();
    parts.push(
      rows
        .map((row, at) => {
          if (format === 'csv') return line(columns.map(({ value }) => csvCell(value(row))));
          return `${count + at > 0 ? ',' : ''}\n  ${JSON.stringify(row)}`;
        })
        .join(''),
    );
    count += rows.length;
    onProgress(count);
    before = next ?? undefined;
  } while (before !== undefined);
  if (format === 'json') parts.push('\n]\n');
  const type = format === 'csv' ? 'text/csv;charset=utf-8' : 'application/json';
  return { file: new Blob(parts, { type }), rows: count };
}
