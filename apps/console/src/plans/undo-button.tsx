import type { Plan, Problem } from '@muster/contract';
import { Undo2 } from 'lucide-react';
import { useState } from 'react';
import { explain, ProblemError, useCannotSend } from '../api/index.ts';
import { useLanguage, useMessages } from '../i18n/index.ts';
import { lazyPart } from '../parts/lazy-part.tsx';
import { Button, type ButtonProps, toast } from '../ui/index.ts';
import { messages } from './messages.ts';
import { useUndo } from './use-undo.ts';

const UndoRefused = lazyPart(() => import('./undo-refused.tsx'), { over: true });

interface UndoButtonProps extends Pick<ButtonProps, 'size' | 'variant' | 'className' | 'aria-label'> {
  readonly plan: Pick<Plan, 'id' | 'status' | 'actions'>;
}

/** Opens the review of what takes a plan back, or says why that is refused. Nothing where it is not possible. */
export function UndoButton({ plan, ...look }: UndoButtonProps) {
  const t = useMessages(messages);
  const language = useLanguage();
  const cannotSend = useCannotSend();
  const undo = useUndo();
  const [differences, setDifferences] = useState<Problem['differences']>();
  const onError = (error: unknown) => {
    if (error instanceof ProblemError && error.problem.differences) {
      return setDifferences(error.problem.differences);
    }
    const { title, detail } = explain(error, language);
    toast('failed', [title, detail].filter(Boolean).join(': '));
  };
  if (!plan.actions.includes('undo')) return null;
  return (
    <>
      <Button
        {...look}
        icon={<Undo2 size={14} aria-hidden />}
        pending={undo.isPending}
        disabledReason={cannotSend}
        onClick={() => undo.mutate(plan.id, { onError })}
      >
        {plan.status === 'applied' ? t.undo : t.rollBack}
      </Button>
      {differences && <UndoRefused differences={differences} onClose={() => setDifferences(undefined)} />}
    </>
  );
}
