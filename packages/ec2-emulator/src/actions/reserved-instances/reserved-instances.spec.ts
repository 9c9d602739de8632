import type { EC2, ReservedInstancesOffering } from '@aws-sdk/client-ec2';
import { expect, test } from 'vitest';
import { embeddedEc2, errorOf } from '../../testing/embedded-ec2.ts';

const DAY_MS = 24 * 60 * 60 * 1000;
const MICRO = {
  InstanceType: 't3.micro',
  ProductDescription: 'Linux/UNIX',
  OfferingClass: 'standard',
} as const;

/** The regional offering of a t3.micro for a year, without anything paid in advance. */
async function yearly(
  ec2: EC2,
): Promise<ReservedInstancesOffering & { ReservedInstancesOfferingId: string }> {
  const { ReservedInstancesOfferings: [offering] = [] } = await ec2.describeReservedInstancesOfferings({
    ...MICRO,
    OfferingType: 'No Upfront',
    MaxDuration: 365 * 24 * 60 * 60,
    Filters: [{ Name: 'scope', Values: ['Region'] }],
  });
  return { ReservedInstancesOfferingId: '', ...offering };
}

test('offerings are for each type, place, platform, term and payment, a hundred to a page', async () => {
  await using embedded = await embeddedEc2();
  const { ec2 } = embedded;
  const all = await ec2.describeReservedInstancesOfferings({});
  expect(all.ReservedInstancesOfferings).toHaveLength(100);
  const next = await ec2.describeReservedInstancesOfferings({ NextToken: all.NextToken });
  const ids = (page: typeof all) =>
    page.ReservedInstancesOfferings?.map(({ ReservedInstancesOfferingId: id = '' }) => id) ?? [];
  expect(new Set([...ids(all), ...ids(next)]).size).toBe(200);
  expect(
    await ec2.describeReservedInstancesOfferings({ ReservedInstancesOfferingIds: ids(next) }),
  ).toMatchObject({ ReservedInstancesOfferings: next.ReservedInstancesOfferings });

  const Filters = [{ Name: 'reserved-instances-offering-id', Values: ids(next).slice(0, 2) }];
  expect(ids(await ec2.describeReservedInstancesOfferings({ Filters }))).toEqual(ids(next).slice(0, 2));

  const { ReservedInstancesOfferings: here = [], NextToken } = await ec2.describeReservedInstancesOfferings({
    ...MICRO,
    AvailabilityZone: 'us-east-1a',
  });
  expect(NextToken).toBeUndefined();
  expect(here.map(({ Duration = 0, OfferingType }) => [Duration / 31_536_000, OfferingType])).toEqual([
    [1, 'No Upfront'],
    [1, 'Partial Upfront'],
    [1, 'All Upfront'],
    [3, 'No Upfront'],
    [3, 'Partial Upfront'],
    [3, 'All Upfront'],
  ]);
  expect(here[0]).toMatchObject({
    InstanceType: 't3.micro',
    AvailabilityZone: 'us-east-1a',
    Scope: 'Availability Zone',
    FixedPrice: 0,
    UsagePrice: 0,
    CurrencyCode: 'USD',
    InstanceTenancy: 'default',
    Marketplace: false,
    RecurringCharges: [{ Frequency: 'Hourly', Amount: expect.closeTo(0.00655, 4) }],
  });
  expect(here[2]?.FixedPrice).toBeGreaterThan(here[1]?.FixedPrice ?? 0);
  const id = '649fd0c8-5d76-4881-a522-fe5224c10fcc';
  expect(await errorOf(ec2.describeReservedInstancesOfferings({ ReservedInstancesOfferingIds: [id] }))).toBe(
    `InvalidReservedInstancesOfferingId: The ID '${id}' does not exist`,
  );
});

test('what is bought is active until its term is over, or when a queued purchase is due', async () => {
  await using embedded = await embeddedEc2();
  const { ec2, clock } = embedded;
  const { ReservedInstancesOfferingId } = await yearly(ec2);
  const buy = async (PurchaseTime?: Date) =>
    (
      await ec2.purchaseReservedInstancesOffering({
        ReservedInstancesOfferingId,
        InstanceCount: 2,
        PurchaseTime,
      })
    ).ReservedInstancesId ?? '';
  const [now, later, never] = [
    await buy(),
    await buy(new Date(clock.now() + DAY_MS)),
    await buy(new Date(clock.now() + DAY_MS)),
  ];
  const states = async () =>
    (await ec2.describeReservedInstances({})).ReservedInstances?.map(({ State }) => State);
  clock.advance(5000);
  expect(await states()).toEqual(['active', 'queued', 'queued']);
  const deletion = await ec2.deleteQueuedReservedInstances({ ReservedInstancesIds: [never, now] });
  expect(deletion).toMatchObject({
    SuccessfulQueuedPurchaseDeletions: [{ ReservedInstancesId: never }],
    FailedQueuedPurchaseDeletions: [{ Error: { Code: 'reserved-instances-not-in-queued-state' } }],
  });
  await ec2.createTags({ Resources: [now], Tags: [{ Key: 'team', Value: 'shop' }] });
  const Filters = [{ Name: 'tag:team', Values: ['shop'] }];
  const { ReservedInstances: [mine] = [] } = await ec2.describeReservedInstances({ Filters });
  expect(mine).toMatchObject({
    ...MICRO,
    ReservedInstancesId: now,
    InstanceCount: 2,
    Scope: 'Region',
    OfferingType: 'No Upfront',
    Duration: 31_536_000,
  });
  clock.advance(2 * DAY_MS);
  expect(await states()).toEqual(['active', 'active', 'queued-deleted']);
  clock.advance(363 * DAY_MS);
  expect(await states()).toEqual(['retired', 'active', 'queued-deleted']);
  expect(
    await errorOf(ec2.describeReservedInstances({ ReservedInstancesIds: [later.replace(/^./, 'x')] })),
  ).toMatch(/^InvalidReservedInstancesId: /);
});

