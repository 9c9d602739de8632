import type { ImageUsageReport } from '@aws-sdk/client-ec2';
import type { Call } from '../../core/call.ts';
import { stateAt } from '../../state/phase.ts';
import type { ImageUsage, ImageUsageReportRecord } from '../../state/task-records.ts';
import { instanceState } from '../instances/instance-view.ts';

/** How EC2 names the resources that use an image. */
export const INSTANCE = 'ec2:Instance';
export const LAUNCH_TEMPLATE = 'ec2:LaunchTemplate';

/** The ids of an account's resources that use an image in the region, by type. */
export function usersOf(call: Call, imageId: string, accountId = call.account.id): Record<string, string[]> {
  const region = call.world.region(accountId, call.region.name);
  const instances = [...region.instances].filter(
    (instance) => instance.ImageId === imageId && instanceState(instance, call.now) !== 'terminated',
  );
  const versions = [...region.launchTemplateVersions].filter(({ data }) => data.ImageId === imageId);
  return {
    [INSTANCE]: instances.map(({ InstanceId }) => InstanceId),
    [LAUNCH_TEMPLATE]: [...new Set(versions.map(({ LaunchTemplateId }) => LaunchTemplateId))],
  };
}

/** How many resources of each type each account uses an image with, of those that do. */
export function usageOf(
  call: Call,
  imageId: string,
  types: readonly string[],
  accounts: readonly string[],
): ImageUsage[] {
  return accounts.flatMap((accountId) =>
    Object.entries(usersOf(call, imageId, accountId))
      .filter(([type, ids]) => types.includes(type) && ids.length > 0)
      .map(([resourceType, ids]) => ({ accountId, resourceType, count: ids.length })),
  );
}

/** A report as EC2 describes it, but for tags. */
export function describedReport(
  { phase, usage: _usage, ...report }: ImageUsageReportRecord,
  now: Date,
): ImageUsageReport {
  return { ...report, State: stateAt(phase, now) };
}
