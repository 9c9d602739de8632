import { randomUUID } from 'node:crypto';
import type { NewPlanDraft, Plan, PlanStep } from '@muster/contract';
import { hasEnded } from '../plans/status.ts';
import { connection, type TestBff } from './bff.ts';
import type { Caller } from './caller.ts';

export const region = 'us-east-1';

/** A draft of these steps, in order unless told otherwise. */
export function draftOf(steps: NewPlanDraft['steps'], rest: Partial<NewPlanDraft> = {}): NewPlanDraft {
  return {
    key: randomUUID(),
    connection,
    region,
    summary: { kind: 'other', values: {} },
    mode: 'ordered',
    steps,
    ...rest,
  };
}

/** Makes a security group, tells how to see that it is there, and how to take it back. */
export function createGroup(name: string): PlanStep {
  const named = {
    operation: 'DescribeSecurityGroups',
    input: { Filters: [{ Name: 'group-name', Values: [name] }] },
    pick: 'SecurityGroups[].GroupName',
  };
  return {
    id: `create-${name}`,
    operation: 'CreateSecurityGroup',
    input: { GroupName: name, Description: `made by a test: ${name}` },
    target: name,
    expects: { ...named, equals: [] },
    done: { ...named, equals: [name] },
    undo: {
      steps: [
        {
          id: `delete-${name}`,
          operation: 'DeleteSecurityGroup',
          input: { GroupId: { $from: `create-${name}`, pick: 'GroupId' } },
          target: name,
        },
      ],
    },
  };
}

/** Opens a port of a group that an earlier step made. */
export function openPort(name: string, port: number): PlanStep {
  const rule = {
    GroupId: { $from: `create-${name}`, pick: 'GroupId' },
    IpPermissions: [
      { IpProtocol: 'tcp', FromPort: port, ToPort: port, IpRanges: [{ CidrIp: '192.0.2.0/24' }] },
    ],
  };
  return {
    id: `open-${port}`,
    operation: 'AuthorizeSecurityGroupIngress',
    input: rule,
    target: name,
    undo: {
      steps: [{ id: `close-${port}`, operation: 'RevokeSecurityGroupIngress', input: rule, target: name }],
    },
  };
}

/** A step whose outcome can't be looked up: addresses have no name, and EC2 takes no token for them. */
export const allocateAddress: PlanStep = {
  id: 'allocate',
  operation: 'AllocateAddress',
  input: { Domain: 'vpc' },
  target: 'an address',
  undo: { none: 'nothing-to-restore' },
};

/** Sends a draft; fails when it is refused. */
export async function make(caller: Caller, draft: NewPlanDraft): Promise<Plan> {
  const reply = await caller.call('POST', '/api/plans', { body: draft });
  if (reply.status !== 200) throw new Error(`the plan was refused with ${reply.status}: ${reply.text}`);
  return reply.json<Plan>();
}

/** The next time from now on that a plan is published as ended or paused. */
export function endOf({ ctx }: TestBff, id: string): { next(): Promise<void> } {
  const { promise, resolve } = Promise.withResolvers<void>();
  const unsubscribe = ctx.events.subscribe((event) => {
    if (event.type !== 'plan' || event.plan.id !== id) return;
    if (!hasEnded(event.plan.status) && event.plan.status !== 'paused') return;
    unsubscribe();
    resolve();
  });
  return { next: () => promise };
}

/** Applies a plan and follows it to its end, or to where it pauses. */
export async function apply(bff: TestBff, caller: Caller, plan: Plan): Promise<Plan> {
  const ended = endOf(bff, plan.id);
  const body = plan.confirmation === undefined ? {} : { confirmation: plan.confirmation };
  const reply = await caller.call('POST', `/api/plans/${plan.id}/apply`, { body });
  if (reply.status !== 200) throw new Error(`applying was refused with ${reply.status}: ${reply.text}`);
  if (!hasEnded(reply.json<Plan>().status)) await ended.next();
  return (await caller.call('GET', `/api/plans/${plan.id}`)).json<Plan>();
}

/** What became of each step. */
export const states = (plan: Plan): string[] => plan.steps.map((step) => step.state);
