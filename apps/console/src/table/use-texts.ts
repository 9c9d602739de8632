import type { QueryTable } from '@muster/ec2-model';
import { useEffect, useMemo } from 'react';

/** Rows between two looks at the clock. */
const batch = 200;

/**
 * The searched text of every row, by position, made while the browser has nothing else to do: for 100,000 rows that is
 * half a second, which the first keystroke should not wait for. What is missing is made when it is asked for.
 */
export function useTexts<T>(rows: readonly T[], table: QueryTable<T>): (string | undefined)[] {
  // biome-ignore lint/correctness/useExhaustiveDependencies: positions are those of these rows in this table
  const texts = useMemo<(string | undefined)[]>(() => [], [rows, table]);

  useEffect(() => {
    let next = 0;
    let handle = 0;
    const work = (idle: IdleDeadline) => {
      while (next < rows.length && idle.timeRemaining() > 1) {
        const end = Math.min(next + batch, rows.length);
        for (; next < end; next++) texts[next] ??= table.text(rows[next] as T);
      }
      if (next < rows.length) handle = requestIdleCallback(work);
    };
    // Safari has no idle callbacks; there the first search makes the texts.
    if ('requestIdleCallback' in globalThis) handle = requestIdleCallback(work);
    return () => globalThis.cancelIdleCallback?.(handle);
  }, [rows, table, texts]);

  return texts;
}
