import type { SpotMarketOptions, SpotPrice } from '@aws-sdk/client-ec2';
import { expect, test } from 'vitest';
import { embeddedEc2, errorOf } from '../../testing/embedded-ec2.ts';
import { AMAZON_LINUX, describe, imageNamed, launch } from '../../testing/launch.ts';

const SPOT = { MarketType: 'spot' } as const;

test('a launch on the Spot market makes a request, which closes with its instance', async () => {
  await using embedded = await embeddedEc2();
  const { ec2 } = embedded;
  const { InstanceId, InstanceLifecycle, SpotInstanceRequestId } = await launch(ec2, {
    InstanceMarketOptions: SPOT,
    TagSpecifications: [{ ResourceType: 'spot-instances-request', Tags: [{ Key: 'team', Value: 'shop' }] }],
  });
  expect(InstanceLifecycle).toBe('spot');
  const requests = async () => (await ec2.describeSpotInstanceRequests({})).SpotInstanceRequests;
  expect(await requests()).toMatchObject([
    {
      SpotInstanceRequestId,
      InstanceId,
      Type: 'one-time',
      State: 'active',
      Status: { Code: 'fulfilled' },
      Tags: [{ Key: 'team', Value: 'shop' }],
    },
  ]);
  const { SecurityGroups } = await describe(ec2, InstanceId);
  expect((await requests())?.[0]?.LaunchSpecification).toMatchObject({ SecurityGroups });
  const dated = launch(ec2, {
    InstanceMarketOptions: { ...SPOT, SpotOptions: { ValidUntil: new Date(Date.now() + 60_000) } },
  });
  expect(await errorOf(dated)).toBe(
    "InvalidParameterCombination: The parameter validUntil cannot be specified when the SpotRequestType is set to 'one-time'.",
  );
  expect(await errorOf(ec2.stopInstances({ InstanceIds: [InstanceId] }))).toBe(
    `UnsupportedOperation: You can't stop the Spot Instance '${InstanceId}' because it is associated with a one-time Spot Instance request. You can only stop Spot Instances associated with persistent Spot Instance requests.`,
  );
  const protectedNow = ec2.modifyInstanceAttribute({ InstanceId, DisableApiTermination: { Value: true } });
  expect(await errorOf(protectedNow)).toBe(
    "UnsupportedOperation: Modifying 'disableApiTermination' is not supported for spot instances.",
  );
  const larger = ec2.modifyInstanceAttribute({ InstanceId, InstanceType: { Value: 't3.large' } });
  expect(await errorOf(larger)).toBe(
    "UnsupportedOperation: Modifying 'instanceType' is not supported for spot instances.",
  );
  await ec2.terminateInstances({ InstanceIds: [InstanceId] });
  expect(await requests()).toMatchObject([
    { State: 'closed', Status: { Code: 'instance-terminated-by-user' } },
  ]);
});

test('interruption and the type of request go together', async () => {
  await using embedded = await embeddedEc2();
  const { ec2 } = embedded;
  const spot = (SpotOptions: SpotMarketOptions, more: object = {}) =>
    errorOf(launch(ec2, { InstanceMarketOptions: { ...SPOT, SpotOptions }, ...more }));
  expect(await spot({ InstanceInterruptionBehavior: 'stop' })).toBe(
    "InvalidParameterCombination: The request with type 'null' is not supported when instanceInterruptionBehavior is set to 'stop'.",
  );
  expect(await spot({ SpotInstanceType: 'one-time', InstanceInterruptionBehavior: 'hibernate' })).toBe(
    "InvalidParameterCombination: The request with type 'one-time' is not supported when instanceInterruptionBehavior is set to 'hibernate'.",
  );
  expect(await spot({ SpotInstanceType: 'persistent' })).toBe(
    'InvalidParameterCombination: The terminate InstanceInterruptionBehavior is not supported when requestType is set to persistent.',
  );
  expect(await spot({}, { DisableApiTermination: true })).toBe(
    'InvalidParameterCombination: disableApiTermination is not supported for spot instances.',
  );
});

