import { expect, test } from 'vitest';
import { embeddedEc2, OWNER, PARTNER } from '../testing/embedded-ec2.ts';

test('the demo has instances in several states, of both kinds of root device', async () => {
  await using embedded = await embeddedEc2({ seed: 'demo' });
  const { Reservations = [] } = await embedded.ec2.describeInstances({});
  const instances = Reservations.flatMap(({ Instances }) => Instances ?? []);
  const named = new Map(
    instances.map((instance) => [instance.Tags?.find(({ Key }) => Key === 'Name')?.Value, instance]),
  );
  expect(named.get('web-1')).toMatchObject({ State: { Name: 'running' }, RootDeviceType: 'ebs' });
  expect(named.get('batch-1')).toMatchObject({ State: { Name: 'stopped' } });
  expect(named.get('canary')).toMatchObject({ State: { Name: 'terminated' } });
  expect(named.get('legacy-import')).toMatchObject({ RootDeviceType: 'instance-store' });
  expect(named.get('accounting')).toMatchObject({ Platform: 'windows' });
});

test('the demo shares its images in every way there is', async () => {
  await using embedded = await embeddedEc2({ seed: 'demo' });
  const partner = embedded.clientOf(PARTNER);
  const namesOf = async (request: Parameters<typeof partner.describeImages>[0]) =>
    (await partner.describeImages(request)).Images?.map(({ Name }) => Name) ?? [];
  expect(await namesOf({ Owners: ['self'] })).toHaveLength(4);
  expect(await namesOf({ Owners: [OWNER.id], ExecutableUsers: ['self'] })).toEqual([
    'shop-app-1.8.0',
    'golden-2026-q4',
  ]);
  expect(await namesOf({ Owners: [OWNER.id], ExecutableUsers: ['all'] })).toEqual(['shop-demo']);
});

test('the demo is in Seoul too, without what Seoul does not offer', async () => {
  await using embedded = await embeddedEc2({ seed: 'demo' });
  const seoul = embedded.clientOf(OWNER, 'ap-northeast-2');
  const { Reservations = [] } = await seoul.describeInstances({});
  expect(Reservations.length).toBeGreaterThan(4);
  expect(
    (await seoul.describeInstances({ Filters: [{ Name: 'tag:Name', Values: ['legacy-import'] }] }))
      .Reservations,
  ).toEqual([]);
});
