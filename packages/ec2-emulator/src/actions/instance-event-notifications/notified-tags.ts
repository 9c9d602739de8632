import type { InstanceTagNotificationAttribute } from '@aws-sdk/client-ec2';
import { accountSetting } from '../../core/setting.ts';

interface NotifiedTags {
  readonly all: boolean;
  readonly keys: readonly string[];
}

/** The tags that notices of scheduled events tell. */
export const notifiedTags = accountSetting<NotifiedTags>('instance-event-notification-tags', {
  all: false,
  keys: [],
});

/** The setting as replies show it. */
export const describedTags = ({ all, keys }: NotifiedTags): InstanceTagNotificationAttribute => ({
  InstanceTagKeys: [...keys],
  IncludeAllTagsOfInstance: all,
});
