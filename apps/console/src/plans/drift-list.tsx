import { useMessages } from '../i18n/index.ts';
import { type Difference, driftOf } from './drift.ts';
import { outcomes } from './messages.ts';
import { useRuleSpeaker } from './words/rules.ts';

interface DriftListProps {
  readonly differences: readonly Difference[];
  readonly nameOf: (id: string) => string;
}

/** What is missing of a plan's result, and what is there besides. */
export function DriftList({ differences, nameOf }: DriftListProps) {
  const t = useMessages(outcomes);
  const { missing, extra } = driftOf(differences, useRuleSpeaker(nameOf));
  return (
    <ul>
      {missing.map((what) => (
        <li key={`missing ${what}`}>{t.missing(what)}</li>
      ))}
      {extra.map((what) => (
        <li key={`extra ${what}`}>{t.extra(what)}</li>
      ))}
    </ul>
  );
}
