import { useCallback, useEffect, useState } from 'react';
import { Outlet, useLocation } from 'react-router';
import { useCatchUp } from '../api/catch-up.ts';
import { connectEvents } from '../api/events.ts';
import { useMessages } from '../i18n/index.ts';
import { lazyPart } from '../parts/lazy-part.tsx';
import { PlanReviewProvider } from '../plans/review-provider.tsx';
import { TooltipLayer } from '../ui/index.ts';
import { CrashBoundary } from './crash.tsx';
import { messages } from './messages.ts';
import { Sidebar } from './sidebar.tsx';
import { TopBar } from './top-bar.tsx';

const FrameNotices = lazyPart(() => import('./frame-notices.tsx'));
const ToastViewport = lazyPart(() => import('../ui/toast-viewport.tsx'));
const Palette = lazyPart(() => import('../palette/palette.tsx'), { over: true });

/** The frame around every page: navigation, top bar, palette, toasts, and the line to the BFF's events. */
export function Shell() {
  const t = useMessages(messages);
  const { pathname } = useLocation();
  const [palette, setPalette] = useState(false);
  const closePalette = useCallback(() => setPalette(false), []);

  useEffect(connectEvents, []);
  useCatchUp();
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== 'k' || !(event.metaKey || event.ctrlKey)) return;
      event.preventDefault();
      setPalette((open) => !open);
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);

  return (
    <PlanReviewProvider>
      <div className="flex h-full">
        <a
          href="#main"
          className="absolute left-2 z-50 -translate-y-20 rounded-md bg-accent px-3 py-1.5 text-on-accent focus:translate-y-2"
        >
          {t.skip}
        </a>
        <Sidebar />
        <div className="flex min-w-0 flex-1 flex-col">
          <TopBar onPalette={() => setPalette(true)} />
          <FrameNotices />
          <main id="main" tabIndex={-1} className="relative min-h-0 flex-1 overflow-y-auto outline-none">
            <CrashBoundary address={pathname}>
              <Outlet />
            </CrashBoundary>
          </main>
        </div>
        {palette && <Palette onClose={closePalette} />}
        <ToastViewport />
        <TooltipLayer />
      </div>
    </PlanReviewProvider>
  );
}
