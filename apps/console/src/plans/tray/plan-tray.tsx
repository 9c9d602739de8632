import type { Plan } from '@muster/contract';
import { LoaderCircle } from 'lucide-react';
import { explainProblem } from '../../api/index.ts';
import { useLanguage, useMessages } from '../../i18n/index.ts';
import { Button, PopoverButton, toast } from '../../ui/index.ts';
import { planStates } from '../messages.ts';
import { useOpenPlan } from '../review.ts';
import { UndoButton } from '../undo-button.tsx';
import { planTitle, summaries } from '../words/summary.ts';
import { messages } from './messages.ts';
import { RunningPlan } from './running-plan.tsx';
import { useRunningPlans } from './use-running-plans.ts';

/** What is running now, in the top bar, and what became of it, as a toast. */
export default function PlanTray() {
  const t = useMessages(messages);
  const titles = useMessages(summaries);
  const tell = useTellResult();
  const running = useRunningPlans(tell);
  const [only] = running.length === 1 ? running : [];
  const count = t.running(running.length);
  const title = only && planTitle(only.summary, titles);
  return (
    <>
      <span role="status" className="sr-only">
        {running.length > 0 && count}
      </span>
      {running.length > 0 && (
        <PopoverButton
          label={title ? `${count}: ${title}` : count}
          size="small"
          icon={<LoaderCircle size={14} aria-hidden className="shrink-0 animate-spin" />}
          className="ml-auto min-w-0 max-w-72 max-sm:shrink-0 sm:shrink"
          align="end"
          content={(close) => (
            <ul className="max-h-96 w-80 max-w-[calc(100vw-16px)] divide-y divide-line overflow-y-auto">
              {running.map((plan) => (
                <RunningPlan key={plan.id} plan={plan} onShown={close} />
              ))}
            </ul>
          )}
        >
          <span className="truncate max-sm:hidden">{title ?? count}</span>
          <span className="sm:hidden">{running.length}</span>
        </PopoverButton>
      )}
    </>
  );
}

const kinds: Readonly<Partial<Record<Plan['status'], 'done' | 'failed'>>> = {
  applied: 'done',
  failed: 'failed',
};

/** Tells how a plan ended, with what can be done about it. */
function useTellResult(): (plan: Plan) => void {
  const t = useMessages(messages);
  const titles = useMessages(summaries);
  const states = useMessages(planStates);
  const language = useLanguage();
  const open = useOpenPlan();
  return (plan) => {
    const problem = plan.paused ?? plan.steps.find((step) => step.problem)?.problem;
    toast(
      kinds[plan.status] ?? 'caution',
      <>
        <p className="font-medium">{t.result(states[plan.status], planTitle(plan.summary, titles))}</p>
        {plan.status !== 'applied' && problem && (
          <p className="text-ink-2">{explainProblem(problem, language).title}</p>
        )}
      </>,
      <>
        <UndoButton plan={plan} size="small" />
        <Button size="small" onClick={() => open(plan.id)}>
          {t.show}
        </Button>
      </>,
    );
  };
}
