import type { Call } from '../../core/call.ts';
import { Ec2Error } from '../../core/errors.ts';
import type { FleetCourse, FleetEvent, FleetMember } from '../../state/launch-records.ts';
import { instanceState } from '../instances/instance-view.ts';
import { terminateInstances } from '../instances/terminate.ts';
import type { Bought } from './allocation.ts';
import { configurationInvalid, newMembers, purchaseEvents } from './fleet-launch.ts';
import type { Market } from './pools.ts';

/** What both kinds of fleets are told, in the words of this one. */
export interface FleetPlan {
  readonly type: string;
  readonly created: Date;
  readonly from?: Date | undefined;
  readonly until?: Date | undefined;
  readonly terminateWithExpiration: boolean;
  /** In units. */
  readonly target: Readonly<Record<Market, number>>;
  buy(missing: Readonly<Record<Market, number>>): Bought;
}

/** How long a fleet lets pass before it tries again what has failed. */
const RETRY_MS = 60_000;

/**
 * A fleet as it is by now: with instances in place of those that have gone, and over when it has expired. Nothing
 * runs in between, so whoever reads a fleet brings it up to date first. A date to end at that had passed when the
 * fleet was made ends nothing.
 */
export function upToDate<Course extends FleetCourse>(call: Call, before: Course, plan: FleetPlan): Course {
  let course = withoutLost(call, before);
  const { from, until, created } = plan;
  if (course.endedAt) return course;
  if (until && until > created && until <= call.now) return expired(call, course, until, plan);
  if (from && from > call.now && from > created) return course;
  if (!course.triedAt) {
    course = { ...course, history: [...course.history, changed(call, 'active')] };
    return bought(call, course, plan);
  }
  const lost = course.members.length < before.members.length;
  const due = call.now.getTime() - course.triedAt.getTime() >= RETRY_MS;
  return plan.type === 'maintain' && (lost || due) ? bought(call, course, plan) : course;
}

/** A fleet brought up to date without anything in place of what it has lost: its target is about to change. */
export const unreplaced = <Course extends FleetCourse>(call: Call, before: Course, plan: FleetPlan): Course =>
  upToDate(call, before, { ...plan, type: 'request' });

/** The fleet with what it is short of. */
export function bought<Course extends FleetCourse>(call: Call, course: Course, plan: FleetPlan): Course {
  const have = fulfilled(course.members);
  const short = {
    spot: plan.target.spot - have.spot,
    'on-demand': plan.target['on-demand'] - have['on-demand'],
  };
  if (short.spot <= 0 && short['on-demand'] <= 0) return { ...course, triedAt: call.now, troubled: false };
  const purchase = purchaseOf(plan, short);
  if (purchase instanceof Ec2Error) return troubled(call, course, purchase);
  const members = [...course.members, ...newMembers(purchase)];
  const after = fulfilled(members);
  const told = new Set(course.history.map(({ description }) => description));
  // What went wrong before and does again is told once.
  const events = purchaseEvents(call, purchase).filter(
    ({ type, description }) => type !== 'error' || !told.has(description),
  );
  return {
    ...course,
    members,
    triedAt: call.now,
    troubled:
      purchase.failures.length > 0 &&
      (after.spot < plan.target.spot || after['on-demand'] < plan.target['on-demand']),
    history: [...course.history, ...events],
  };
}

/** A fleet whose template has gone can buy nothing. */
function purchaseOf(plan: FleetPlan, short: Readonly<Record<Market, number>>): Bought | Ec2Error {
  try {
    return plan.buy(short);
  } catch (error) {
    if (error instanceof Ec2Error) return error;
    throw error;
  }
}

function troubled<Course extends FleetCourse>(call: Call, course: Course, { message }: Ec2Error): Course {
  const event = configurationInvalid(call, message);
  const told = course.history.some(({ description }) => description === message);
  return {
    ...course,
    triedAt: call.now,
    troubled: true,
    history: told ? course.history : [...course.history, event],
  };
}

/** The fleet without its newest instances, as long as it fulfils its target without them. */
export function shrunk<Course extends FleetCourse>(call: Call, course: Course, plan: FleetPlan): Course {
  const kept = [...course.members];
  const leaving: FleetMember[] = [];
  for (const member of [...kept].reverse()) {
    const market = member.spot ? 'spot' : 'on-demand';
    if (fulfilled(kept)[market] - member.weight < plan.target[market]) continue;
    kept.splice(kept.indexOf(member), 1);
    leaving.push(member);
  }
  return { ...terminated(call, course, leaving), members: kept };
}

/** The fleet without some of its instances, which are terminated. */
export function terminated<Course extends FleetCourse>(
  call: Call,
  course: Course,
  members: readonly FleetMember[],
): Course {
  terminateInstances(
    call,
    members.flatMap(({ instanceId }) => call.region.instances.get(instanceId) ?? []),
  );
  const gone = new Set(members);
  return {
    ...course,
    members: course.members.filter((member) => !gone.has(member)),
    history: [...course.history, ...members.map((member) => goneEvent(call, member))],
  };
}

/** How many units of each market instances fulfil. */
export function fulfilled(members: readonly FleetMember[]): Record<Market, number> {
  const units = { spot: 0, 'on-demand': 0 };
  for (const { spot, weight } of members) units[spot ? 'spot' : 'on-demand'] += weight;
  return units;
}

/** A line of history on the fleet itself. */
export const changed = ({ now: at }: Call, subType: string): FleetEvent => ({
  at,
  type: 'fleetRequestChange',
  subType,
});

const goneEvent = ({ now: at }: Call, { instanceId }: FleetMember): FleetEvent => ({
  at,
  type: 'instanceChange',
  subType: 'terminated',
  instanceId,
});

function withoutLost<Course extends FleetCourse>(call: Call, course: Course): Course {
  const isActive = ({ instanceId }: FleetMember) => {
    const instance = call.region.instances.get(instanceId);
    return instance && ['pending', 'running'].includes(instanceState(instance, call.now));
  };
  const lost = course.members.filter((member) => !isActive(member));
  if (lost.length === 0) return course;
  return {
    ...course,
    members: course.members.filter(isActive),
    history: [...course.history, ...lost.map((member) => goneEvent(call, member))],
  };
}

function expired<Course extends FleetCourse>(
  call: Call,
  course: Course,
  until: Date,
  plan: FleetPlan,
): Course {
  const over = {
    ...course,
    endedAt: until,
    terminating: plan.terminateWithExpiration,
    history: [...course.history, changed(call, 'expired')],
  };
  return plan.terminateWithExpiration ? terminated(call, over, over.members) : over;
}
