import { expect, test } from 'vitest';
import { embeddedEc2, errorOf } from '../../testing/embedded-ec2.ts';

const OFFICES = { PrefixListName: 'offices', AddressFamily: 'IPv4', MaxEntries: 3 };

test("Amazon's lists come first, and nobody changes them", async () => {
  await using embedded = await embeddedEc2();
  const { ec2 } = embedded;
  await ec2.createManagedPrefixList(OFFICES);
  const { PrefixLists = [] } = await ec2.describeManagedPrefixLists({});
  expect(PrefixLists.map((list) => [list.PrefixListName, list.OwnerId])).toEqual([
    ['com.amazonaws.us-east-1.s3', 'AWS'],
    ['com.amazonaws.us-east-1.dynamodb', 'AWS'],
    ['com.amazonaws.us-east-1.ec2-instance-connect', 'AWS'],
    ['offices', '111111111111'],
  ]);
  const PrefixListId = PrefixLists[0]?.PrefixListId ?? '';
  const { Entries = [] } = await ec2.getManagedPrefixListEntries({ PrefixListId });
  expect(Entries.length).toBeGreaterThan(0);
  expect(await errorOf(ec2.deleteManagedPrefixList({ PrefixListId }))).toMatch(
    /^InvalidPrefixListModification/,
  );
  const first = await ec2.describeManagedPrefixLists({ MaxResults: 2 });
  const second = await ec2.describeManagedPrefixLists({ MaxResults: 2, NextToken: first.NextToken });
  expect([...(first.PrefixLists ?? []), ...(second.PrefixLists ?? [])]).toEqual(PrefixLists);
});

test('each change of entries makes a version, and needs to know the last', async () => {
  await using embedded = await embeddedEc2();
  const { ec2 } = embedded;
  const Entries = [{ Cidr: '198.51.100.9/24', Description: 'Seoul' }];
  const { PrefixList } = await ec2.createManagedPrefixList({ ...OFFICES, Entries });
  const PrefixListId = PrefixList?.PrefixListId ?? '';
  await ec2.modifyManagedPrefixList({
    PrefixListId,
    CurrentVersion: 1,
    AddEntries: [{ Cidr: '203.0.113.0/24' }],
    RemoveEntries: [{ Cidr: '198.51.100.0/24' }],
  });
  const entries = async (TargetVersion?: number) =>
    (await ec2.getManagedPrefixListEntries({ PrefixListId, TargetVersion })).Entries;
  expect(await entries()).toEqual([{ Cidr: '203.0.113.0/24' }]);
  expect(await entries(1)).toEqual([{ Cidr: '198.51.100.0/24', Description: 'Seoul' }]);
  const AddEntries = [{ Cidr: '192.0.2.0/24' }];
  expect(await errorOf(ec2.modifyManagedPrefixList({ PrefixListId, CurrentVersion: 1, AddEntries }))).toBe(
    'PrefixListVersionMismatch: The prefix list has the version number 2',
  );
});

test('a list holds as many entries as it was made for', async () => {
  await using embedded = await embeddedEc2();
  const Entries = [1, 2, 3, 4].map((n) => ({ Cidr: `10.${n}.0.0/16` }));
  expect(await errorOf(embedded.ec2.createManagedPrefixList({ ...OFFICES, Entries }))).toBe(
    "PrefixListMaxEntriesExceeded: You've reached the maximum number of entries for the prefix list: 3",
  );
});

test('a list that a rule names stays', async () => {
  await using embedded = await embeddedEc2();
  const { ec2 } = embedded;
  const PrefixListId = (await ec2.createManagedPrefixList(OFFICES)).PrefixList?.PrefixListId;
  const IpPermissions = [{ IpProtocol: '-1', PrefixListIds: [{ PrefixListId }] }];
  await ec2.authorizeSecurityGroupIngress({ GroupName: 'default', IpPermissions });
  const remove = async () => (await ec2.deleteManagedPrefixList({ PrefixListId })).PrefixList?.State;
  expect(await remove()).toBe('delete-in-progress');
  const { PrefixLists } = await ec2.describeManagedPrefixLists({ PrefixListIds: [PrefixListId ?? ''] });
  expect(PrefixLists).toMatchObject([{ PrefixListId, State: 'delete-failed' }]);
  await ec2.revokeSecurityGroupIngress({ GroupName: 'default', IpPermissions });
  expect(await remove()).toBe('delete-in-progress');
  expect(await errorOf(ec2.deleteManagedPrefixList({ PrefixListId }))).toMatch(
    /^InvalidPrefixListID.NotFound/,
  );
});
