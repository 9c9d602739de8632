import type { Place, PlanStep } from '@muster/contract';
import { withPriority } from '@muster/ec2-client/sdk';
import type { StoredPlan } from '../store/plans.ts';
import type { Run, RunnerContext, StepPlace } from './run.ts';

/**
 * Opens the connections of a plan and its steps.
 *
 * @returns where a step is sent
 * @throws ProblemError when a connection is not there or does not serve a region
 */
export async function placesOf(
  ctx: Pick<RunnerContext, 'ec2' | 'store'>,
  plan: Pick<StoredPlan, 'connection' | 'region'> & { readonly steps: readonly Pick<PlanStep, 'place'>[] },
): Promise<Run['placeOf']> {
  const own: Place = { connection: plan.connection, region: plan.region };
  const places = new Map<string, StepPlace>();
  for (const place of [own, ...plan.steps.flatMap((step) => step.place ?? [])]) {
    if (!places.has(keyOf(place))) places.set(keyOf(place), await open(ctx, place));
  }
  return ({ place = own }) => {
    const known = places.get(keyOf(place));
    if (!known) throw new Error(`the place ${keyOf(place)} was not opened`);
    return known;
  };
}

const keyOf = ({ connection, region }: Place) => `${connection} ${region}`;

async function open(
  { ec2, store }: Pick<RunnerContext, 'ec2' | 'store'>,
  { connection, region }: Place,
): Promise<StepPlace> {
  // What people change goes before what they look at.
  const transport = withPriority(await ec2.clientFor(connection, region), 'change');
  const stored = await store.connections.byId(connection);
  const scope = `${stored?.endpoint ?? ''} ${stored?.account ?? connection} ${region}`;
  // Two connections to one account of one endpoint change the same resources.
  return { transport, connection, region, scope };
}
