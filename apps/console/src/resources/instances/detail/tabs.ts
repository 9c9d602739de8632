import { type ComponentType, lazy } from 'react';
import type { InstanceRow } from '../instance.ts';

/** The tabs of an instance, in order; the first has the page's own address. */
export const tabNames = ['details', 'security', 'storage', 'networking', 'tags', 'state', 'code'] as const;
type TabName = (typeof tabNames)[number];

/** Whether an address names a tab. */
export const isTab = (name: string): name is TabName => tabNames.some((tab) => tab === name);

/** What every tab is given. */
export interface TabProps {
  readonly row: InstanceRow;
}

export const tabContent: Readonly<Record<TabName, ComponentType<TabProps>>> = {
  details: lazy(() => import('./details-tab.tsx')),
  security: lazy(() => import('./security-tab.tsx')),
  storage: lazy(() => import('./storage-tab.tsx')),
  networking: lazy(() => import('./networking-tab.tsx')),
  tags: lazy(() => import('./tags-tab.tsx')),
  state: lazy(() => import('./state-tab.tsx')),
  code: lazy(() => import('./code-tab.tsx')),
};
