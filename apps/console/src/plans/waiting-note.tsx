import type { Waiting } from '@muster/contract';
import { useMessages } from '../i18n/index.ts';
import { waitingReasons } from './messages.ts';
import { useOpenPlan } from './review.ts';

/** Why a step has not gone on yet, with the way to the plan it waits for. */
export function WaitingNote({ waiting: { reason, plan } }: { readonly waiting: Waiting }) {
  const t = useMessages(waitingReasons);
  const open = useOpenPlan();
  return (
    <p className="text-ink-2">
      {t[reason]}
      {plan && (
        <>
          {' '}
          <button type="button" onClick={() => open(plan)} className="text-accent underline">
            {t.otherPlan}
          </button>
        </>
      )}
    </p>
  );
}
