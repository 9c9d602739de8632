import { expect, test } from 'vitest';
import { embeddedEc2, OWNER, PARTNER } from '../testing/embedded-ec2.ts';
import { launch } from '../testing/launch.ts';
import { type Organization, organizationalUnitArn } from './accounts.ts';

const STRANGER = { id: '333333333333', accessKeyId: 'AKIASTRANGER', secretAccessKey: 'stranger-secret' };
const production = { id: 'ou-root-production', name: 'Production', accountIds: [] };
const shops = { id: 'ou-root-theshops', name: 'Shops', accountIds: [PARTNER.id], parentId: production.id };
const sandbox = { id: 'ou-root-sandboxes', name: 'Sandbox', accountIds: [STRANGER.id] };
const organization: Organization = {
  id: 'o-0123456789',
  managementAccountId: OWNER.id,
  rootId: 'r-root',
  units: [production, shops, sandbox],
};

test.each([
  [production, [PARTNER.id]],
  [shops, [PARTNER.id]],
  [sandbox, [STRANGER.id]],
])('an image shared with %j is for the accounts within', async (unit, members) => {
  await using embedded = await embeddedEc2({ accounts: [OWNER, PARTNER, STRANGER], organization });
  const { InstanceId } = await launch(embedded.ec2);
  const { ImageId } = await embedded.ec2.createImage({ InstanceId, Name: 'shop-1.0' });
  const OrganizationalUnitArn = organizationalUnitArn(organization, unit);
  await embedded.ec2.modifyImageAttribute({
    ImageId,
    LaunchPermission: { Add: [{ OrganizationalUnitArn }] },
  });
  const seenBy = [];
  for (const account of [PARTNER, STRANGER]) {
    const { Images } = await embedded.clientOf(account).describeImages({ Owners: [OWNER.id] });
    if (Images?.length) seenBy.push(account.id);
  }
  expect(seenBy).toEqual(members);
});
