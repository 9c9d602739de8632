import { action } from '../../core/action.ts';
import { newId } from '../../core/call.ts';
import { addTags, requestedTags } from '../../core/tags.ts';
import { checkTimes, describedWindow } from './event-windows.ts';

export default action('CreateInstanceEventWindow', (input, call) => {
  const { Name, TimeRanges, CronExpression } = input;
  const tags = requestedTags(input.TagSpecifications, 'instance-event-window');
  checkTimes(input);
  const window = call.region.instanceEventWindows.put({
    InstanceEventWindowId: newId(call, 'iew'),
    Name: Name ?? '',
    ...(TimeRanges?.length && { TimeRanges }),
    ...(CronExpression && { CronExpression }),
  });
  addTags(call.region, 'instance-event-window', window.InstanceEventWindowId, tags);
  return { InstanceEventWindow: { ...describedWindow(call, window), State: 'creating' as const } };
});
