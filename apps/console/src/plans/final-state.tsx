import type { FinalState as State } from '@muster/contract';
import { useMessages } from '../i18n/index.ts';
import { Banner } from '../ui/index.ts';
import { DriftList } from './drift-list.tsx';
import { outcomes } from './messages.ts';

interface FinalStateProps {
  readonly state: State;
  readonly nameOf: (id: string) => string;
}

/** What an applied plan's result has turned into, where that is not what was reviewed. */
export function FinalState({ state, nameOf }: FinalStateProps) {
  const t = useMessages(outcomes);
  switch (state.state) {
    case 'as-reviewed':
      return null;
    case 'not-read':
      return (
        <Banner kind="caution" title={t.notRead}>
          {t.notReadNext}
        </Banner>
      );
    case 'changed':
      return (
        <Banner kind="caution" title={t.changedSince}>
          <DriftList differences={state.differences} nameOf={nameOf} />
        </Banner>
      );
  }
}
