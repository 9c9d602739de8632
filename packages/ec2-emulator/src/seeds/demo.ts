import { organizationArn } from '../core/accounts.ts';
import { retention } from '../core/retention.ts';
import { type DemoImages, seedImages } from './demo/images.ts';
import { seedInstances } from './demo/instances.ts';
import { Operator } from './demo/operator.ts';
import { seedGroups } from './demo/security-groups.ts';
import type { Seed } from './seed.ts';

const REGIONS = ['us-east-1', 'ap-northeast-2'];

/**
 * A small web shop in two regions of each account: instances in several states and of several kinds, groups from tight
 * to careless, images that are private, shared with the next account, with the organization, and public, and a Recycle
 * Bin that keeps what is deleted for a week.
 */
export const demo: Seed = async (seeding) => {
  for (const [index, account] of seeding.accounts.entries()) {
    const partner = seeding.accounts[(index + 1) % seeding.accounts.length];
    for (const region of REGIONS) {
      const call = seeding.callOf(account, region);
      const operator = new Operator(call);
      const groups = await seedGroups(operator);
      const instances = await seedInstances(operator, groups);
      const audience: DemoImages = {
        partnerId: partner && partner.id !== account.id ? partner.id : undefined,
        organizationArn: organizationArn(call.organization),
      };
      await seedImages(operator, instances, audience);
      call.world.transact(() => retention.set(call, { snapshotDays: 7, imageDays: 7, volumeDays: 7 }));
    }
  }
};
