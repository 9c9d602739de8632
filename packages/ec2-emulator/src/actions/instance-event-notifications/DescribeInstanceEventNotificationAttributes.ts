import { action } from '../../core/action.ts';
import { describedTags, notifiedTags } from './notified-tags.ts';

export default action('DescribeInstanceEventNotificationAttributes', (_input, call) => ({
  InstanceTagAttribute: describedTags(notifiedTags.get(call)),
}));
