import { expect, test } from 'vitest';
import { embeddedEc2, errorOf, OWNER } from '../../testing/embedded-ec2.ts';

const OFFICES = { PrefixListName: 'offices', AddressFamily: 'IPv4', MaxEntries: 3 };

test("Amazon's lists come first, and nobody changes them", async () => {
  await using embedded = await embeddedEc2();
  const { ec2 } = embedded;
  await ec2.createManagedPrefixList(OFFICES);
  const { PrefixLists = [] } = await ec2.describeManagedPrefixLists({});
  const shown = PrefixLists.map((list) => `${list.PrefixListName} ${list.AddressFamily} ${list.OwnerId}`);
  expect(shown).toContain('com.amazonaws.us-east-1.s3 IPv4 AWS');
  expect(shown).toContain('com.amazonaws.global.cloudfront.origin-facing IPv4 AWS');
  expect(shown).toContain('com.amazonaws.us-east-1.ipv6.vpc-lattice IPv6 AWS');
  expect(shown.at(-1)).toBe(`offices IPv4 ${OWNER.id}`);
  const PrefixListId = PrefixLists[0]?.PrefixListId ?? '';
  const { Entries = [] } = await ec2.getManagedPrefixListEntries({ PrefixListId });
  expect(Entries.length).toBeGreaterThan(0);
  expect(await errorOf(ec2.deleteManagedPrefixList({ PrefixListId }))).toMatch(
    /^InvalidPrefixListModification/,
  );
  const first = await ec2.describeManagedPrefixLists({ MaxResults: 6 });
  const second = await ec2.describeManagedPrefixLists({ MaxResults: 6, NextToken: first.NextToken });
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
  expect(await errorOf(ec2.modifyManagedPrefixList({ PrefixListId, AddEntries, MaxEntries: 5 }))).toBe(
    'InvalidParameterCombination: The entries and the maximum number of entries of a prefix list cannot be modified at the same time.',
  );
  const restore = { PrefixListId, PreviousVersion: 1, CurrentVersion: 2 };
  const restored = await ec2.restoreManagedPrefixListVersion(restore);
  expect(restored.PrefixList).toMatchObject({ State: 'restore-in-progress', Version: 3 });
  expect(await entries()).toEqual([{ Cidr: '198.51.100.0/24', Description: 'Seoul' }]);
  expect(
    await errorOf(ec2.restoreManagedPrefixListVersion({ ...restore, CurrentVersion: 3, PreviousVersion: 3 })),
  ).toBe(`InvalidParameterValue: The prefix list ${PrefixListId} has no previous version 3`);
});

test('a list is not changed while it is still being made or changed', async () => {
  await using embedded = await embeddedEc2({ transitions: { min: 1000, max: 1000 } });
  const { ec2, clock } = embedded;
  const { PrefixList } = await ec2.createManagedPrefixList(OFFICES);
  const PrefixListId = PrefixList?.PrefixListId ?? '';
  const state = async () =>
    (await ec2.describeManagedPrefixLists({ PrefixListIds: [PrefixListId] })).PrefixLists?.[0]?.State;
  expect(await state()).toBe('create-in-progress');
  const change = { PrefixListId, CurrentVersion: 1, AddEntries: [{ Cidr: '192.0.2.0/24' }] };
  expect(await errorOf(ec2.modifyManagedPrefixList(change))).toBe(
    `IncorrectState: The request cannot be completed while the prefix list (${PrefixListId}) is in the current state (create-in-progress).`,
  );
  clock.advance(1000);
  expect(await state()).toBe('create-complete');
  await ec2.modifyManagedPrefixList(change);
  expect(await errorOf(ec2.deleteManagedPrefixList({ PrefixListId }))).toMatch(/\(modify-in-progress\)\.$/);
  clock.advance(1000);
  expect(await state()).toBe('modify-complete');
});

test('a list holds as many entries as it was made for', async () => {
  await using embedded = await embeddedEc2();
  const Entries = [1, 2, 3, 4].map((n) => ({ Cidr: `10.${n}.0.0/16` }));
  expect(await errorOf(embedded.ec2.createManagedPrefixList({ ...OFFICES, Entries }))).toBe(
    "PrefixListMaxEntriesExceeded: You've reached the maximum number of entries for the prefix list: 3",
  );
});

test('a list that a rule or a route names stays', async () => {
  await using embedded = await embeddedEc2();
  const { ec2 } = embedded;
  const PrefixListId = (await ec2.createManagedPrefixList(OFFICES)).PrefixList?.PrefixListId;
  const IpPermissions = [{ IpProtocol: '-1', PrefixListIds: [{ PrefixListId }] }];
  await ec2.authorizeSecurityGroupIngress({ GroupName: 'default', IpPermissions });
  const remove = async () => (await ec2.deleteManagedPrefixList({ PrefixListId })).PrefixList?.State;
  const state = async () => {
    const asked = { PrefixListIds: [PrefixListId ?? ''] };
    return (await ec2.describeManagedPrefixLists(asked)).PrefixLists?.[0]?.State;
  };
  expect([await remove(), await state()]).toEqual(['delete-in-progress', 'delete-failed']);
  const [table] = (await ec2.describeRouteTables({})).RouteTables ?? [];
  const [gateway] = (await ec2.describeInternetGateways({})).InternetGateways ?? [];
  const route = { RouteTableId: table?.RouteTableId, DestinationPrefixListId: PrefixListId };
  await ec2.createRoute({ ...route, GatewayId: gateway?.InternetGatewayId });
  const { PrefixListAssociations } = await ec2.getManagedPrefixListAssociations({ PrefixListId });
  expect(PrefixListAssociations).toEqual([
    { ResourceId: expect.stringMatching(/^sg-/), ResourceOwner: OWNER.id },
    { ResourceId: table?.RouteTableId, ResourceOwner: OWNER.id },
  ]);
  await ec2.revokeSecurityGroupIngress({ GroupName: 'default', IpPermissions });
  expect([await remove(), await state()]).toEqual(['delete-in-progress', 'delete-failed']);
  await ec2.deleteRoute(route);
  expect(await remove()).toBe('delete-in-progress');
  expect(await errorOf(ec2.deleteManagedPrefixList({ PrefixListId }))).toMatch(
    /^InvalidPrefixListID.NotFound/,
  );
});

test('the older operation shows lists of Amazon only, and has a code of its own', async () => {
  await using embedded = await embeddedEc2();
  const { ec2 } = embedded;
  const { PrefixLists } = await ec2.describePrefixLists({ PrefixListIds: ['pl-63a5400a'] });
  expect(PrefixLists).toMatchObject([{ PrefixListName: 'com.amazonaws.us-east-1.s3' }]);
  expect(await errorOf(ec2.describePrefixLists({ PrefixListIds: ['pl-12345678'] }))).toBe(
    "InvalidPrefixListId.NotFound: The prefix list ID 'pl-12345678' does not exist",
  );
});
