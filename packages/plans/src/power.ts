import type { Check, Place } from '@muster/contract';
import { type LeftOut, leftOutValues } from './left-out.ts';
import type { PlanParts } from './parts.ts';
import { byPlace, elsewhere, inPlace } from './places.ts';
import { call, check, step } from './step.ts';

/** What of an SDK `Instance` its power plans need. */
export interface PowerInstance {
  readonly InstanceId?: string | undefined;
  readonly State?: { readonly Name?: string | undefined } | undefined;
  /** The connection and region it is in; where it is not given, it is where the plan is. */
  readonly place?: Place | undefined;
}

/** What a power plan is told beside its instances. */
export interface PowerPlanOptions {
  /** Where the plan is: steps of instances in another place name theirs. */
  readonly at?: Place | undefined;
  /** Those that were chosen too and can't be acted on now; the review says so. */
  readonly leftOut?: readonly LeftOut[] | undefined;
}

export type PowerAction = 'start' | 'stop' | 'reboot';

export interface PowerOptions extends PowerPlanOptions {
  /** Stops without a chance for the system to flush its caches. */
  readonly force?: boolean | undefined;
  /** Keeps the memory on the root volume; the instance must have been launched with hibernation. */
  readonly hibernate?: boolean | undefined;
}

const STATE = 'Reservations[0].Instances[0].State.Name';
const STARTED = ['pending', 'running'];
const STOPPED = ['stopping', 'stopped'];
const ENDED = ['shutting-down', 'terminated'];

/** EC2 takes no more values of a filter. */
const FILTER_VALUES = 200;

/** Starts, stops or reboots each instance in a step of its own, so that one refusal leaves the others alone. */
export function power(
  instances: readonly PowerInstance[],
  action: PowerAction,
  options: PowerOptions = {},
): PlanParts {
  const steps = instances.map((instance) => {
    const target = idOf(instance);
    const InstanceIds = [target];
    const common = { target, expects: inState(target, instance.State?.Name) };
    const started = reached(target, STARTED);
    const stopped = reached(target, STOPPED);
    switch (action) {
      case 'start':
        return step({
          ...common,
          id: `start-${target}`,
          operation: 'StartInstances',
          input: { InstanceIds },
          done: started,
          undo: {
            steps: [
              call({
                id: `stop-${target}`,
                operation: 'StopInstances',
                input: { InstanceIds },
                target,
                expects: inState(target, 'running'),
                done: stopped,
              }),
            ],
          },
        });
      case 'stop':
        return step({
          ...common,
          id: `stop-${target}`,
          operation: 'StopInstances',
          input: {
            InstanceIds,
            Force: options.force || undefined,
            Hibernate: options.hibernate || undefined,
          },
          done: stopped,
          undo: {
            steps: [
              call({
                id: `start-${target}`,
                operation: 'StartInstances',
                input: { InstanceIds },
                target,
                expects: inState(target, 'stopped'),
                done: started,
              }),
            ],
          },
        });
      case 'reboot':
        return step({
          ...common,
          id: `reboot-${target}`,
          operation: 'RebootInstances',
          input: { InstanceIds },
          undo: { none: 'reboot-has-no-opposite' },
        });
      default:
        throw new TypeError(`unknown power action ${JSON.stringify(action satisfies never)}`);
    }
  });
  return {
    summary: { kind: action, values: summaryOf(instances, options) },
    mode: 'independent',
    steps: steps.map((one, n) => inPlace(one, elsewhere(instances[n]?.place, options.at))),
    ...(action !== 'reboot' && { result: resultOf(instances, action, options.at) }),
  };
}

/** Terminates each instance in a step of its own. There is no way back. */
export function terminate(instances: readonly PowerInstance[], options: PowerPlanOptions = {}): PlanParts {
  const steps = instances.map((instance) => {
    const target = idOf(instance);
    const terminating = step({
      id: `terminate-${target}`,
      operation: 'TerminateInstances',
      input: { InstanceIds: [target] },
      target,
      expects: inState(target, instance.State?.Name),
      done: reached(target, ENDED),
      undo: { none: 'terminated-instances-are-gone' },
    });
    return inPlace(terminating, elsewhere(instance.place, options.at));
  });
  return {
    summary: { kind: 'terminate', values: summaryOf(instances, options) },
    mode: 'independent',
    steps,
    result: { applied: allIn(instances, ENDED, options.at), undone: [] },
  };
}

function resultOf(instances: readonly PowerInstance[], action: 'start' | 'stop', at: Place | undefined) {
  const [started, stopped] = [allIn(instances, STARTED, at), allIn(instances, STOPPED, at)];
  return action === 'start' ? { applied: started, undone: stopped } : { applied: stopped, undone: started };
}

/** None of the instances is in another state: a check for every so many of each place. */
function allIn(
  instances: readonly PowerInstance[],
  states: readonly string[],
  at: Place | undefined,
): Check[] {
  const pick = `Reservations[].Instances[] | [?!contains([${listed(states)}], State.Name)].InstanceId`;
  return byPlace(instances, at).flatMap(([place, those]) =>
    Array.from({ length: Math.ceil(those.length / FILTER_VALUES) }, (_, chunk) => {
      const ids = those.slice(chunk * FILTER_VALUES, (chunk + 1) * FILTER_VALUES).map(idOf);
      const Filters = [{ Name: 'instance-id', Values: ids }];
      return { ...check('DescribeInstances', { Filters }, pick, []), ...(place && { place }) };
    }),
  );
}

const listed = (states: readonly string[]) => states.map((state) => `'${state}'`).join(', ');

function summaryOf(instances: readonly PowerInstance[], { leftOut = [] }: PowerPlanOptions) {
  const [only] = instances;
  return {
    count: instances.length,
    ...(instances.length === 1 && only && { id: idOf(only) }),
    ...leftOutValues(leftOut),
  };
}

function idOf(instance: PowerInstance): string {
  if (!instance.InstanceId) throw new TypeError('an instance without an InstanceId can not be acted on');
  return instance.InstanceId;
}

function inState(instanceId: string, state: string | undefined): Check {
  return check('DescribeInstances', { InstanceIds: [instanceId] }, STATE, state ?? null);
}

/** A boolean out of JMESPath, because a check compares with one value and a transition passes through two. */
function reached(instanceId: string, states: readonly string[]): Check {
  const pick = `contains([${listed(states)}], ${STATE})`;
  return check('DescribeInstances', { InstanceIds: [instanceId] }, pick, true);
}
