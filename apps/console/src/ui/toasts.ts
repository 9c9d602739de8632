import type { ReactNode } from 'react';

/** What a toast says, as `toast` was called. */
export interface ToastWish {
  readonly kind: 'done' | 'failed' | 'caution';
  readonly text: ReactNode;
  readonly actions?: ReactNode;
}

const waiting: ToastWish[] = [];
let show: ((wish: ToastWish) => void) | undefined;

/**
 * Tells a result. What went well goes after a while, later with actions, and never while it is hovered or focused; a
 * failure stays until it is closed. Never for what is under way.
 *
 * @param actions buttons and links for what can be done about it
 */
export function toast(kind: ToastWish['kind'], text: ReactNode, actions?: ReactNode): void {
  const wish = { kind, text, actions };
  if (show) show(wish);
  else waiting.push(wish);
}

/** Shows toasts from now on, and first those that came before. Returns a function that stops. */
export function showToasts(how: (wish: ToastWish) => void): () => void {
  show = how;
  for (const wish of waiting.splice(0)) how(wish);
  return () => {
    show = undefined;
  };
}
