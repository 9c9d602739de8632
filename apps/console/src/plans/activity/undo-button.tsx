import type { ReadablePlanRow } from '@muster/contract';
import { Undo2 } from 'lucide-react';
import { explain } from '../../api/index.ts';
import { useLanguage, useMessages } from '../../i18n/index.ts';
import { Button, toast } from '../../ui/index.ts';
import { usePlanActions } from '../plan-queries.ts';
import { useOpenPlan } from '../review.ts';
import { messages } from './messages.ts';
import { usePlanTitle } from './plan-item.tsx';

/** Makes the plan that takes a change back, and opens its review. */
export function UndoButton({ row }: { readonly row: ReadablePlanRow }) {
  const t = useMessages(messages);
  const language = useLanguage();
  const open = useOpenPlan();
  const title = usePlanTitle()(row);
  const { undo } = usePlanActions(row.id);
  return (
    <Button
      size="small"
      icon={<Undo2 size={14} />}
      aria-label={t.undoOf(title)}
      pending={undo.isPending}
      onClick={() =>
        undo.mutate(undefined, {
          onSuccess: (made) => open(made.id),
          onError: (error) => {
            const { title: said, detail } = explain(error, language);
            toast('failed', [said, detail].filter(Boolean).join(': '));
          },
        })
      }
    >
      {t.undo}
    </Button>
  );
}
