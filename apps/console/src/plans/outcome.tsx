import type { Plan } from '@muster/contract';
import { explainProblem } from '../api/index.ts';
import { useLanguage, useMessages } from '../i18n/index.ts';
import { Banner } from '../ui/index.ts';
import { FinalState } from './final-state.tsx';
import { messages, noUndoReasons, outcomes } from './messages.ts';

const isDone = (step: Plan['steps'][number]) => step.state === 'done';
const sentences = (...parts: readonly (string | false | undefined)[]) => parts.filter(Boolean).join(' ');

interface OutcomeProps {
  readonly plan: Plan;
  readonly nameOf: (id: string) => string;
}

/** How a plan ended, and what to do next. Nothing while it has not. */
export function Outcome({ plan, nameOf }: OutcomeProps) {
  const t = useMessages(outcomes);
  const done = plan.steps.filter(isDone).length;
  const all = plan.steps.length;
  const can = new Set(plan.actions);
  const next = sentences(can.has('go-on') && t.goOnNext, can.has('undo') && t.rollBackNext);
  switch (plan.status) {
    case 'checked':
    case 'applying':
      return null;
    case 'paused':
      return <Paused plan={plan} done={done} />;
    case 'applied':
      return (
        <>
          <Banner kind="done" title={t.applied}>
            <WhyNoUndo plan={plan} />
          </Banner>
          {plan.finalState && <FinalState state={plan.finalState} nameOf={nameOf} />}
        </>
      );
    case 'partly-applied':
      return (
        <Banner kind="caution" title={t.partly(done, all)}>
          {sentences(t.partlyNext, next, t.draftKept)}
        </Banner>
      );
    case 'failed':
      return (
        <Banner kind="danger" title={t.failed}>
          {sentences(t.failedNext, next, t.draftKept)}
        </Banner>
      );
    case 'conflict':
      return (
        <Banner kind="caution" title={t.conflict}>
          {sentences(done > 0 && t.conflictPartly(done), t.conflictNext, next)}
        </Banner>
      );
    case 'unknown':
      return (
        <Banner
          kind="caution"
          title={t.unknown(plan.steps.filter(({ state }) => state === 'unknown').length)}
        >
          {sentences(
            done > 0 && t.doneToo(done, all),
            t.unknownNext,
            can.has('check-again') && t.checkAgainNext,
            next,
          )}
        </Banner>
      );
    case 'cancelled':
      return (
        <Banner kind="info" title={t.cancelled(done, all)}>
          {sentences(next, t.draftKept)}
        </Banner>
      );
  }
}

function Paused({ plan, done }: { readonly plan: Plan; readonly done: number }) {
  const t = useMessages(outcomes);
  const language = useLanguage();
  const why = plan.paused && explainProblem(plan.paused, language);
  return (
    <Banner kind="caution" title={t.paused(done, plan.steps.length)}>
      {why && <p>{sentences(`${why.title}.`, why.next)}</p>}
      {why?.detail && <p className="text-ink-3">{why.detail}</p>}
      <p>{t.pausedNext}</p>
    </Banner>
  );
}

function WhyNoUndo({ plan }: { readonly plan: Plan }) {
  const t = useMessages(messages);
  const reasons = useMessages(noUndoReasons);
  if (plan.undoneBy) return t.undoneBy;
  if (plan.undoable) return null;
  const why = plan.steps.filter(isDone).flatMap(({ undo }) => ('none' in undo ? [reasons[undo.none]] : []));
  return `${t.noUndo}: ${[...new Set(why)].join(', ')}`;
}
