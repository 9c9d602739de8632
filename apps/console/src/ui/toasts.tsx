import { CircleAlert, CircleCheck, X } from 'lucide-react';
import { type ReactNode, useSyncExternalStore } from 'react';
import { IconButton } from './button.tsx';

interface Toast {
  readonly id: number;
  readonly kind: 'done' | 'failed';
  readonly text: ReactNode;
}

const shownMs = 6000;
let toasts: readonly Toast[] = [];
let lastId = 0;
const listeners = new Set<() => void>();

function put(next: readonly Toast[]): void {
  toasts = next;
  for (const listener of listeners) listener();
}

function dismiss(id: number): void {
  put(toasts.filter((toast) => toast.id !== id));
}

/** Tells a result for a few seconds. A failure stays until it is closed. Never for what is under way. */
export function toast(kind: 'done' | 'failed', text: ReactNode): void {
  const id = ++lastId;
  put([...toasts, { id, kind, text }]);
  if (kind === 'done') setTimeout(() => dismiss(id), shownMs);
}

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

/** Where toasts appear; read out politely. */
export function Toasts({ closeLabel }: { readonly closeLabel: string }) {
  const shown = useSyncExternalStore(subscribe, () => toasts);
  return (
    <div
      aria-live="polite"
      className="fixed right-4 bottom-4 left-4 z-40 flex flex-col items-end gap-2 empty:hidden"
    >
      {shown.map((one) => (
        <div
          key={one.id}
          className="flex w-full max-w-sm items-start gap-2.5 rounded-lg border border-line-strong bg-raised py-2 pr-2 pl-3 shadow-float"
        >
          {one.kind === 'done' ? (
            <CircleCheck size={16} aria-hidden className="mt-1 shrink-0 text-ok" />
          ) : (
            <CircleAlert size={16} aria-hidden className="mt-1 shrink-0 text-danger" />
          )}
          <div className="min-w-0 flex-1 py-0.5">{one.text}</div>
          <IconButton
            size="small"
            label={closeLabel}
            icon={<X size={14} />}
            onClick={() => dismiss(one.id)}
          />
        </div>
      ))}
    </div>
  );
}