test('a request that offers enough becomes an instance, one that offers too little stays open', async () => {
  await using embedded = await embeddedEc2();
  const { ec2 } = embedded;
  const LaunchSpecification = {
    ImageId: await imageNamed(ec2, AMAZON_LINUX),
    InstanceType: 't3.micro',
  } as const;
  const reply = await ec2.requestSpotInstances({ LaunchSpecification, InstanceCount: 2, Type: 'persistent' });
  expect(reply.SpotInstanceRequests).toMatchObject([{ State: 'open' }, { State: 'open' }]);
  await ec2.requestSpotInstances({ LaunchSpecification, SpotPrice: '0.0001' });
  const { SpotInstanceRequests = [] } = await ec2.describeSpotInstanceRequests({});
  expect(SpotInstanceRequests.map(({ Status }) => Status?.Code)).toEqual([
    'fulfilled',
    'fulfilled',
    'price-too-low',
  ]);
  expect(SpotInstanceRequests[2]).toMatchObject({
    SpotPrice: '0.000100',
    Status: {
      Message: expect.stringMatching(
        /^Your Spot request price of 0\.0001 is lower than the minimum required Spot request fulfillment price of 0\.\d{4}\.$/,
      ),
    },
    LaunchSpecification: { InstanceType: 't3.micro', Monitoring: { Enabled: false } },
  });

  const [first] = SpotInstanceRequests;
  const SpotInstanceRequestIds = [first?.SpotInstanceRequestId ?? ''];
  expect(await ec2.cancelSpotInstanceRequests({ SpotInstanceRequestIds })).toMatchObject({
    CancelledSpotInstanceRequests: [{ State: 'cancelled' }],
  });
  expect(
    (await ec2.describeSpotInstanceRequests({ SpotInstanceRequestIds })).SpotInstanceRequests,
  ).toMatchObject([{ State: 'cancelled', Status: { Code: 'request-canceled-and-instance-running' } }]);
  expect(await describe(ec2, first?.InstanceId ?? '')).toMatchObject({
    InstanceLifecycle: 'spot',
    State: { Name: 'running' },
  });
});

test('a request waits for its date, and a persistent one launches again until it is cancelled', async () => {
  await using embedded = await embeddedEc2();
  const { ec2, clock } = embedded;
  const after = (minutes: number) => new Date(clock.now() + minutes * 60_000);
  const LaunchSpecification = {
    ImageId: await imageNamed(ec2, AMAZON_LINUX),
    InstanceType: 't3.micro',
    UserData: 'ZWNobyBoaQ==',
  } as const;
  const request = { LaunchSpecification, AvailabilityZoneGroup: 'near' };
  const { SpotInstanceRequests: made = [] } = await ec2.requestSpotInstances({
    ...request,
    Type: 'persistent',
    ValidFrom: after(10),
    ValidUntil: after(600),
  });
  const SpotInstanceRequestIds = made.flatMap(({ SpotInstanceRequestId }) => SpotInstanceRequestId ?? []);
  const described = async () =>
    (await ec2.describeSpotInstanceRequests({ SpotInstanceRequestIds })).SpotInstanceRequests?.[0];
  expect(await described()).toMatchObject({ State: 'open', Status: { Code: 'not-scheduled-yet' } });
  clock.advance(10 * 60_000);
  const first = await described();
  expect(first).toMatchObject({ State: 'active', Status: { Code: 'fulfilled' } });

  await ec2.requestSpotInstances(request);
  const { SpotInstanceRequests: both = [] } = await ec2.describeSpotInstanceRequests({});
  expect(both[1]).toMatchObject({
    LaunchedAvailabilityZone: first?.LaunchedAvailabilityZone,
    ValidUntil: after(7 * 24 * 60),
  });

  await ec2.terminateInstances({ InstanceIds: [first?.InstanceId ?? ''] });
  const second = await described();
  expect(second).toMatchObject({ State: 'active' });
  expect(second?.InstanceId).not.toBe(first?.InstanceId);
  await ec2.cancelSpotInstanceRequests({ SpotInstanceRequestIds });
  await ec2.terminateInstances({ InstanceIds: [second?.InstanceId ?? ''] });
  expect(await described()).toMatchObject({
    State: 'cancelled',
    Status: { Code: 'instance-terminated-by-user' },
  });
  expect(await errorOf(ec2.requestSpotInstances({ ...request, ValidFrom: after(-1) }))).toMatch(
    /^InvalidTime: /,
  );
});

test('a launch below the price of the market is refused with that price', async () => {
  await using embedded = await embeddedEc2();
  const call = launch(embedded.ec2, {
    InstanceMarketOptions: { ...SPOT, SpotOptions: { MaxPrice: '0.0001' } },
  });
  expect(await errorOf(call)).toMatch(
    /^SpotMaxPriceTooLow: Your Spot request price of 0\.0001 is lower than the minimum required Spot request fulfillment price of 0\.\d{4}\.$/,
  );
});

