import { ChevronDown, ChevronUp } from 'lucide-react';
import { useState } from 'react';
import { useFormat, useMessages } from '../../i18n/index.ts';
import { useScope } from '../../scope/scope.ts';
import { Button, classes } from '../../ui/index.ts';
import { useLaunch } from './launch-context.ts';
import { costOf } from './model/cost.ts';
import { sectionOf } from './model/section-of.ts';
import { goToSection } from './sections/launch-section.tsx';
import { SummaryCost } from './summary-cost.tsx';
import { SummaryFacts } from './summary-facts.tsx';
import { summaryMessages } from './words/page.ts';

interface SummaryProps {
  readonly onLaunch: () => void;
}

/** What is about to run, what it costs, and the way on; beside the form, or a sheet at the bottom of narrow screens. */
export function Summary({ onLaunch }: SummaryProps) {
  const t = useMessages(summaryMessages);
  const format = useFormat();
  const { draft, known, problems } = useLaunch();
  const [open, setOpen] = useState(false);
  const { endpoint } = useScope().connection;
  const dryRun = endpoint === 'aws' || endpoint === 'embedded';
  const cost = costOf(draft, known);
  const hourly = format.dollars(cost.perHour, 4);
  const todo = [...new Set(problems.map(({ field }) => sectionOf(field)))];

  return (
    <aside
      aria-label={t.title}
      className={classes(
        'sticky bottom-0 z-10 -mx-4 border-t border-line-strong bg-canvas px-4 py-3 sm:-mx-6 sm:px-6',
        'lg:top-4 lg:bottom-auto lg:mx-0 lg:self-start lg:rounded-lg lg:border lg:border-line-strong lg:px-4 lg:py-4',
      )}
    >
      <div
        className={classes('max-h-[60dvh] overflow-y-auto lg:block lg:max-h-none', open ? 'block' : 'hidden')}
      >
        <h2 className="mb-3 text-md font-semibold">{t.title}</h2>
        <SummaryFacts />
        {draft.instanceType !== '' && <SummaryCost cost={cost} type={draft.instanceType} />}
      </div>
      <div className="flex flex-wrap items-center gap-2 lg:mt-4">
        <button
          type="button"
          aria-expanded={open}
          onClick={() => setOpen(!open)}
          className="flex min-w-0 flex-1 items-center gap-2 text-left lg:hidden"
        >
          <span className="sr-only">{open ? t.hide : t.show}</span>
          {open ? <ChevronDown size={16} aria-hidden /> : <ChevronUp size={16} aria-hidden />}
          <span className="min-w-0">
            <span className="block truncate font-medium">
              {draft.count} × {draft.instanceType || '–'}
            </span>
            <span className="block text-sm text-ink-3">
              {draft.instanceType !== '' && `${cost.complete ? hourly : t.atLeast(hourly)} ${t.perHour}`}
            </span>
          </span>
        </button>
        <Button variant="primary" className="lg:w-full" onClick={onLaunch}>
          {t.launch}
        </Button>
        {todo.length > 0 && (
          <button
            type="button"
            className="text-sm text-ink-2 underline hover:text-ink"
            onClick={() => todo[0] && goToSection(todo[0])}
          >
            {t.toDo(problems.length)}
          </button>
        )}
      </div>
      <p className="mt-2 hidden text-sm text-ink-3 lg:block">{dryRun ? t.dryRun : t.noDryRun}</p>
    </aside>
  );
}
