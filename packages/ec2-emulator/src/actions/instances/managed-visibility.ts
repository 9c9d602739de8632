import type { ManagedResourceDefaultVisibility } from '@aws-sdk/client-ec2';
import { accountSetting } from '../../core/setting.ts';

/** Whether what services manage for an account is described when nobody asks for it. */
export const managedVisibility = accountSetting<ManagedResourceDefaultVisibility>(
  'managed-resource-visibility',
  'visible',
);
