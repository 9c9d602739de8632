import { useCallback, useEffect, useMemo, useState } from 'react';
import { useSearchParams } from 'react-router';
import { parseSort, type Sort, sortText } from './row-model.ts';

/** What a table shows, all of it in the address. */
export interface View {
  /** As typed. */
  readonly query: string;
  readonly sort: Sort | undefined;
  /** The columns chosen, in their order; undefined for the usual ones. */
  readonly columns: readonly string[] | undefined;
  readonly setQuery: (query: string) => void;
  readonly setSort: (sort: Sort | undefined) => void;
  readonly setColumns: (columns: readonly string[] | undefined) => void;
}

const settleMs = 250;

/**
 * The view of the table on this page. What is typed counts at once; the address follows when typing pauses, because
 * browsers limit how often it may change.
 */
export function useView(): View {
  const [params, setParams] = useSearchParams();
  const inAddress = params.get('q') ?? '';
  const [typed, setTyped] = useState(inAddress);
  const [known, setKnown] = useState(inAddress);
  if (known !== inAddress) {
    setKnown(inAddress);
    setTyped(inAddress);
  }

  const put = useCallback(
    (name: string, value: string | undefined) =>
      setParams(
        (before) => {
          const next = new URLSearchParams(before);
          if (value) next.set(name, value);
          else next.delete(name);
          return next;
        },
        { replace: true },
      ),
    [setParams],
  );

  useEffect(() => {
    if (typed === inAddress) return;
    const timer = setTimeout(() => {
      setKnown(typed);
      put('q', typed);
    }, settleMs);
    return () => clearTimeout(timer);
  }, [typed, inAddress, put]);

  const sort = params.get('sort');
  const columns = params.get('cols');
  return useMemo(
    () => ({
      query: typed,
      sort: parseSort(sort),
      columns: columns?.split(',').filter(Boolean),
      setQuery: setTyped,
      setSort: (next) => put('sort', next && sortText(next)),
      setColumns: (next) => put('cols', next?.join(',')),
    }),
    [typed, sort, columns, put],
  );
}
