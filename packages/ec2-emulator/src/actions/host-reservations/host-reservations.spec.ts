import { expect, test } from 'vitest';
import { embeddedEc2, errorOf } from '../../testing/embedded-ec2.ts';

test('an offering is previewed for hosts of its family and bought', async () => {
  await using embedded = await embeddedEc2();
  const { ec2, clock } = embedded;
  const { HostIds: HostIdSet = [] } = await ec2.allocateHosts({
    InstanceFamily: 'm5',
    AvailabilityZone: 'us-east-1a',
    Quantity: 2,
  });
  const { OfferingSet = [] } = await ec2.describeHostReservationOfferings({
    Filter: [{ Name: 'instance-family', Values: ['m5'] }],
    MaxDuration: 31_536_000,
  });
  expect(OfferingSet.map(({ PaymentOption, Duration }) => [PaymentOption, Duration])).toEqual([
    ['NoUpfront', 31_536_000],
    ['PartialUpfront', 31_536_000],
    ['AllUpfront', 31_536_000],
  ]);
  const [none, , all] = OfferingSet;
  const preview = await ec2.getHostReservationPurchasePreview({ OfferingId: all?.OfferingId, HostIdSet });
  expect(preview).toMatchObject({
    CurrencyCode: 'USD',
    TotalHourlyPrice: '0.000',
    TotalUpfrontPrice: (Number(all?.UpfrontPrice) * 2).toFixed(3),
    Purchase: [{ HostIdSet, InstanceFamily: 'm5' }],
  });
  const buy = (LimitPrice?: string, OfferingId = all?.OfferingId) =>
    ec2.purchaseHostReservation({ OfferingId, HostIdSet, LimitPrice });
  expect(await errorOf(buy('1.00'))).toMatch(/exceeds the limit price of 1\.00\.$/);
  const { Purchase } = await buy(undefined, none?.OfferingId);
  const HostReservationId = Purchase?.[0]?.HostReservationId ?? '';
  clock.advance(5000);
  const { HostReservationSet } = await ec2.describeHostReservations({
    HostReservationIdSet: [HostReservationId],
    Filter: [{ Name: 'state', Values: ['active'] }],
  });
  expect(HostReservationSet).toMatchObject([{ HostReservationId, Count: 2, UpfrontPrice: '0.000' }]);
  const { Hosts } = await ec2.describeHosts({ HostIds: HostIdSet });
  expect(Hosts?.map((host) => host.HostReservationId)).toEqual([HostReservationId, HostReservationId]);
  expect(await errorOf(buy())).toMatch(/is already associated with a reservation\.$/);
  expect(await errorOf(ec2.describeHostReservationOfferings({ OfferingId: 'hro-1' }))).toMatch(
    /^InvalidHostReservationOfferingId\.NotFound: /,
  );
  expect(await errorOf(ec2.describeHostReservations({ Filter: [{ Name: 'end', Values: ['now'] }] }))).toBe(
    "InvalidParameterValue: The filter 'end' is invalid",
  );
});
