import type { Connection } from '@muster/contract';
import { createContext, use } from 'react';
import type { Place } from '../paths.ts';

/** Where a resource page looks, resolved from its address. */
export interface Scope {
  readonly connection: Connection;
  /** The regions to list over, at least one. */
  readonly regions: readonly string[];
  /** The one region that things are made in. */
  readonly region: string;
  /** As the address says it, to build links that stay where one is. */
  readonly place: Place;
  /** The place of a resource found in a region of a list over several. */
  readonly placeIn: (region: string) => Place;
}

export const ScopeContext = createContext<Scope | undefined>(undefined);

/** Where this page looks. Throws outside a page of the registry that is `scoped`. */
export function useScope(): Scope {
  const scope = use(ScopeContext);
  if (!scope) throw new Error('useScope is for pages under /c/:connection/:region');
  return scope;
}
