import type { Plan } from '@muster/contract';
import { placesOf } from '@muster/plans';
import { useState } from 'react';
import { Link } from 'react-router';
import { explain, useCannotSend, useConnections } from '../api/index.ts';
import { common, useLanguage, useMessages } from '../i18n/index.ts';
import { NetworkNotice } from '../layouts/network-notice.tsx';
import { paths } from '../paths.ts';
import { regionName } from '../scope/region-names.ts';
import { Dialog } from '../ui/dialog.tsx';
import { Button, buttonClass, ErrorNotice } from '../ui/index.ts';
import { Asked } from './asked.tsx';
import { messages } from './messages.ts';
import { missingActions } from './offered-policy.tsx';
import { PlanActions } from './plan-actions.tsx';
import { usePlanActions, usePreflight } from './plan-queries.ts';
import { PlanView } from './plan-view.tsx';
import { planTitle, summaries } from './words/summary.ts';

interface PlanReviewProps {
  readonly plan: Plan;
  readonly onClose: () => void;
}

/** One plan in the review sheet, with what can be done with it now. */
export function PlanReview({ plan, onClose }: PlanReviewProps) {
  const t = useMessages(messages);
  const shared = useMessages(common);
  const language = useLanguage();
  const title = planTitle(plan.summary, useMessages(summaries));
  const connections = useConnections().data;
  const preflight = usePreflight(plan);
  const actions = usePlanActions(plan.id);
  const { apply, cancel, check, goOn } = actions;
  const cannotSend = useCannotSend();
  // An undo has a reason of its own: the one it was made with is that of the plan it takes back.
  const [reason, setReason] = useState(plan.undoOf ? '' : plan.reason);
  const [typed, setTyped] = useState('');

  const connection = connections?.find((one) => one.id === plan.connection)?.name ?? plan.connection;
  const regions = placesOf(plan).map(({ region }) => regionName(region, language));
  const forbidden =
    preflight.data?.filter(({ outcome }) => outcome === 'denied' || outcome === 'refused') ?? [];
  const missing = missingActions(plan);
  const notYet =
    cannotSend ??
    (preflight.isFetching
      ? t.checking
      : forbidden.some(({ outcome }) => outcome === 'denied')
        ? t.denied(missing.join(', '))
        : forbidden.length > 0
          ? t.refused
          : plan.confirmation !== undefined && typed.trim() !== plan.confirmation
            ? t.typeFirst
            : undefined);
  // Once the plan has moved, what became of it is known, though the reply that said so was lost.
  const unheard = plan.status === 'checked' ? apply.error : null;
  const failure = unheard ?? cancel.error ?? check.error ?? goOn.error ?? preflight.error;
  const retryPreflight = preflight.error && { label: t.checkAgain, onRetry: () => void preflight.refetch() };
  const onApply = () =>
    apply.mutate({
      ...(plan.confirmation !== undefined && { confirmation: typed.trim() }),
      reason: reason.trim(),
    });

  return (
    <Dialog
      shape="sheet"
      width="wide"
      title={title}
      description={t.where(connection, regions.join(', '))}
      closeLabel={shared.close}
      onClose={onClose}
      footer={
        plan.status === 'checked' ? (
          <>
            <Button onClick={onClose}>{shared.cancel}</Button>
            <Button
              variant={plan.confirmation === undefined ? 'primary' : 'danger'}
              pending={apply.isPending}
              disabledReason={notYet}
              onClick={onApply}
            >
              {title}
            </Button>
          </>
        ) : (
          <>
            {plan.status !== 'applying' && (
              <Link to={paths.plan(plan.id)} onClick={onClose} className={buttonClass('quiet')}>
                {t.openInActivity}
              </Link>
            )}
            {plan.summary.kind === 'launch' && plan.status === 'applied' && (
              <Link
                to={paths.instances({ connection: plan.connection, region: plan.region })}
                onClick={onClose}
                className={buttonClass()}
              >
                {t.viewInstances}
              </Link>
            )}
            <PlanActions plan={plan} actions={actions} />
            <Button variant={plan.status === 'applied' ? 'primary' : 'default'} onClick={onClose}>
              {shared.close}
            </Button>
          </>
        )
      }
    >
      <NetworkNotice />
      {failure && (
        <div className="mb-4">
          <ErrorNotice error={explain(failure, language)} retry={retryPreflight || undefined} />
          {unheard && <p className="mt-1 text-ink-2">{t.lostReply}</p>}
        </div>
      )}
      <PlanView plan={plan}>
        {plan.status === 'checked' && (
          <Asked
            plan={plan}
            reason={reason}
            onReason={setReason}
            typed={typed}
            onTyped={setTyped}
            missing={missing}
            onCheckAgain={() => void preflight.refetch()}
          />
        )}
      </PlanView>
    </Dialog>
  );
}
