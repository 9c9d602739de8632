import type { Plan } from '@muster/contract';
import { call } from '../api/call.ts';
import { planKey } from './plan-key.ts';
import type { OpenedDraft } from './review.ts';

const endedUnapplied: ReadonlySet<Plan['status']> = new Set(['failed', 'conflict', 'cancelled']);

/** Whether nothing more can come of a plan, so that its draft needs another one. */
const isSpent = ({ status, actions }: Pick<Plan, 'status' | 'actions'>) =>
  endedUnapplied.has(status) && !actions.includes('go-on');

/**
 * The plan of a draft as it stands now: made, or found when it is already there. One that has ended without being
 * applied and can't be gone on with is left where it is, and the draft gets a new one: what was refused for a passing
 * reason can be tried again.
 *
 * @param draft with the key kept with it
 * @throws ProblemError
 */
export async function openPlan(
  { key, connection, region, summary, mode, steps, result }: OpenedDraft,
  signal: AbortSignal,
): Promise<Plan> {
  const content = { connection, region, summary, mode, steps, result };
  for (let attempt = 0; ; attempt++) {
    const body = { ...content, key: await planKey(key, content, attempt) };
    const plan = await call('createPlan', { body, signal });
    if (!isSpent(plan)) return plan;
  }
}
