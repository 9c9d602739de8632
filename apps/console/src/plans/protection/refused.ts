import type { Place, Plan, StepRecord } from '@muster/contract';

/** What a refused plan was to do with its instances. */
export interface RefusedPower {
  readonly action: 'stop' | 'terminate';
  /** Those that EC2 refuses, as protected ones are. */
  readonly refused: readonly RefusedInstance[];
  /** All that are still to be acted on, the refused ones among them. */
  readonly wanted: readonly RefusedInstance[];
  readonly force: boolean;
  readonly hibernate: boolean;
}

/** An instance and where it is. */
export interface RefusedInstance {
  readonly id: string;
  readonly place: Place;
}

const actions: Readonly<Record<string, RefusedPower['action']>> = {
  StopInstances: 'stop',
  TerminateInstances: 'terminate',
};

/**
 * What EC2 refused of a power plan in the way it refuses for protected instances, before (by the permission check) or
 * after it was applied. Nothing while it runs, and for plans that also do something else.
 */
export function refusedPower(plan: Plan): RefusedPower | undefined {
  if (plan.status === 'applying' || plan.status === 'paused') return undefined;
  const [first] = plan.steps;
  const action = first && actions[first.operation];
  if (!action || plan.steps.some(({ operation }) => operation !== first.operation)) return undefined;
  const checks = new Map(plan.preflight?.map((one) => [one.step, one]));
  const waiting = plan.status === 'checked';
  const isRefused = (step: StepRecord) =>
    (waiting ? checks.get(step.id)?.ec2Code : step.problem?.ec2Code) === 'OperationNotPermitted';
  const of = (steps: readonly StepRecord[]) =>
    steps.map(({ target, place = { connection: plan.connection, region: plan.region } }) => ({
      id: target,
      place,
    }));
  const refused = plan.steps.filter(isRefused);
  if (refused.length === 0) return undefined;
  return {
    action,
    refused: of(refused),
    wanted: of(waiting ? plan.steps : refused),
    force: first.input.Force === true,
    hibernate: first.input.Hibernate === true,
  };
}
