import type { Place, PlanStep } from '@muster/contract';
import { withPriority } from '@muster/ec2-client/sdk';
import { ProblemError } from '../http/problem.ts';
import type { StoredConnection } from '../store/connections.ts';
import type { StoredPlan } from '../store/plans.ts';
import type { Run, RunnerContext, StepPlace } from './run.ts';

/** What of a plan says where it is sent. */
type PlanPlaces = Pick<StoredPlan, 'connection' | 'region'> & {
  readonly steps: readonly Pick<PlanStep, 'place'>[];
};

/**
 * Opens the connections of a plan and its steps.
 *
 * @returns where a step is sent
 * @throws ProblemError when a connection is not there, does not serve a region, or points elsewhere than it did when the
 *   plan was made
 */
export async function placesOf(
  ctx: Pick<RunnerContext, 'ec2' | 'store'>,
  plan: PlanPlaces & Pick<StoredPlan, 'binding'>,
): Promise<Run['placeOf']> {
  const own: Place = { connection: plan.connection, region: plan.region };
  const places = new Map<string, StepPlace>();
  for (const place of [own, ...plan.steps.flatMap((step) => step.place ?? [])]) {
    if (!places.has(keyOf(place))) places.set(keyOf(place), await open(ctx, place));
  }
  if (plan.binding !== undefined && plan.binding !== (await bindingOf(ctx, plan))) throw pointsElsewhere();
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
  return { transport, connection, region, scope: `${stored ? cloudOf(stored) : connection} ${region}` };
}

/**
 * Whose resources a connection changes, however its endpoint is spelled: its account, or its endpoint where the account
 * is not known. To take two for one only makes plans wait for each other.
 */
function cloudOf({ account, endpoint }: StoredConnection): string {
  if (account) return account;
  if (!URL.canParse(endpoint)) return endpoint;
  const { hostname, port } = new URL(endpoint);
  const isLoopback = hostname === 'localhost' || hostname === '[::1]' || hostname.startsWith('127.');
  return `${isLoopback ? 'loopback' : hostname}:${port}`;
}

/** Where the connections of a plan point to, as one text: a plan is applied only where it was reviewed for. */
export async function bindingOf({ store }: Pick<RunnerContext, 'store'>, plan: PlanPlaces): Promise<string> {
  const ids = [...new Set([plan.connection, ...plan.steps.flatMap((step) => step.place?.connection ?? [])])];
  const stored = await Promise.all(ids.sort().map((id) => store.connections.byId(id)));
  return JSON.stringify(stored.map((one) => [one?.id, one?.endpoint, one?.account]));
}

const pointsElsewhere = () =>
  new ProblemError({
    type: 'connection-changed',
    title: 'The connection points elsewhere now',
    status: 409,
    detail:
      'The plan was made for another endpoint or account of this connection, and is never applied to a different one.',
    next: 'Make the change again as a new plan.',
  });
