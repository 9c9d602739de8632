import type { Plan } from '@muster/contract';
import { useMessages } from '../i18n/index.ts';
import { Banner } from '../ui/index.ts';
import { messages, noUndoReasons, outcomes } from './messages.ts';

const isDone = (step: Plan['steps'][number]) => step.state === 'done';

/** How a plan ended, and what to do next. Nothing while it has not. */
export function Outcome({ plan }: { readonly plan: Plan }) {
  const t = useMessages(outcomes);
  const done = plan.steps.filter(isDone).length;
  const all = plan.steps.length;
  switch (plan.status) {
    case 'checked':
    case 'applying':
      return null;
    case 'paused':
      return (
        <Banner kind="caution" title={t.paused}>
          {plan.paused?.detail}
        </Banner>
      );
    case 'applied':
      return (
        <Banner kind="done" title={t.applied}>
          <WhyNoUndo plan={plan} />
        </Banner>
      );
    case 'partly-applied':
      return (
        <Banner kind="caution" title={t.partly(done, all)}>
          {plan.undoable ? `${t.partlyNext} ${t.partlyUndo}` : t.partlyNext}
        </Banner>
      );
    case 'failed':
      return (
        <Banner kind="danger" title={t.failed}>
          {t.failedNext}
        </Banner>
      );
    case 'conflict':
      return (
        <Banner kind="caution" title={t.conflict}>
          {done > 0 ? `${t.conflictPartly(done)} ${t.conflictNext}` : t.conflictNext}
        </Banner>
      );
    case 'unknown':
      return (
        <Banner
          kind="caution"
          title={t.unknown(plan.steps.filter(({ state }) => state === 'unknown').length)}
        >
          {done > 0 ? `${t.doneToo(done, all)} ${t.unknownNext}` : t.unknownNext}
        </Banner>
      );
    case 'cancelled':
      return <Banner kind="info" title={t.cancelled(done, all)} />;
  }
}

function WhyNoUndo({ plan }: { readonly plan: Plan }) {
  const t = useMessages(messages);
  const reasons = useMessages(noUndoReasons);
  if (plan.undoneBy) return t.undoneBy;
  if (plan.undoable) return null;
  const why = plan.steps.filter(isDone).flatMap(({ undo }) => ('none' in undo ? [reasons[undo.none]] : []));
  return `${t.noUndo}: ${[...new Set(why)].join(', ')}`;
}
