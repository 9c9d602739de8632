import type { Plan } from '@muster/contract';
import { Undo2 } from 'lucide-react';
import { explain, useCannotSend } from '../api/index.ts';
import { useLanguage, useMessages } from '../i18n/index.ts';
import { Button, type ButtonProps, toast } from '../ui/index.ts';
import { messages } from './messages.ts';
import { useUndo } from './use-undo.ts';

interface UndoButtonProps extends Pick<ButtonProps, 'size' | 'variant' | 'className'> {
  readonly plan: Pick<Plan, 'id' | 'status' | 'actions'>;
}

/** Opens the review of what takes a plan back. Nothing where that is not possible. */
export function UndoButton({ plan, ...look }: UndoButtonProps) {
  const t = useMessages(messages);
  const language = useLanguage();
  const cannotSend = useCannotSend();
  const undo = useUndo();
  if (!plan.actions.includes('undo')) return null;
  return (
    <Button
      {...look}
      icon={<Undo2 size={14} aria-hidden />}
      pending={undo.isPending}
      disabledReason={cannotSend}
      onClick={() =>
        undo.mutate(plan.id, { onError: (error) => toast('failed', explain(error, language).title) })
      }
    >
      {plan.status === 'applied' ? t.undo : t.rollBack}
    </Button>
  );
}
