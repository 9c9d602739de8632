import type { ComponentType } from 'react';
import { BrowserRouter, Route, Routes } from 'react-router';
import { Home } from './layouts/home.tsx';
import { NotFound } from './layouts/not-found.tsx';
import { Shell } from './layouts/shell.tsx';
import { lazyPage } from './parts/lazy-part.tsx';
import { type Resource, resources } from './resources/registry.ts';
import { ScopeProvider } from './scope/scope-provider.tsx';
import { SessionGate } from './session/session-gate.tsx';

const SetUp = lazyPage(() => import('./session/set-up.tsx'));
const pages = new Map(resources.map((resource) => [resource.path, lazyPage(resource.load)]));

const elementOf = (resource: Resource, Pages: ComponentType) =>
  resource.looks === 'nowhere' ? (
    <Pages />
  ) : (
    <ScopeProvider>
      <Pages />
    </ScopeProvider>
  );

/**
 * Every route. Declarative on purpose: the data router costs 17 kB more before the first row, and what it adds here,
 * blocking navigation away from a form, is not wanted where drafts survive.
 */
export function Router() {
  return (
    <BrowserRouter>
      <Routes>
        <Route path="/setup" element={<SetUp />} />
        <Route
          element={
            <SessionGate>
              <Shell />
            </SessionGate>
          }
        >
          <Route index element={<Home />} />
          {resources.map((resource) => {
            const Pages = pages.get(resource.path);
            return (
              Pages && (
                <Route
                  key={resource.path}
                  path={`${resource.looks === 'nowhere' ? '' : '/c/:connection/:region'}/${resource.path}/*`}
                  element={elementOf(resource, Pages)}
                />
              )
            );
          })}
          <Route path="*" element={<NotFound />} />
        </Route>
      </Routes>
    </BrowserRouter>
  );
}

/** Starts loading the page of an address before anything has rendered, so that it comes beside the session's reply. */
export function preload(pathname: string): void {
  const [, first, , , fourth] = pathname.split('/');
  const path = first === 'c' ? fourth : first || 'instances';
  const resource = resources.find((one) => one.path === path);
  if (resource) pages.get(resource.path)?.preload();
}
