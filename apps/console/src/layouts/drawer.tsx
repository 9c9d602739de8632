import { Menu, X } from 'lucide-react';
import { useRef } from 'react';
import { common, useMessages } from '../i18n/index.ts';
import { IconButton } from '../ui/index.ts';
import { Brand } from './brand.tsx';
import { messages } from './messages.ts';
import { Navigation } from './navigation.tsx';

/** The navigation on narrow screens: a button and the drawer it opens. */
export function Drawer() {
  const t = useMessages(messages);
  const { close } = useMessages(common);
  const dialog = useRef<HTMLDialogElement>(null);
  const shut = () => dialog.current?.close();
  return (
    <div className="md:hidden">
      <IconButton
        label={t.openNavigation}
        icon={<Menu size={16} />}
        onClick={() => dialog.current?.showModal()}
      />
      <dialog
        ref={dialog}
        aria-label={t.navigation}
        className="m-0 h-dvh max-h-none w-64 border-r border-line bg-surface text-ink backdrop:bg-shade"
      >
        <div className="flex h-full flex-col px-2 pb-4">
          <div className="flex h-12 shrink-0 items-center justify-between pl-2">
            <Brand />
            <IconButton label={close} icon={<X size={16} />} onClick={shut} />
          </div>
          <nav aria-label={t.navigation} className="flex min-h-0 flex-1 flex-col">
            <Navigation onNavigate={shut} />
          </nav>
        </div>
      </dialog>
    </div>
  );
}