test('prices have a history in every zone that offers the type', async () => {
  await using embedded = await embeddedEc2();
  const { ec2, clock } = embedded;
  const { SpotPriceHistory = [] } = await ec2.describeSpotPriceHistory({
    InstanceTypes: ['t3.micro'],
    ProductDescriptions: ['Linux/UNIX (Amazon VPC)'],
    AvailabilityZone: 'us-east-1a',
    StartTime: new Date(clock.now() - 24 * 60 * 60 * 1000),
  });
  expect(SpotPriceHistory).toHaveLength(5);
  for (const { SpotPrice, Timestamp } of SpotPriceHistory) {
    expect(Number(SpotPrice)).toBeGreaterThan(0);
    expect(Timestamp?.getTime()).toBeLessThanOrEqual(clock.now());
  }
});

test('prices of every type over months are read page by page, newest first, also when a new one begins', async () => {
  await using embedded = await embeddedEc2();
  const { ec2, clock } = embedded;
  const StartTime = new Date(clock.now() - 60 * 24 * 60 * 60 * 1000);
  const first = await ec2.describeSpotPriceHistory({ StartTime });
  expect(first.SpotPriceHistory).toHaveLength(1000);
  clock.advance(6 * 60 * 60 * 1000);
  const second = await ec2.describeSpotPriceHistory({ StartTime, NextToken: first.NextToken });
  const key = ({ InstanceType, AvailabilityZone, ProductDescription, Timestamp }: SpotPrice) =>
    [InstanceType, AvailabilityZone, ProductDescription, Timestamp?.getTime()].join(' ');
  const both = [...(first.SpotPriceHistory ?? []), ...(second.SpotPriceHistory ?? [])];
  expect(new Set(both.map(key)).size).toBe(2000);
  const Filters = [
    { Name: 'instance-type', Values: ['t3.micro'] },
    { Name: 'product-description', Values: ['Linux/UNIX (Amazon VPC)'] },
    { Name: 'availability-zone', Values: ['us-east-1a'] },
  ];
  const { SpotPriceHistory: prices = [] } = await ec2.describeSpotPriceHistory({ StartTime, Filters });
  expect(prices).toHaveLength(242);
  const times = prices.map(({ Timestamp }) => Timestamp?.getTime() ?? 0);
  expect(times).toEqual([...times].sort((a, b) => b - a));
});

test('places are scored by how likely they have capacity', async () => {
  await using embedded = await embeddedEc2();
  const { ec2 } = embedded;
  const many = { InstanceTypes: ['m5.large', 'm5a.large', 'c5.large', 'r5.large'], TargetCapacity: 50 };
  const { SpotPlacementScores: regions = [] } = await ec2.getSpotPlacementScores(many);
  expect(regions).toHaveLength(10);
  const scores = regions.map(({ Score = 0 }) => Score);
  expect(scores).toEqual([...scores].sort((a, b) => b - a));
  expect(Math.min(...scores)).toBeGreaterThanOrEqual(1);
  const zones = await ec2.getSpotPlacementScores({
    ...many,
    InstanceTypes: ['m5.large'],
    RegionNames: ['us-west-1'],
    SingleAvailabilityZone: true,
  });
  expect(zones.SpotPlacementScores?.map(({ AvailabilityZoneId }) => AvailabilityZoneId).sort()).toEqual([
    'usw1-az1',
    'usw1-az3',
  ]);
  expect(zones.SpotPlacementScores?.every(({ Score = 0 }) => Score <= 3)).toBe(true);
  expect(await errorOf(ec2.getSpotPlacementScores({ TargetCapacity: 1 }))).toMatch(
    /^InvalidParameterCombination: /,
  );
});

test('an account has one data feed', async () => {
  await using embedded = await embeddedEc2();
  const { ec2 } = embedded;
  const missing = 'InvalidSpotDatafeed.NotFound: Spot datafeed subscription does not exist.';
  expect(await errorOf(ec2.describeSpotDatafeedSubscription({}))).toBe(missing);
  await ec2.createSpotDatafeedSubscription({ Bucket: 'usage' });
  expect((await ec2.describeSpotDatafeedSubscription({})).SpotDatafeedSubscription).toMatchObject({
    Bucket: 'usage',
    State: 'Active',
  });
  await ec2.deleteSpotDatafeedSubscription({});
  expect(await errorOf(ec2.describeSpotDatafeedSubscription({}))).toBe(missing);
});
