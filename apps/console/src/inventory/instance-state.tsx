import { defineMessages, useMessages } from '../i18n/index.ts';
import { State, type Tone } from '../ui/index.ts';
import type { Row } from './kinds.ts';

const stateWords = defineMessages({
  pending: { en: 'Pending', ko: '대기 중' },
  running: { en: 'Running', ko: '실행 중' },
  stopping: { en: 'Stopping', ko: '중지 중' },
  stopped: { en: 'Stopped', ko: '중지됨' },
  'shutting-down': { en: 'Shutting down', ko: '종료 중' },
  terminated: { en: 'Terminated', ko: '종료됨' },
});

/** What the facts of an instance are called. */
export const instanceMessages = defineMessages({
  type: { en: 'Type', ko: '유형' },
  launched: { en: 'Launched', ko: '시작 시간' },
});

const tones: Readonly<Record<string, Tone>> = {
  running: 'ok',
  pending: 'warn',
  stopping: 'warn',
  'shutting-down': 'warn',
};

/** The state's name in words; a state that EC2 adds one day is shown as EC2 writes it. */
export function useStateWords(): (state: string) => string {
  const words: Readonly<Record<string, string>> = useMessages(stateWords);
  return (state) => words[state] ?? state;
}

/** An instance's state with its dot. */
export function InstanceState({ instance }: { readonly instance: Row<'instances'>['item'] }) {
  const words = useStateWords();
  const state = instance.State?.Name ?? 'pending';
  const tone = tones[state] ?? 'idle';
  return (
    <State tone={tone} moving={tone === 'warn'}>
      {words(state)}
    </State>
  );
}
