import { PanelLeftClose, PanelLeftOpen } from 'lucide-react';
import { useMessages } from '../i18n/index.ts';
import { stored, useStored } from '../storage/stored.ts';
import { classes, IconButton } from '../ui/index.ts';
import { Brand } from './brand.tsx';
import { messages } from './messages.ts';
import { Navigation } from './navigation.tsx';

const collapsedStore = stored(
  'muster.sidebar.collapsed',
  () => false,
  (value): value is boolean => typeof value === 'boolean',
);

/** The navigation beside the page on screens wide enough for it. */
export function Sidebar() {
  const t = useMessages(messages);
  const [collapsed, setCollapsed] = useStored(collapsedStore);
  return (
    <nav
      aria-label={t.navigation}
      className={classes(
        'hidden shrink-0 flex-col border-r border-line bg-surface px-2 pb-2 md:flex',
        collapsed ? 'w-13' : 'w-52',
      )}
    >
      <div className="flex h-12 shrink-0 items-center px-2">
        <Brand short={collapsed} />
      </div>
      <Navigation collapsed={collapsed} />
      <div className="mt-2 border-t border-line pt-2">
        <IconButton
          label={collapsed ? t.expand : t.collapse}
          icon={collapsed ? <PanelLeftOpen size={16} /> : <PanelLeftClose size={16} />}
          onClick={() => setCollapsed(!collapsed)}
          aria-expanded={!collapsed}
        />
      </div>
    </nav>
  );
}
