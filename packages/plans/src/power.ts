import type { Check } from '@muster/contract';
import type { PlanParts } from './parts.ts';
import { call, check, step } from './step.ts';

/** What of an SDK `Instance` its power plans need. */
export interface PowerInstance {
  readonly InstanceId?: string | undefined;
  readonly State?: { readonly Name?: string | undefined } | undefined;
}

export type PowerAction = 'start' | 'stop' | 'reboot';

export interface PowerOptions {
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
    summary: { kind: action, values: summaryOf(instances) },
    mode: 'independent',
    steps,
    ...(action !== 'reboot' && { result: resultOf(instances, action) }),
  };
}

/** Terminates each instance in a step of its own. There is no way back. */
export function terminate(instances: readonly PowerInstance[]): PlanParts {
  const steps = instances.map((instance) => {
    const target = idOf(instance);
    return step({
      id: `terminate-${target}`,
      operation: 'TerminateInstances',
      input: { InstanceIds: [target] },
      target,
      expects: inState(target, instance.State?.Name),
      done: reached(target, ENDED),
      undo: { none: 'terminated-instances-are-gone' },
    });
  });
  return {
    summary: { kind: 'terminate', values: summaryOf(instances) },
    mode: 'independent',
    steps,
    result: { applied: allIn(instances, ENDED), undone: [] },
  };
}

function resultOf(instances: readonly PowerInstance[], action: 'start' | 'stop') {
  const [started, stopped] = [allIn(instances, STARTED), allIn(instances, STOPPED)];
  return action === 'start' ? { applied: started, undone: stopped } : { applied: stopped, undone: started };
}

/** None of the instances is in another state. */
function allIn(instances: readonly PowerInstance[], states: readonly string[]): Check[] {
  const chunks = Math.ceil(instances.length / FILTER_VALUES);
  return Array.from({ length: chunks }, (_, chunk) => {
    const ids = instances.slice(chunk * FILTER_VALUES, (chunk + 1) * FILTER_VALUES).map(idOf);
    return check(
      'DescribeInstances',
      { Filters: [{ Name: 'instance-id', Values: ids }] },
      `Reservations[].Instances[] | [?!contains([${listed(states)}], State.Name)].InstanceId`,
      [],
    );
  });
}

const listed = (states: readonly string[]) => states.map((state) => `'${state}'`).join(', ');

function summaryOf(instances: readonly PowerInstance[]) {
  const [only] = instances;
  return { count: instances.length, ...(instances.length === 1 && only && { id: idOf(only) }) };
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
