import type { ReactNode } from 'react';

interface PageProps {
  readonly title: ReactNode;
  /** Beside the title: a count or a state. */
  readonly aside?: ReactNode;
  /** Above the title: where one came from. */
  readonly trail?: ReactNode;
  /** At the end of the title's row, the main action last. */
  readonly actions?: ReactNode;
  /** A list fills the window and scrolls inside itself; other pages scroll as a whole. */
  readonly fill?: boolean;
  /** Room for a column beside the content. */
  readonly wide?: boolean;
  readonly children: ReactNode;
}

/** The frame of every page: trail, title row, content. */
export function Page({ title, aside, trail, actions, fill, wide, children }: PageProps) {
  return (
    <div
      className={
        fill ? 'flex h-full min-h-0 flex-col' : `w-full pb-16 ${wide ? 'max-w-[1240px]' : 'max-w-6xl'}`
      }
    >
      <header className="px-4 pt-4 pb-3 sm:px-6">
        {trail && <div className="mb-1 text-sm text-ink-3">{trail}</div>}
        <div className="flex min-h-8 flex-wrap items-center gap-x-3 gap-y-2">
          <h1 className="min-w-0 text-xl font-semibold tracking-tight break-words">{title}</h1>
          {aside && <div className="text-md text-ink-3">{aside}</div>}
          {actions && <div className="ml-auto flex flex-wrap items-center gap-2">{actions}</div>}
        </div>
      </header>
      {fill ? children : <div className="px-4 sm:px-6">{children}</div>}
    </div>
  );
}

interface SectionProps {
  readonly title: ReactNode;
  readonly hint?: ReactNode;
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}

/** A titled part of a page, set off by a hairline. */
export function Section({ title, hint, actions, children }: SectionProps) {
  return (
    <section className="border-t border-line py-5 first:border-t-0 first:pt-0">
      <div className="mb-3 flex flex-wrap items-center gap-2">
        <div className="min-w-0">
          <h2 className="text-md font-semibold">{title}</h2>
          {hint && <p className="text-ink-3">{hint}</p>}
        </div>
        {actions && <div className="ml-auto flex gap-2">{actions}</div>}
      </div>
      {children}
    </section>
  );
}
