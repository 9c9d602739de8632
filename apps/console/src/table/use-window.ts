import { type RefObject, useCallback, useLayoutEffect, useState } from 'react';
import { rowsInView, type Span } from './rows-in-view.ts';

interface WindowOptions {
  readonly scroller: RefObject<HTMLElement | null>;
  readonly count: number;
  readonly rowHeight: number;
  /** Of what sticks to the top and hides rows under it. */
  readonly headerHeight: number;
}

/** The rows to render, and the way to any other. */
export interface RowWindow extends Span {
  /** Scrolls as little as it takes to see a row. */
  readonly show: (index: number) => void;
}

/**
 * Which of many rows of one height are in view. Written here rather than taken from a library because rows of one
 * height make it a division, and the library weighs 10 kB before the first row.
 */
export function useWindow({ scroller, count, rowHeight, headerHeight }: WindowOptions): RowWindow {
  const [view, setView] = useState<Span>({ first: 0, end: 0 });

  useLayoutEffect(() => {
    const element = scroller.current;
    if (!element) return;
    const look = () =>
      setView((before) => {
        const next = rowsInView(element.scrollTop, element.clientHeight, rowHeight, count);
        return next.first === before.first && next.end === before.end ? before : next;
      });
    look();
    const resized = new ResizeObserver(look);
    resized.observe(element);
    element.addEventListener('scroll', look, { passive: true });
    return () => {
      resized.disconnect();
      element.removeEventListener('scroll', look);
    };
  }, [scroller, count, rowHeight]);

  const show = useCallback(
    (index: number) => {
      const element = scroller.current;
      if (!element) return;
      const top = index * rowHeight;
      const bottom = top + rowHeight + headerHeight - element.clientHeight;
      if (element.scrollTop > top) element.scrollTop = top;
      else if (element.scrollTop < bottom) element.scrollTop = bottom;
    },
    [scroller, rowHeight, headerHeight],
  );

  return { first: Math.min(view.first, count), end: Math.min(view.end, count), show };
}