test('Reserved Instances are modified into others of the same footprint', async () => {
  await using embedded = await embeddedEc2();
  const { ec2, clock } = embedded;
  const { ReservedInstancesOfferingId } = await yearly(ec2);
  const { ReservedInstancesId = '' } = await ec2.purchaseReservedInstancesOffering({
    ReservedInstancesOfferingId,
    InstanceCount: 4,
  });
  clock.advance(5000);
  const modify = (...TargetConfigurations: object[]) =>
    ec2.modifyReservedInstances({ ReservedInstancesIds: [ReservedInstancesId], TargetConfigurations });
  expect(await errorOf(modify({ InstanceCount: 3 }))).toMatch(
    /^InvalidParameterValue: The target configurations/,
  );
  const { ReservedInstancesModificationId } = await modify(
    { InstanceCount: 1, InstanceType: 't3.small' },
    { InstanceCount: 2, AvailabilityZone: 'us-east-1a' },
  );
  clock.advance(5000);
  const { ReservedInstancesModifications: [modification] = [] } =
    await ec2.describeReservedInstancesModifications({});
  expect(modification).toMatchObject({
    ReservedInstancesModificationId,
    Status: 'fulfilled',
    ReservedInstancesIds: [{ ReservedInstancesId }],
    ModificationResults: [
      { TargetConfiguration: { InstanceType: 't3.small', Scope: 'Region' } },
      { TargetConfiguration: { InstanceType: 't3.micro', Scope: 'Availability Zone' } },
    ],
  });
  const { ReservedInstances = [] } = await ec2.describeReservedInstances({});
  expect(ReservedInstances.map((each) => [each.State, each.InstanceType, each.InstanceCount])).toEqual([
    ['retired', 't3.micro', 4],
    ['active', 't3.small', 1],
    ['active', 't3.micro', 2],
  ]);
  expect(ReservedInstances[2]?.AvailabilityZone).toBe('us-east-1a');
  expect(await errorOf(modify({ InstanceCount: 4 }))).toMatch(/are not active or are being modified\.$/);
});

test('convertible Reserved Instances are exchanged for others worth no less', async () => {
  await using embedded = await embeddedEc2();
  const { ec2, clock } = embedded;
  const offeringOf = async (
    InstanceType: 't3.micro' | 't3.small',
    OfferingClass: 'standard' | 'convertible',
  ) => {
    const { ReservedInstancesOfferings: [offering] = [] } = await ec2.describeReservedInstancesOfferings({
      InstanceType,
      OfferingClass,
      OfferingType: 'All Upfront',
      MaxResults: 1,
    });
    return offering?.ReservedInstancesOfferingId ?? '';
  };
  const { ReservedInstancesId = '' } = await ec2.purchaseReservedInstancesOffering({
    ReservedInstancesOfferingId: await offeringOf('t3.micro', 'convertible'),
    InstanceCount: 4,
  });
  clock.advance(5000);
  const asked = async (OfferingClass: 'standard' | 'convertible') => ({
    ReservedInstanceIds: [ReservedInstancesId],
    TargetConfigurations: [{ OfferingId: await offeringOf('t3.small', OfferingClass) }],
  });
  expect(await ec2.getReservedInstancesExchangeQuote(await asked('standard'))).toMatchObject({
    IsValidExchange: false,
    ValidationFailureReason: expect.stringMatching(/is not convertible\.$/),
  });
  const quote = await ec2.getReservedInstancesExchangeQuote(await asked('convertible'));
  expect(quote).toMatchObject({
    CurrencyCode: 'USD',
    IsValidExchange: true,
    TargetConfigurationValueSet: [{ TargetConfiguration: { InstanceCount: 2 } }],
  });
  expect(Number(quote.PaymentDue)).toBeLessThan(5);
  const { ExchangeId } = await ec2.acceptReservedInstancesExchangeQuote(await asked('convertible'));
  expect(ExchangeId).toMatch(/^riex-/);
  clock.advance(5000);
  const { ReservedInstances = [] } = await ec2.describeReservedInstances({});
  expect(ReservedInstances.map((each) => [each.State, each.InstanceType, each.InstanceCount])).toEqual([
    ['retired', 't3.micro', 4],
    ['active', 't3.small', 2],
  ]);
});

test('an account sells nothing, and ids and filters are checked all the same', async () => {
  await using embedded = await embeddedEc2();
  const { ec2 } = embedded;
  const Filters = [{ Name: 'status', Values: ['active'] }];
  expect((await ec2.describeReservedInstancesListings({ Filters })).ReservedInstancesListings).toEqual([]);
  const id = '649fd0c8-5d76-4881-a522-fe5224c10fcc';
  expect(await errorOf(ec2.describeReservedInstances({ ReservedInstancesIds: [id] }))).toBe(
    `InvalidReservedInstancesId: The ID '${id}' does not exist`,
  );
  const end = { Filters: [{ Name: 'end', Values: ['now'] }] };
  expect(await errorOf(ec2.describeReservedInstancesListings(end))).toBe(
    "InvalidParameterValue: The filter 'end' is invalid",
  );
});
