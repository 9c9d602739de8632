import type { FinalState as State } from '@muster/contract';
import { useMessages } from '../i18n/index.ts';
import { Banner } from '../ui/index.ts';
import { driftOf } from './drift.ts';
import { outcomes } from './messages.ts';
import { useRuleSpeaker } from './words/rules.ts';

interface FinalStateProps {
  readonly state: State;
  readonly nameOf: (id: string) => string;
}

/** What an applied plan's result has turned into, where that is not what was reviewed. */
export function FinalState({ state, nameOf }: FinalStateProps) {
  const t = useMessages(outcomes);
  const speaker = useRuleSpeaker(nameOf);
  switch (state.state) {
    case 'as-reviewed':
      return null;
    case 'not-read':
      return (
        <Banner kind="caution" title={t.notRead}>
          {t.notReadNext}
        </Banner>
      );
    case 'changed': {
      const { missing, extra } = driftOf(state, speaker);
      return (
        <Banner kind="caution" title={t.changedSince}>
          <ul>
            {missing.map((what) => (
              <li key={`missing ${what}`}>{t.missing(what)}</li>
            ))}
            {extra.map((what) => (
              <li key={`extra ${what}`}>{t.extra(what)}</li>
            ))}
          </ul>
        </Banner>
      );
    }
  }
}
