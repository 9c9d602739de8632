import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { administer } from '../testing/administer.ts';
import { embeddedEc2, errorOf } from '../testing/embedded-ec2.ts';
import { AMAZON_LINUX, imageNamed } from '../testing/launch.ts';

const LIST = {
  PrefixListName: 'offices',
  AddressFamily: 'IPv4',
  MaxEntries: 5,
  Entries: [{ Cidr: '198.51.100.0/24' }],
  ClientToken: 'once-only',
};

test('a request repeated with its client token answers the same and happens once', async () => {
  await using embedded = await embeddedEc2();
  const { ec2 } = embedded;
  const [first, again] = [await ec2.createManagedPrefixList(LIST), await ec2.createManagedPrefixList(LIST)];
  expect(again.PrefixList).toEqual(first.PrefixList);
  const { PrefixLists } = await ec2.describeManagedPrefixLists({
    Filters: [{ Name: 'prefix-list-name', Values: ['offices'] }],
  });
  expect(PrefixLists).toHaveLength(1);
});

test('also when the server was restarted in between', async () => {
  const data = mkdtempSync(join(tmpdir(), 'ec2-'));
  const create = async () => {
    await using embedded = await embeddedEc2({ data });
    return (await embedded.ec2.createManagedPrefixList(LIST)).PrefixList?.PrefixListId;
  };
  expect(await create()).toBe(await create());
  rmSync(data, { recursive: true });
});

test('a client token with other parameters is refused', async () => {
  await using embedded = await embeddedEc2();
  await embedded.ec2.createManagedPrefixList(LIST);
  expect(await errorOf(embedded.ec2.createManagedPrefixList({ ...LIST, MaxEntries: 6 }))).toBe(
    'IdempotentParameterMismatch: Arguments on this idempotent request are inconsistent with arguments used in previous request(s).',
  );
});

test('a dry run uses no token up', async () => {
  await using embedded = await embeddedEc2();
  const { ec2 } = embedded;
  expect(await errorOf(ec2.createManagedPrefixList({ ...LIST, DryRun: true }))).toMatch(/^DryRunOperation/);
  expect((await ec2.createManagedPrefixList({ ...LIST, MaxEntries: 6 })).PrefixList?.MaxEntries).toBe(6);
});

test('a token is forgotten after a day', async () => {
  await using embedded = await embeddedEc2();
  const { ec2, clock } = embedded;
  await ec2.createManagedPrefixList(LIST);
  clock.advance(24 * 60 * 60 * 1000);
  await ec2.createManagedPrefixList({ ...LIST, MaxEntries: 6 });
});

test('what a launch of many instances has answered is remembered in little room', async () => {
  await using embedded = await embeddedEc2();
  const { ec2 } = embedded;
  const many = {
    ImageId: await imageNamed(ec2, AMAZON_LINUX),
    InstanceType: 't3.nano' as const,
    MinCount: 200,
    MaxCount: 200,
    ClientToken: 'many',
  };
  const first = await ec2.runInstances(many);
  const { body } = await administer(embedded.url, 'GET', 'state');
  const { resources } = body as { resources: { kind: string }[] };
  const remembered = resources.filter(({ kind }) => kind === 'rememberedReplies');
  expect(JSON.stringify(remembered).length).toBeLessThan(1_000);
  const again = await ec2.runInstances(many);
  expect(again.ReservationId).toBe(first.ReservationId);
  expect(again.Instances?.map(({ InstanceId }) => InstanceId)).toEqual(
    first.Instances?.map(({ InstanceId }) => InstanceId),
  );
});
