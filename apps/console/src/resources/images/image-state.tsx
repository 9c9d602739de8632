import { useMessages } from '../../i18n/index.ts';
import { State, type Tone } from '../../ui/index.ts';
import { stateWords } from './messages.ts';

const tones: Readonly<Record<string, Tone>> = {
  available: 'ok',
  pending: 'warn',
  transient: 'warn',
  failed: 'danger',
  error: 'danger',
  invalid: 'danger',
};

/** The state's name in words; a state that EC2 adds one day is shown as EC2 writes it. */
export function useStateWords(): (state: string) => string {
  const words: Readonly<Record<string, string>> = useMessages(stateWords);
  return (state) => words[state] ?? state;
}

/** An AMI's state with its dot. */
export function ImageState({ state = 'pending' }: { readonly state: string | undefined }) {
  const words = useStateWords();
  const tone = tones[state] ?? 'idle';
  return (
    <State tone={tone} moving={tone === 'warn'}>
      {words(state)}
    </State>
  );
}
