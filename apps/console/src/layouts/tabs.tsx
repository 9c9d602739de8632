import type { ReactNode } from 'react';
import { NavLink } from 'react-router';
import { classes } from '../ui/index.ts';

/** One tab of a detail page, with its address. */
export interface Tab {
  readonly to: string;
  readonly label: ReactNode;
  /** The first tab: its address is the page's own, so it matches exactly. */
  readonly first?: boolean;
}

/** The tabs of a detail page. They are links: each has its address, opens in a new window, and works with back. */
export function Tabs({ label, tabs }: { readonly label: string; readonly tabs: readonly Tab[] }) {
  return (
    <nav aria-label={label} className="mb-5 flex gap-1 overflow-x-auto border-b border-line">
      {tabs.map((tab) => (
        <NavLink
          key={tab.to}
          to={tab.to}
          end={tab.first ?? false}
          className={({ isActive }) =>
            classes(
              '-mb-px flex h-9 shrink-0 items-center border-b-2 px-2.5 -outline-offset-2',
              isActive
                ? 'border-accent font-medium text-ink'
                : 'border-transparent text-ink-2 hover:text-ink',
            )
          }
        >
          {tab.label}
        </NavLink>
      ))}
    </nav>
  );
}
