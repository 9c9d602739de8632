import type { PlanParts } from '@muster/plans';
import { createContext, use } from 'react';

/** A plan to review: what a builder of `@muster/plans` returned, and where it is to happen. */
export interface ReviewDraft extends PlanParts {
  readonly connection: string;
  readonly region: string;
  /**
   * The key of the draft this came from, so that reviewing it again after a lost reply names the same plan. Leave it
   * out for an action without a draft, such as stopping instances.
   */
  readonly key?: string;
  /** Called when all of the plan was applied: the moment to clear a draft or leave a page. */
  readonly onApplied?: () => void;
}

/** A draft under review, with the key under which its plan is or will be known. */
export interface OpenedDraft extends ReviewDraft {
  readonly key: string;
}

export type ReviewPlan = (draft: ReviewDraft) => void;

/** Filled by the review sheet, which is mounted once in the shell. */
export const PlanReviewContext = createContext<ReviewPlan | undefined>(undefined);

/** Opens the review sheet: difference, warnings, confirmation, preflight, progress for each step, undo. */
export function usePlanReview(): ReviewPlan {
  const review = use(PlanReviewContext);
  if (!review) throw new Error('usePlanReview is for pages inside the shell');
  return review;
}

/** Opens the review sheet on a plan that is there already. Filled where `PlanReviewContext` is. */
export const OpenPlanContext = createContext<((id: string) => void) | undefined>(undefined);

/** Shows a plan of the past, or one just made by an undo, in the review sheet. */
export function useOpenPlan(): (id: string) => void {
  const open = use(OpenPlanContext);
  if (!open) throw new Error('useOpenPlan is for pages inside the shell');
  return open;
}
