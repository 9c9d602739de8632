import type { InstanceEventWindow, InstanceEventWindowTimeRange } from '@aws-sdk/client-ec2';
import type { Call } from '../../core/call.ts';
import { Ec2Error, errors } from '../../core/errors.ts';
import { tagsOf } from '../../core/tags.ts';
import type { InstanceEventWindowRecord } from '../../state/task-records.ts';

const DAYS = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];
const WEEK_HOURS = 7 * 24;
const MIN_RANGE_HOURS = 2;
const MIN_WEEK_HOURS = 4;

interface Times {
  readonly TimeRanges?: InstanceEventWindowTimeRange[] | undefined;
  readonly CronExpression?: string | undefined;
}

/**
 * Throws unless a window has either ranges of at least two hours, four in a week, or a cron expression.
 * @see https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/event-windows.html
 */
export function checkTimes({ TimeRanges: ranges = [], CronExpression: cron }: Times): void {
  if (ranges.length > 0 === (cron !== undefined)) {
    throw errors.invalidParameterCombination('Specify either TimeRanges or CronExpression, and not both.');
  }
  if (cron !== undefined && !/^\* (\*|\d+(-\d+)?(,\d+(-\d+)?)*) \* \* \S+$/.test(cron)) {
    throw errors.invalidParameterValue(`Value (${cron}) for parameter cronExpression is invalid.`);
  }
  const hours = ranges.map(lengthOf);
  if (hours.some((each) => each < MIN_RANGE_HOURS)) {
    throw errors.invalidParameterValue(`Each time range must be at least ${MIN_RANGE_HOURS} hours long.`);
  }
  if (ranges.length > 0 && hours.reduce((sum, each) => sum + each, 0) < MIN_WEEK_HOURS) {
    throw errors.invalidParameterValue(
      `The time ranges must add up to at least ${MIN_WEEK_HOURS} hours a week.`,
    );
  }
}

function lengthOf({
  StartWeekDay,
  StartHour = 0,
  EndWeekDay,
  EndHour = 0,
}: InstanceEventWindowTimeRange): number {
  const start = DAYS.indexOf(String(StartWeekDay)) * 24 + StartHour;
  const end = DAYS.indexOf(String(EndWeekDay)) * 24 + EndHour;
  return (end - start + WEEK_HOURS) % WEEK_HOURS;
}

/** A window as EC2 describes it. */
export function describedWindow(call: Call, record: InstanceEventWindowRecord): InstanceEventWindow {
  return { ...record, State: 'active', Tags: tagsOf(call.region, record.InstanceEventWindowId) };
}

/** Throws when one of the instances or hosts is a target of another window. */
export function checkFree(call: Call, window: InstanceEventWindowRecord, ids: readonly string[]): void {
  for (const other of call.region.instanceEventWindows) {
    if (other.InstanceEventWindowId === window.InstanceEventWindowId) continue;
    const { InstanceIds = [], DedicatedHostIds = [] } = other.AssociationTarget ?? {};
    const taken = [...InstanceIds, ...DedicatedHostIds].find((id) => ids.includes(id));
    if (!taken) continue;
    throw new Ec2Error(
      'InstanceEventWindowAssociation.InUse',
      `'${taken}' is already associated with the event window '${other.InstanceEventWindowId}'.`,
    );
  }
}
