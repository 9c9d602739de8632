import type { SnapshotBlockPublicAccessState } from '@aws-sdk/client-ec2';
import { accountSetting } from '../../core/setting.ts';

/** Whether an account's snapshots in a region may be shared with everybody. */
export const snapshotPublicAccess = accountSetting<SnapshotBlockPublicAccessState>(
  'snapshot-block-public-access',
  'unblocked',
);
