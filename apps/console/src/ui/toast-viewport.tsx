import { Toast } from '@base-ui/react/toast';
import { CircleAlert, CircleCheck, TriangleAlert, X } from 'lucide-react';
import { useEffect } from 'react';
import { common, defineMessages, useMessages } from '../i18n/index.ts';
import { IconButton } from './button.tsx';
import { showToasts, type ToastWish } from './toasts.ts';

const shownMs = 6000;
const withActionsMs = 30_000;

const looks = {
  done: { icon: CircleCheck, ink: 'text-ok' },
  caution: { icon: TriangleAlert, ink: 'text-warn' },
  failed: { icon: CircleAlert, ink: 'text-danger' },
} as const;

const messages = defineMessages({ results: { en: 'Results', ko: '결과' } });

/** For how long a toast stays, in ms; 0 until somebody closes it. */
function timeoutOf({ kind, actions }: ToastWish): number {
  if (kind !== 'done') return 0;
  return actions ? withActionsMs : shownMs;
}

/** Where toasts appear: read out politely, reached with F6, closed with Escape; they take no focus. */
export default function ToastViewport() {
  const t = useMessages(messages);
  return (
    <Toast.Provider limit={5}>
      <Toast.Portal>
        <Toast.Viewport
          aria-label={t.results}
          // Where no review and no page has its buttons.
          className="pointer-events-none fixed top-14 right-4 left-4 z-40 flex flex-col items-start gap-2 sm:top-auto sm:right-auto sm:bottom-4 sm:w-96"
        >
          <Toasts />
        </Toast.Viewport>
      </Toast.Portal>
    </Toast.Provider>
  );
}

function Toasts() {
  const { close } = useMessages(common);
  const manager = Toast.useToastManager<ToastWish>();
  const { add } = manager;
  useEffect(() => showToasts((wish) => void add({ timeout: timeoutOf(wish), data: wish })), [add]);
  return manager.toasts.map((toast) => {
    if (!toast.data || toast.limited) return null;
    const { kind, text, actions } = toast.data;
    const { icon: Icon, ink } = looks[kind];
    return (
      <Toast.Root
        key={toast.id}
        toast={toast}
        swipeDirection="left"
        className="pointer-events-auto w-full max-w-sm rounded-lg border border-line-strong bg-raised py-2 pr-2 pl-3 shadow-float"
      >
        <Toast.Content className="flex items-start gap-2.5">
          <Icon size={16} aria-hidden className={`mt-1 shrink-0 ${ink}`} />
          <div className="min-w-0 flex-1 py-0.5">
            <Toast.Title render={<div />}>{text}</Toast.Title>
            {actions && (
              <div className="mt-1.5 flex flex-wrap items-center gap-2">
                {actions(() => manager.close(toast.id))}
              </div>
            )}
          </div>
          <Toast.Close
            aria-hidden={false}
            render={<IconButton size="small" label={close} icon={<X size={14} />} />}
          />
        </Toast.Content>
      </Toast.Root>
    );
  });
}
