import { action } from '../../core/action.ts';
import { errors } from '../../core/errors.ts';
import { describedTags, notifiedTags } from './notified-tags.ts';

/** All tags or some keys; new keys join those that are registered. */
export default action('RegisterInstanceEventNotificationAttributes', (input, call) => {
  const { IncludeAllTagsOfInstance: all = false, InstanceTagKeys: keys = [] } =
    input.InstanceTagAttribute ?? {};
  if (all === keys.length > 0) {
    throw errors.invalidParameterCombination(
      'Specify either IncludeAllTagsOfInstance or InstanceTagKeys, and not both.',
    );
  }
  const before = notifiedTags.get(call);
  const after = all ? { all, keys: [] } : { all: before.all, keys: [...new Set([...before.keys, ...keys])] };
  return { InstanceTagAttribute: describedTags(notifiedTags.set(call, after)) };
});
