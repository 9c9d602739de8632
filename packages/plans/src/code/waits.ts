import type { Check } from '@muster/contract';
import type { CodeStep } from './plan-code.ts';

/** A waiter that the AWS CLI, boto3 and the SDK for JavaScript all have, by its name in the latter: `InstanceTerminated`. */
export interface Waiter {
  readonly name: string;
  /** The input of the read that it repeats. */
  readonly input: Check['input'];
}

/** The waiters that wait for a state, by the read that they repeat, the member they look at and the state. */
const waiters: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'DescribeInstances State.Name': {
    running: 'InstanceRunning',
    stopped: 'InstanceStopped',
    terminated: 'InstanceTerminated',
  },
  'DescribeVolumes State': {
    available: 'VolumeAvailable',
    'in-use': 'VolumeInUse',
    deleted: 'VolumeDeleted',
  },
  'DescribeSnapshots State': { completed: 'SnapshotCompleted' },
  'DescribeImages State': { available: 'ImageAvailable' },
  'DescribeNatGateways State': { available: 'NatGatewayAvailable', deleted: 'NatGatewayDeleted' },
  'DescribeNetworkInterfaces Status': { available: 'NetworkInterfaceAvailable' },
  'DescribeSubnets State': { available: 'SubnetAvailable' },
  'DescribeVpcs State': { available: 'VpcAvailable' },
};

/** The waiter that waits for what a step waits for, where there is one. */
export function waiterOf({ waits }: Pick<CodeStep, 'waits'>): Waiter | undefined {
  if (!waits) return undefined;
  const [member, state] = stateIn(waits) ?? [];
  const name = state === undefined ? undefined : waiters[`${waits.operation} ${member}`]?.[state];
  return name === undefined ? undefined : { name, input: waits.input };
}

/** The member and the one state that everything read must have; checks say so in two ways. */
function stateIn({ pick, equals, match = 'equal' }: Check): [member: string, state: string] | undefined {
  if (match !== 'equal') return undefined;
  // Nothing is left that is in another state.
  const [, other, state] = /\[\?([A-Za-z.]+) ?!= ?'([a-z-]+)'\]/.exec(pick) ?? [];
  if (other && state) return Array.isArray(equals) && equals.length === 0 ? [other, state] : undefined;
  const states = [...new Set([equals].flat())];
  const [, member] = /[\w\]]\.?(State\.Name|State|Status)$/.exec(pick) ?? [];
  return member && states.length === 1 && typeof states[0] === 'string' ? [member, states[0]] : undefined;
}

/** What to wait for before a step, for a reader: one line, whatever is in it. Undefined where nothing is waited for. */
export function waitWords({ waits }: Pick<CodeStep, 'waits'>): string | undefined {
  if (!waits) return undefined;
  const { operation, input, pick, equals, match = 'equal' } = waits;
  const shows = { equal: 'shows', includes: 'includes', excludes: 'shows none of' }[match];
  const read = `${operation} ${oneLine(input)}`;
  return `Wait first until ${read}, of which ${oneLine(pick)} is taken, ${shows} ${oneLine(equals)}.`;
}

/** JSON in printable ASCII: JavaScript ends a comment at line separators that JSON leaves as they are. */
function oneLine(value: unknown): string {
  return JSON.stringify(value).replaceAll(
    /[^ -~]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
