import { type InfiniteData, keepPreviousData, useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';

/** One page of rows, newest first, and where the next one begins. */
export interface RowPage<Row, Cursor> {
  readonly rows: readonly Row[];
  readonly next: Cursor | null;
}

/** Rows that are read a page at a time: how they are read, told apart, and kept. */
export interface Listing<Row, Cursor> {
  readonly key: readonly unknown[];
  readonly idOf: (row: Row) => string | number;
  readonly pageSize: number;
  readonly read: (
    page: { readonly before: Cursor | undefined; readonly limit: number },
    signal: AbortSignal | undefined,
  ) => Promise<RowPage<Row, Cursor>>;
}

/**
 * The rows of a listing as far as they have been asked for. `readNewest` brings in what has come since, without
 * reading every page again; `change` replaces one row by what is known of it, or takes it out.
 */
export function useListing<Row, Cursor>(listing: Listing<Row, Cursor>) {
  type Data = InfiniteData<RowPage<Row, Cursor>, Cursor | undefined>;
  const client = useQueryClient();
  const { key, idOf, pageSize, read } = listing;
  const query = useInfiniteQuery({
    queryKey: key,
    queryFn: ({ pageParam, signal }) =>
      read({ before: pageParam as Cursor | undefined, limit: pageSize }, signal),
    initialPageParam: undefined as Cursor | undefined,
    getNextPageParam: (last) => last.next ?? undefined,
    placeholderData: keepPreviousData,
    staleTime: 0,
  });
  const newest = useRef({ reading: false, again: false });

  const readNewest = async (): Promise<void> => {
    const state = newest.current;
    state.again = true;
    if (state.reading) return;
    state.reading = true;
    try {
      while (state.again) {
        state.again = false;
        const page = await read({ before: undefined, limit: pageSize }, undefined);
        client.setQueryData<Data>(key, (data) => data && withNewest(data, page, idOf));
      }
    } catch {
      // What is shown stays; the next event or visit reads again.
    } finally {
      state.reading = false;
    }
  };
  const change = (id: string | number, row: Row | undefined) =>
    client.setQueryData<Data>(
      key,
      (data) =>
        data && {
          ...data,
          pages: data.pages.map((page) => ({
            ...page,
            rows: page.rows.flatMap((old) => (idOf(old) === id ? (row ?? []) : old)) as readonly Row[],
          })),
        },
    );
  return { query, rows: query.data?.pages.flatMap((page) => page.rows) ?? [], readNewest, change };
}

function withNewest<Row, Cursor>(
  data: InfiniteData<RowPage<Row, Cursor>, Cursor | undefined>,
  newest: RowPage<Row, Cursor>,
  idOf: (row: Row) => string | number,
): InfiniteData<RowPage<Row, Cursor>, Cursor | undefined> {
  const [first, ...rest] = data.pages;
  const known = new Set(data.pages.flatMap(({ rows }) => rows.map(idOf)));
  const overlaps = newest.rows.some((row) => known.has(idOf(row)));
  // More has come than one page holds: what lies between is read by paging on from here.
  if (!first || !overlaps) return { pages: [newest], pageParams: [undefined] };
  const fresh = new Map(newest.rows.map((row) => [idOf(row), row]));
  const renewed = (rows: readonly Row[]) => rows.map((row) => fresh.get(idOf(row)) ?? row);
  const added = newest.rows.filter((row) => !known.has(idOf(row)));
  return {
    ...data,
    pages: [
      { ...first, rows: [...added, ...renewed(first.rows)] },
      ...rest.map((page) => ({ ...page, rows: renewed(page.rows) })),
    ],
  };
}
