import type { PlanDraft } from '@muster/contract';

/** What a builder makes: a plan without the place it is applied to, the reason and the key. */
export type PlanParts = Pick<PlanDraft, 'summary' | 'mode' | 'expects' | 'steps' | 'result'>;
