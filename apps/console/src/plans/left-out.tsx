import type { Plan } from '@muster/contract';
import { leftOutOf } from '@muster/plans';
import { useMessages } from '../i18n/index.ts';
import { refusals } from '../inventory/instance-refusals.ts';
import { Banner } from '../ui/index.ts';
import { messages } from './messages.ts';

interface LeftOutProps {
  readonly plan: Pick<Plan, 'summary'>;
  readonly nameOf: (id: string) => string;
}

/** Those that were chosen too and that the plan leaves alone, by the reason. */
export function LeftOut({ plan, nameOf }: LeftOutProps) {
  const t = useMessages(messages);
  const reasons: Readonly<Record<string, string>> = useMessages(refusals);
  const groups = leftOutOf(plan.summary);
  if (groups.length === 0) return null;
  const all = groups.reduce((sum, { count }) => sum + count, 0);
  const lines = groups.map(({ reason, count, ids }) => {
    const names = ids.map(nameOf);
    const more = count > ids.length ? [t.moreLines(count - ids.length)] : [];
    return `${[...names, ...more].join(', ')}: ${reasons[reason] ?? reason}`;
  });
  return (
    <div className="mb-5">
      <Banner kind="info" title={t.leftOut(all)}>
        {lines.join('\n')}
      </Banner>
    </div>
  );
}
