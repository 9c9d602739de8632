import type { ComponentType } from 'react';
import { lazyPart } from '../../../parts/lazy-part.tsx';
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
  overview: lazyPart(() => import('./overview-tab.tsx')),
  permissions: lazyPart(() => import('../permissions/permissions-tab.tsx')),
  storage: lazyPart(() => import('./storage-tab.tsx')),
  instances: lazyPart(() => import('./instances-tab.tsx')),
  tags: lazyPart(() => import('./tags-tab.tsx')),
  history: lazyPart(() => import('./history-tab.tsx')),
  code: lazyPart(() => import('./code-tab.tsx')),
};
