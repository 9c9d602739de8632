import { type ComponentType, lazy } from 'react';
import type { DescribedImage } from '../use-image.ts';

/** The tabs of an AMI, in order; the first has the page's own address. */
export const tabNames = [
  'overview',
  'permissions',
  'storage',
  'instances',
  'tags',
  'history',
  'code',
] as const;
type TabName = (typeof tabNames)[number];

/** Whether an address names a tab. */
export const isTab = (name: string): name is TabName => tabNames.some((tab) => tab === name);

/** What every tab is given. */
export interface TabProps {
  readonly image: DescribedImage;
  readonly id: string;
}

export const tabContent: Readonly<Record<TabName, ComponentType<TabProps>>> = {
  overview: lazy(() => import('./overview-tab.tsx')),
  permissions: lazy(() => import('../permissions/permissions-tab.tsx')),
  storage: lazy(() => import('./storage-tab.tsx')),
  instances: lazy(() => import('./instances-tab.tsx')),
  tags: lazy(() => import('./tags-tab.tsx')),
  history: lazy(() => import('./history-tab.tsx')),
  code: lazy(() => import('./code-tab.tsx')),
};
