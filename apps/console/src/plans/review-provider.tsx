import type { Plan } from '@muster/contract';
import { useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useCallback, useEffect, useRef, useState } from 'react';
import { useLocation, useNavigationType, useSearchParams } from 'react-router';
import { useEvents } from '../api/index.ts';
import { lazyPart } from '../parts/lazy-part.tsx';
import { planQuery } from './plan-query.ts';
import { type OpenedDraft, OpenPlanContext, PlanReviewContext, type ReviewDraft } from './review.ts';

const ReviewSheet = lazyPart(() => import('./review-sheet.tsx'), { over: true });

/** Names the plan under review in the address, so that a reload comes back to it. */
const param = 'review';

/** Opens one review sheet over whatever page asked for it, and keeps every plan known to the page fresh. */
export function PlanReviewProvider({ children }: { readonly children: ReactNode }) {
  const client = useQueryClient();
  const [search, setSearch] = useSearchParams();
  const [draft, setDraft] = useState<OpenedDraft>();
  const [planId, setPlanId] = useState(() => search.get(param) ?? undefined);
  const waiting = useRef(new Map<string, () => void>());

  const review = useCallback((next: ReviewDraft) => {
    // A double click is one wish: what is open stays open.
    setDraft((open) => open ?? { ...next, key: next.key ?? crypto.randomUUID() });
  }, []);
  const open = useCallback((id: string | undefined) => {
    setDraft(undefined);
    setPlanId(id);
  }, []);
  const close = useCallback(() => open(undefined), [open]);
  const onPlan = useCallback((plan: Plan) => {
    // A plan applied in part has not done all that its draft asks for: the draft stays.
    if (plan.status !== 'applied') return;
    waiting.current.get(plan.id)?.();
    waiting.current.delete(plan.id);
  }, []);
  const onOpened = useCallback(
    (plan: Plan) => {
      if (draft?.onApplied) waiting.current.set(plan.id, draft.onApplied);
      setPlanId(plan.id);
      // The draft may have been applied before a reload: its page has not heard of it yet.
      onPlan(plan);
    },
    [draft, onPlan],
  );

  useEvents((event) => {
    if (event.type !== 'plan') return;
    client.setQueryData(planQuery(event.plan.id).queryKey, event.plan);
    onPlan(event.plan);
  });
  useAddress(planId, search, setSearch, open);

  return (
    <PlanReviewContext value={review}>
      <OpenPlanContext value={open}>
        {children}
        {(draft || planId) && (
          <ReviewSheet draft={draft} planId={planId} onOpened={onOpened} onPlan={onPlan} onClose={close} />
        )}
      </OpenPlanContext>
    </PlanReviewContext>
  );
}

/**
 * Keeps address and sheet together. The address follows the sheet, also over a page that leaves as soon as its plan is
 * applied; after back and forward the sheet follows the address.
 */
function useAddress(
  planId: string | undefined,
  search: URLSearchParams,
  setSearch: ReturnType<typeof useSearchParams>[1],
  open: (id: string | undefined) => void,
) {
  const { key } = useLocation();
  const how = useNavigationType();
  const seen = useRef(key);
  const named = search.get(param) ?? undefined;

  useEffect(() => {
    const travelled = how === 'POP' && seen.current !== key;
    seen.current = key;
    if (named === planId) return;
    if (travelled) return open(named);
    setSearch(
      (before) => {
        const next = new URLSearchParams(before);
        if (planId === undefined) next.delete(param);
        else next.set(param, planId);
        return next;
      },
      { replace: true },
    );
  }, [how, key, named, planId, setSearch, open]);
}
