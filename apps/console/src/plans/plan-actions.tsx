import type { Plan } from '@muster/contract';
import { Play, RotateCw } from 'lucide-react';
import { useCannotSend } from '../api/index.ts';
import { useMessages } from '../i18n/index.ts';
import { Button } from '../ui/index.ts';
import { messages } from './messages.ts';
import type { usePlanActions } from './plan-queries.ts';
import { UndoButton } from './undo-button.tsx';

interface PlanActionsProps {
  readonly plan: Plan;
  /** Of `usePlanActions`: their errors are for whoever shows these buttons to show. */
  readonly actions: Pick<ReturnType<typeof usePlanActions>, 'cancel' | 'check' | 'goOn'>;
}

/** What can be done with a plan that has been applied, as the BFF says: stop, check again, go on, undo. */
export function PlanActions({ plan, actions: { cancel, check, goOn } }: PlanActionsProps) {
  const t = useMessages(messages);
  const cannotSend = useCannotSend();
  const can = new Set(plan.status === 'checked' ? [] : plan.actions);
  const isStopping = plan.status === 'applying' && !plan.steps.some(({ state }) => state === 'pending');
  return (
    <>
      {can.has('cancel') && !isStopping && (
        <Button pending={cancel.isPending} disabledReason={cannotSend} onClick={() => cancel.mutate()}>
          {plan.status === 'applying' ? t.stop : t.giveUp}
        </Button>
      )}
      <UndoButton plan={plan} />
      {can.has('check-again') && (
        <Button
          icon={<RotateCw size={14} aria-hidden />}
          pending={check.isPending}
          disabledReason={cannotSend}
          onClick={() => check.mutate()}
        >
          {t.checkAgain}
        </Button>
      )}
      {can.has('go-on') && (
        <Button
          variant="primary"
          icon={<Play size={14} aria-hidden />}
          pending={goOn.isPending}
          disabledReason={cannotSend}
          onClick={() => goOn.mutate()}
        >
          {t.goOn}
        </Button>
      )}
    </>
  );
}
