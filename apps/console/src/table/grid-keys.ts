import type { KeyboardEvent } from 'react';
import type { Selection } from './selection.ts';

interface GridKeys {
  readonly keys: readonly string[];
  readonly active: number;
  readonly pageRows: number;
  readonly selection: Selection | undefined;
  readonly onActive: (index: number) => void;
  readonly onOpen: ((index: number) => void) | undefined;
}

const moves: Readonly<Record<string, (at: number, last: number, page: number) => number>> = {
  ArrowDown: (at) => at + 1,
  ArrowUp: (at) => at - 1,
  PageDown: (at, _, page) => at + page,
  PageUp: (at, _, page) => at - page,
  Home: () => 0,
  End: (_, last) => last,
};

/**
 * The keys of a grid (ARIA Authoring Practices, "Grid"): arrows, pages and ends move; shift extends the choice; space
 * chooses; enter opens; Ctrl/⌘A chooses all; escape chooses none.
 */
export function onGridKey(event: KeyboardEvent, grid: GridKeys): void {
  const { keys, active, pageRows, selection, onActive, onOpen } = grid;
  const last = keys.length - 1;
  const key = keys[active];
  const move = moves[event.key];
  if (move && last >= 0) {
    const next = Math.max(0, Math.min(last, move(active, last, pageRows)));
    const nextKey = keys[next];
    if (event.shiftKey && selection && key !== undefined && nextKey !== undefined) {
      if (!selection.keys.has(key)) selection.toggle(key);
      selection.extendTo(nextKey, keys);
    }
    onActive(next);
  } else if (event.key === 'a' && (event.metaKey || event.ctrlKey) && selection) selection.set(keys);
  else if (event.key === ' ' && selection && key !== undefined) selection.toggle(key);
  else if (event.key === 'Enter' && onOpen && key !== undefined) onOpen(active);
  else if (event.key === 'Escape' && selection) selection.clear();
  else return;
  event.preventDefault();
}
