import type { Plan } from '@muster/contract';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useEffectEvent } from 'react';
import { explain } from '../api/index.ts';
import { common, useLanguage, useMessages } from '../i18n/index.ts';
import { NetworkNotice } from '../layouts/network-notice.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { Button, ErrorNotice, Skeleton } from '../ui/index.ts';
import { messages } from './messages.ts';
import { planQuery, useOpenedPlan } from './plan-queries.ts';
import { PlanReview } from './plan-review.tsx';
import type { OpenedDraft } from './review.ts';
import { planTitle, summaries } from './words/summary.ts';

interface ReviewSheetProps {
  /** What a page wants; absent when a plan is opened that is there already. */
  readonly draft: OpenedDraft | undefined;
  readonly planId: string | undefined;
  /** The plan of the draft is there. */
  readonly onOpened: (plan: Plan) => void;
  /** The plan has moved. */
  readonly onPlan: (plan: Plan) => void;
  readonly onClose: () => void;
}

/** The sheet in which every change is reviewed before it happens, and followed while it does. */
export default function ReviewSheet({ draft, planId, onOpened, onPlan, onClose }: ReviewSheetProps) {
  const t = useMessages(messages);
  const titles = useMessages(summaries);
  const shared = useMessages(common);
  const language = useLanguage();
  const opening = useOpenedPlan(draft);
  const known = useQuery({ ...planQuery(planId ?? ''), enabled: planId !== undefined });
  const plan = known.data;

  const opened = useEffectEvent(onOpened);
  useEffect(() => {
    if (opening.data) opened(opening.data);
  }, [opening.data]);
  const moved = useEffectEvent(onPlan);
  useEffect(() => {
    if (plan) moved(plan);
  }, [plan]);

  if (plan) return <PlanReview key={plan.id} plan={plan} onClose={onClose} />;
  const failed = planId === undefined ? opening : known;
  return (
    <Dialog
      shape="sheet"
      width="wide"
      title={draft ? planTitle(draft.summary, titles) : t.review}
      closeLabel={shared.close}
      onClose={onClose}
      footer={<Button onClick={onClose}>{shared.cancel}</Button>}
    >
      <NetworkNotice />
      {failed.error ? (
        <ErrorNotice
          error={explain(failed.error, language)}
          retry={{ label: shared.retry, onRetry: () => void failed.refetch() }}
        />
      ) : (
        <div role="status" aria-label={t.preparing} className="flex flex-col gap-3">
          <Skeleton width="w-64" />
          <Skeleton width="w-80" />
          <Skeleton width="w-48" />
        </div>
      )}
    </Dialog>
  );
}
