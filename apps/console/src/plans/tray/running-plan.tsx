import type { Plan } from '@muster/contract';
import { useConnections } from '../../api/index.ts';
import { useLanguage, useMessages } from '../../i18n/index.ts';
import { regionName } from '../../scope/region-names.ts';
import { messages as planMessages, planStates } from '../messages.ts';
import { useOpenPlan } from '../review.ts';
import { WaitingNote } from '../waiting-note.tsx';
import { planTitle, summaries } from '../words/summary.ts';
import { messages } from './messages.ts';

interface RunningPlanProps {
  readonly plan: Plan;
  /** Its review has been opened. */
  readonly onShown: () => void;
}

/** One plan that runs: what, whose, where, how far, and what it waits for. */
export function RunningPlan({ plan, onShown }: RunningPlanProps) {
  const t = useMessages(messages);
  const words = useMessages(planMessages);
  const states = useMessages(planStates);
  const titles = useMessages(summaries);
  const language = useLanguage();
  const open = useOpenPlan();
  const connection = useConnections().data?.find((one) => one.id === plan.connection)?.name;
  const done = plan.steps.filter(({ state }) => state === 'done').length;
  const waiting = plan.steps.find((step) => step.waiting)?.waiting;
  const show = () => {
    onShown();
    open(plan.id);
  };
  return (
    <li className="px-3 py-2">
      <button
        type="button"
        onClick={show}
        className="text-left font-medium hover:text-accent hover:underline"
      >
        {planTitle(plan.summary, titles)}
      </button>
      <p className="text-ink-3">
        {t.by(plan.createdBy, words.where(connection ?? plan.connection, regionName(plan.region, language)))}
      </p>
      <progress
        aria-label={t.progress}
        value={done}
        max={plan.steps.length}
        className="mt-1 block h-1 w-full accent-accent"
      />
      <p className="mt-1 text-sm text-ink-2">
        {plan.status === 'paused' ? states.paused : words.stepsDone(done, plan.steps.length)}
      </p>
      {waiting && <WaitingNote waiting={waiting} />}
    </li>
  );
}
