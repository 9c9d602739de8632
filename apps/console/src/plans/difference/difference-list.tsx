import { ArrowRight, Minus, Pencil, Plus } from 'lucide-react';
import { useState } from 'react';
import { useMessages } from '../../i18n/index.ts';
import { Button } from '../../ui/index.ts';
import { messages } from '../messages.ts';
import { useRuleSpeaker } from '../words/rules.ts';
import { differenceOf } from './difference.ts';
import type { DifferenceLine, DifferenceStep } from './line.ts';
import { differenceMessages } from './messages.ts';

const signs = {
  add: { icon: Plus, ink: 'text-ok' },
  remove: { icon: Minus, ink: 'text-danger' },
  change: { icon: Pencil, ink: 'text-warn' },
  act: { icon: ArrowRight, ink: 'text-accent' },
} as const;

/** Longer lists are folded: a hundred lines are not read, their number is. */
const shownAtFirst = 12;

interface DifferenceListProps {
  readonly steps: readonly DifferenceStep[];
  readonly nameOf: (id: string) => string;
}

/** What steps do, in words. */
export function DifferenceList({ steps, nameOf }: DifferenceListProps) {
  const t = useMessages(differenceMessages);
  const rules = useRuleSpeaker(nameOf);
  return <DifferenceLines lines={differenceOf(steps, { t, rules, nameOf })} />;
}

/** Lines of a difference, each with its sign. */
export function DifferenceLines({ lines }: { readonly lines: readonly DifferenceLine[] }) {
  const t = useMessages(messages);
  const [all, setAll] = useState(lines.length <= shownAtFirst + 2);
  const shown = all ? lines : lines.slice(0, shownAtFirst);
  return (
    <>
      <ul className="flex flex-col gap-1">
        {shown.map(({ sign, text, detail }, index) => {
          const { icon: Icon, ink } = signs[sign];
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: two lines may say the same, and none moves
            <li key={index} className="flex items-start gap-2">
              <Icon size={14} aria-hidden className={`mt-0.75 shrink-0 ${ink}`} />
              <span className="min-w-0 break-words">
                {text}
                {detail && <span className="text-ink-3"> · {detail}</span>}
              </span>
            </li>
          );
        })}
      </ul>
      {!all && (
        <Button size="small" variant="quiet" className="mt-1" onClick={() => setAll(true)}>
          {t.moreLines(lines.length - shown.length)}
        </Button>
      )}
    </>
  );
}
