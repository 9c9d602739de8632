import { action } from '../../core/action.ts';
import { errors } from '../../core/errors.ts';
import { describedTags, notifiedTags } from './notified-tags.ts';

/** `IncludeAllTagsOfInstance` of false takes every key out. */
export default action('DeregisterInstanceEventNotificationAttributes', (input, call) => {
  const { IncludeAllTagsOfInstance: all, InstanceTagKeys: keys = [] } = input.InstanceTagAttribute ?? {};
  if (all === undefined && keys.length === 0) {
    throw errors.invalidParameterCombination('Specify either IncludeAllTagsOfInstance or InstanceTagKeys.');
  }
  const before = notifiedTags.get(call);
  const after =
    all === false
      ? { all: false, keys: [] }
      : { all: before.all, keys: before.keys.filter((key) => !keys.includes(key)) };
  return { InstanceTagAttribute: describedTags(notifiedTags.set(call, after)) };
});
