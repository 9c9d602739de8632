import { expect, test } from 'vitest';
import { embeddedEc2, errorOf } from '../../testing/embedded-ec2.ts';

test('an account has nothing reserved for a term, and ids and filters are checked all the same', async () => {
  await using embedded = await embeddedEc2();
  const { ec2 } = embedded;
  const Filters = [{ Name: 'state', Values: ['active'] }];
  expect((await ec2.describeReservedInstances({ Filters })).ReservedInstances).toEqual([]);
  expect((await ec2.describeReservedInstancesModifications({})).ReservedInstancesModifications).toEqual([]);
  expect((await ec2.describeReservedInstancesListings({})).ReservedInstancesListings).toEqual([]);
  expect((await ec2.describeHostReservations({ Filter: Filters })).HostReservationSet).toEqual([]);
  const id = '649fd0c8-5d76-4881-a522-fe5224c10fcc';
  expect(await errorOf(ec2.describeReservedInstances({ ReservedInstancesIds: [id] }))).toBe(
    `InvalidReservedInstancesId: The ID '${id}' does not exist`,
  );
  expect(await errorOf(ec2.describeHostReservations({ Filter: [{ Name: 'end', Values: ['now'] }] }))).toBe(
    "InvalidParameterValue: The filter 'end' is invalid",
  );
});
