import { useMessages } from '../../i18n/index.ts';
import { State, type Tone } from '../../ui/index.ts';
import type { InstanceItem } from './instance.ts';
import { stateWords } from './messages.ts';

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
export function InstanceState({ instance }: { readonly instance: InstanceItem }) {
  const words = useStateWords();
  const state = instance.State?.Name ?? 'pending';
  const tone = tones[state] ?? 'idle';
  return (
    <State tone={tone} moving={tone === 'warn'}>
      {words(state)}
    </State>
  );
}
