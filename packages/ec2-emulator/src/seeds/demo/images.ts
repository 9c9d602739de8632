import type { LaunchPermission } from '@aws-sdk/client-ec2';
import type { SourceInstances } from './instances.ts';
import { type Operator, shopTags } from './operator.ts';

/** With whom images are shared. */
export interface DemoImages {
  /** Undefined where there is no other account. */
  readonly partnerId: string | undefined;
  readonly organizationArn: string;
}

/** Makes an image for each launch permission there is: private, explicit, organization and public. */
export async function seedImages(
  operator: Operator,
  instances: SourceInstances,
  { partnerId, organizationArn }: DemoImages,
): Promise<void> {
  await image(operator, 'shop-web-2.3.1', 'The web tier, release 2.3.1', instances.web);
  const shared = partnerId === undefined ? [] : [{ UserId: partnerId }];
  await image(operator, 'shop-app-1.8.0', 'The application, for our partner', instances.app, shared);
  const organization = [{ OrganizationArn: organizationArn }];
  await image(operator, 'golden-2026-q4', 'Hardened base image for all teams', instances.web, organization);
  await image(operator, 'shop-demo', 'The shop with sample data, for anyone', instances.web, [
    { Group: 'all' },
  ]);
}

async function image(
  operator: Operator,
  Name: string,
  Description: string,
  InstanceId: string,
  permissions: LaunchPermission[] = [],
): Promise<void> {
  const { ImageId } = await operator.did(10, 'CreateImage', {
    InstanceId,
    Name,
    Description,
    NoReboot: true,
    TagSpecifications: [{ ResourceType: 'image', Tags: shopTags(Name) }],
  });
  if (permissions.length === 0) return;
  await operator.did(9, 'ModifyImageAttribute', { ImageId, LaunchPermission: { Add: permissions } });
}
