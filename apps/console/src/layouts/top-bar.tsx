import { Search } from 'lucide-react';
import { useMessages } from '../i18n/index.ts';
import { lazyPart } from '../parts/lazy-part.tsx';
import { Key } from '../ui/index.ts';
import { ConnectionPicker } from './connection-picker.tsx';
import { Drawer } from './drawer.tsx';
import { messages } from './messages.ts';
import { RegionPicker } from './region-picker.tsx';
import { PreferencesMenu, UserMenu } from './user-menus.tsx';

const PlanTray = lazyPart(() => import('../plans/tray/plan-tray.tsx'));

const shortcut = /Mac|iP(hone|ad)/.test(navigator.platform) ? '⌘K' : 'Ctrl K';

/** Where one is, the way to anywhere else, and who one is. */
export function TopBar({ onPalette }: { readonly onPalette: () => void }) {
  const t = useMessages(messages);
  return (
    <header className="flex h-12 shrink-0 items-center gap-1 border-b border-line px-2 sm:px-4">
      <Drawer />
      <div className="flex min-w-0 items-center max-sm:overflow-hidden">
        <ConnectionPicker />
        <span aria-hidden className="shrink-0 text-line-strong">
          /
        </span>
        <RegionPicker />
      </div>
      <PlanTray />
      <button
        type="button"
        onClick={onPalette}
        aria-keyshortcuts="Meta+K Control+K"
        className="ml-auto flex h-8 shrink-0 items-center gap-2 rounded-md border border-transparent px-2 text-ink-3 hover:bg-hover sm:w-60 sm:border-line sm:bg-surface"
      >
        <Search size={14} aria-hidden />
        <span className="min-w-0 flex-1 truncate text-left max-sm:sr-only">{t.palette}</span>
        <span className="hidden sm:inline">
          <Key>{shortcut}</Key>
        </span>
      </button>
      <PreferencesMenu />
      <UserMenu />
    </header>
  );
}
