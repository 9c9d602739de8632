import type { ReactNode } from 'react';
import { classes } from './classes.ts';

/** What a colour may mean. */
export type Tone = 'ok' | 'warn' | 'danger' | 'idle' | 'accent';

const dots: Readonly<Record<Tone, string>> = {
  ok: 'bg-ok',
  warn: 'bg-warn',
  danger: 'bg-danger',
  idle: 'bg-idle',
  accent: 'bg-accent',
};
const badges: Readonly<Record<Tone, string>> = {
  ok: 'bg-ok-soft text-ok',
  warn: 'bg-warn-soft text-warn',
  danger: 'bg-danger-soft text-danger',
  idle: 'bg-hover text-ink-2',
  accent: 'bg-accent-soft text-accent',
};

interface StateProps {
  readonly tone: Tone;
  /** Still changing: the dot is a ring, so that the difference does not rest on colour. */
  readonly moving?: boolean;
  readonly children: ReactNode;
}

/** A state with its dot. */
export function State({ tone, moving, children }: StateProps) {
  return (
    <span className="inline-flex items-center gap-1.5 whitespace-nowrap">
      <span
        aria-hidden
        className={classes(
          'size-2 shrink-0 rounded-full',
          dots[tone],
          moving && 'animate-pulse ring-3 ring-warn-soft',
        )}
      />
      {children}
    </span>
  );
}

/** A short word on a soft ground. */
export function Badge({ tone = 'idle', children }: { readonly tone?: Tone; readonly children: ReactNode }) {
  return (
    <span
      className={classes(
        'inline-flex h-5 items-center rounded px-1.5 text-sm font-medium whitespace-nowrap',
        badges[tone],
      )}
    >
      {children}
    </span>
  );
}

/** A key of the keyboard. */
export function Key({ children }: { readonly children: ReactNode }) {
  return (
    <kbd className="inline-flex h-5 min-w-5 items-center justify-center rounded border border-line-strong px-1 font-sans text-xs text-ink-3">
      {children}
    </kbd>
  );
}
