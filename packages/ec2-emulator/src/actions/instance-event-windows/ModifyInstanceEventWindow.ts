import { action } from '../../core/action.ts';
import { find } from '../../core/find.ts';
import { checkTimes, describedWindow } from './event-windows.ts';

/** New times take the place of the old ones, of whichever form those were. */
export default action('ModifyInstanceEventWindow', (input, call) => {
  const {
    TimeRanges: ranges,
    CronExpression: cron,
    ...rest
  } = find(call.region.instanceEventWindows, input.InstanceEventWindowId);
  const renewed = input.TimeRanges?.length || input.CronExpression;
  const times = renewed ? input : { TimeRanges: ranges, CronExpression: cron };
  checkTimes(times);
  const window = call.region.instanceEventWindows.put({
    ...rest,
    Name: input.Name ?? rest.Name,
    ...(times.TimeRanges?.length && { TimeRanges: times.TimeRanges }),
    ...(times.CronExpression && { CronExpression: times.CronExpression }),
  });
  return { InstanceEventWindow: describedWindow(call, window) };
});
