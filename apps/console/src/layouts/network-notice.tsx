import { WifiOff } from 'lucide-react';
import { type Reachability, useReachability } from '../api/index.ts';
import { defineMessages, useMessages } from '../i18n/index.ts';

const messages = defineMessages({
  offline: {
    en: 'You are offline. What you see may be old, and no change can be sent.',
    ko: '오프라인 상태입니다. 표시된 내용이 최신이 아닐 수 있으며 변경을 보낼 수 없습니다.',
  },
  unreachable: {
    en: 'Muster does not answer. Trying again. What you see may be old, and no change can be sent.',
    ko: 'Muster가 응답하지 않아 다시 시도하는 중입니다. 표시된 내용이 최신이 아닐 수 있으며 변경을 보낼 수 없습니다.',
  },
});

/** Says that nothing reaches the BFF, for as long as that is so. Read out politely. */
export function NetworkNotice() {
  const t = useMessages(messages);
  const state: Reachability = useReachability();
  return (
    <div role="status">
      {state !== 'reachable' && (
        <p className="flex items-start gap-2.5 border-b border-line bg-warn-soft px-4 py-2">
          <WifiOff size={16} aria-hidden className="mt-0.5 shrink-0 text-warn" />
          {t[state]}
        </p>
      )}
    </div>
  );
}
