import type { Context } from '../context.ts';
import { notFound } from '../http/problem.ts';
import type { StoredPlan } from '../store/plans.ts';

/** @throws ProblemError 404 */
export async function findPlan({ store }: Pick<Context, 'store'>, id: string): Promise<StoredPlan> {
  const plan = await store.plans.byId(id);
  if (!plan) throw notFound(`plan ${id}`);
  return plan;
}
