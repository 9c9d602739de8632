import { defineMessages, useMessages } from '../i18n/index.ts';
import { useReachability } from './reachability.ts';

const messages = defineMessages({
  offline: {
    en: 'You are offline. Nothing can be sent now.',
    ko: '오프라인 상태라 지금은 보낼 수 없습니다.',
  },
  unreachable: {
    en: 'Muster does not answer. Nothing can be sent now.',
    ko: 'Muster가 응답하지 않아 지금은 보낼 수 없습니다.',
  },
});

/** Why no change can be sent now, for the `disabledReason` of a button that sends one; undefined while one can. */
export function useCannotSend(): string | undefined {
  const t = useMessages(messages);
  const state = useReachability();
  return state === 'reachable' ? undefined : t[state];
}
