import type { ReactNode } from 'react';
import { Brand } from '../layouts/brand.tsx';
import { PreferencesMenu } from '../layouts/user-menus.tsx';

interface DoorProps {
  readonly title: string;
  readonly hint: ReactNode;
  /** Without the menu of language and theme, which cannot open over a dialog. */
  readonly bare?: boolean;
  readonly children: ReactNode;
}

/** The frame of the pages seen before anyone is signed in. */
export function Door({ title, hint, bare, children }: DoorProps) {
  return (
    <div className="flex min-h-full flex-col bg-surface">
      <header className="flex h-12 items-center justify-between px-4">
        <Brand />
        {!bare && <PreferencesMenu />}
      </header>
      <main className="mx-auto w-full max-w-sm px-4 pt-[12vh] pb-16">
        <h1 className="text-xl font-semibold tracking-tight">{title}</h1>
        <p className="mt-1 mb-6 text-ink-2">{hint}</p>
        {children}
      </main>
    </div>
  );
}
