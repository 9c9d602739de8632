import { CircleAlert, CircleCheck, Info, RotateCw, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button } from './button.tsx';
import { classes } from './classes.ts';

type Kind = 'done' | 'info' | 'caution' | 'danger';

const looks = {
  done: { icon: CircleCheck, ground: 'bg-ok-soft', ink: 'text-ok' },
  info: { icon: Info, ground: 'bg-accent-soft', ink: 'text-accent' },
  caution: { icon: TriangleAlert, ground: 'bg-warn-soft', ink: 'text-warn' },
  danger: { icon: CircleAlert, ground: 'bg-danger-soft', ink: 'text-danger' },
} as const;

interface BannerProps {
  readonly kind: Kind;
  readonly title: ReactNode;
  readonly children?: ReactNode;
  /** Buttons at the end. */
  readonly actions?: ReactNode;
}

/** Something to know, in place. A danger is read out at once. */
export function Banner({ kind, title, children, actions }: BannerProps) {
  const { icon: Icon, ground, ink } = looks[kind];
  return (
    <div
      role={kind === 'danger' ? 'alert' : 'status'}
      className={classes('flex items-start gap-2.5 rounded-md px-3 py-2', ground)}
    >
      <Icon size={16} aria-hidden className={classes('mt-0.5 shrink-0', ink)} />
      <div className="min-w-0 flex-1">
        <p className="font-medium">{title}</p>
        {children && <div className="whitespace-pre-line break-words text-ink-2">{children}</div>}
      </div>
      {actions && <div className="flex shrink-0 gap-2">{actions}</div>}
    </div>
  );
}

/** What an error says, as `api/errors.ts` explains it. */
export interface ErrorTexts {
  readonly title: string;
  readonly detail?: string;
  readonly next?: string;
  readonly code?: string;
  readonly requestId?: string;
}

interface ErrorNoticeProps {
  readonly error: ErrorTexts;
  readonly retry?: { readonly label: string; readonly onRetry: () => void } | undefined;
}

/** An error where it happened: what, EC2's own words and code, what to do next. */
export function ErrorNotice({ error, retry }: ErrorNoticeProps) {
  return (
    <Banner
      kind="danger"
      title={error.title}
      actions={
        retry && (
          <Button size="small" icon={<RotateCw size={14} />} onClick={retry.onRetry}>
            {retry.label}
          </Button>
        )
      }
    >
      {error.next && <p>{error.next}</p>}
      {error.detail && <p className="mt-1 text-ink-3">{error.detail}</p>}
      {(error.code || error.requestId) && (
        <p className="mt-1 font-mono text-sm break-all text-ink-3">
          {[error.code, error.requestId].filter(Boolean).join(' · ')}
        </p>
      )}
    </Banner>
  );
}

interface EmptyProps {
  readonly title: ReactNode;
  /** It is the whole page: its title is the page's. */
  readonly whole?: boolean;
  /** What to do next. */
  readonly children?: ReactNode;
  readonly icon?: ReactNode;
  readonly action?: ReactNode;
}

/** Nothing here yet, and what to do about it. */
export function Empty({ title, whole, children, icon, action }: EmptyProps) {
  const Heading = whole ? 'h1' : 'h2';
  return (
    <div className="flex flex-col items-center gap-1 px-6 py-16 text-center">
      {icon && <div className="mb-2 text-ink-3">{icon}</div>}
      <Heading className="text-md font-semibold">{title}</Heading>
      {children && <div className="max-w-md text-ink-2">{children}</div>}
      {action && <div className="mt-3">{action}</div>}
    </div>
  );
}

/** A line that will hold text; `width` in Tailwind's terms (`w-40`). Only for a first visit. */
export function Skeleton({
  width = 'w-full',
  height = 'h-3',
}: {
  readonly width?: string;
  readonly height?: string;
}) {
  return <div aria-hidden className={classes('skeleton', width, height)} />;
}
