import type { DescribeFastLaunchImagesSuccessItem } from '@aws-sdk/client-ec2';
import { stateAt } from '../../state/phase.ts';
import type { FastLaunchRecord } from '../../state/task-records.ts';

/** Fast launch of an image as EC2 describes it. */
export const describedFastLaunch = (
  { phase, ...fastLaunch }: FastLaunchRecord,
  now: Date,
): DescribeFastLaunchImagesSuccessItem => ({
  ...fastLaunch,
  State: stateAt(phase, now),
  StateTransitionReason: 'Client.UserInitiated',
});
