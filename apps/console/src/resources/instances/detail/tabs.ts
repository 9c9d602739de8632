import type { ComponentType } from 'react';
import { lazyPart } from '../../../parts/lazy-part.tsx';
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
  details: lazyPart(() => import('./details-tab.tsx')),
  security: lazyPart(() => import('./security-tab.tsx')),
  storage: lazyPart(() => import('./storage-tab.tsx')),
  networking: lazyPart(() => import('./networking-tab.tsx')),
  tags: lazyPart(() => import('./tags-tab.tsx')),
  state: lazyPart(() => import('./state-tab.tsx')),
  code: lazyPart(() => import('./code-tab.tsx')),
};
