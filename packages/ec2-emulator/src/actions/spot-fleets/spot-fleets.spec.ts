import type { EC2, SpotFleetRequestConfigData } from '@aws-sdk/client-ec2';
import { expect, test } from 'vitest';
import { embeddedEc2, errorOf } from '../../testing/embedded-ec2.ts';
import { AMAZON_LINUX, describe, imageNamed } from '../../testing/launch.ts';

const IamFleetRole = 'arn:aws:iam::111111111111:role/fleet';

/** Small instances of two units and large ones of four. */
async function weighted(ec2: EC2): Promise<SpotFleetRequestConfigData> {
  const ImageId = await imageNamed(ec2, AMAZON_LINUX);
  return {
    IamFleetRole,
    TargetCapacity: 6,
    LaunchSpecifications: [
      {
        ImageId,
        InstanceType: 't2.small',
        WeightedCapacity: 2,
        TagSpecifications: [{ ResourceType: 'instance', Tags: [{ Key: 'team', Value: 'shop' }] }],
      },
      {
        ImageId,
        InstanceType: 't2.large',
        WeightedCapacity: 4,
        Placement: { AvailabilityZone: 'us-east-1a' },
      },
    ],
  };
}

/** A request and what is asked about it. */
async function requested(ec2: EC2, SpotFleetRequestConfig: SpotFleetRequestConfigData) {
  const { SpotFleetRequestId = '' } = await ec2.requestSpotFleet({ SpotFleetRequestConfig });
  return {
    id: SpotFleetRequestId,
    active: async () => (await ec2.describeSpotFleetInstances({ SpotFleetRequestId })).ActiveInstances ?? [],
    described: async () =>
      (await ec2.describeSpotFleetRequests({ SpotFleetRequestIds: [SpotFleetRequestId] }))
        .SpotFleetRequestConfigs?.[0],
    modify: (TargetCapacity: number, keep = false) =>
      ec2.modifySpotFleetRequest({
        SpotFleetRequestId,
        TargetCapacity,
        ...(keep && { ExcessCapacityTerminationPolicy: 'noTermination' }),
      }),
  };
}

test('a request launches the cheapest units, is kept to its target and cancelled with its instances', async () => {
  await using embedded = await embeddedEc2();
  const { ec2, clock } = embedded;
  const fleet = await requested(ec2, {
    ...(await weighted(ec2)),
    TagSpecifications: [{ ResourceType: 'spot-fleet-request', Tags: [{ Key: 'env', Value: 'test' }] }],
  });
  expect(fleet.id).toMatch(/^sfr-[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
  expect(await fleet.described()).toMatchObject({
    SpotFleetRequestState: 'active',
    ActivityStatus: 'fulfilled',
    Tags: [{ Key: 'env', Value: 'test' }],
    SpotFleetRequestConfig: {
      IamFleetRole,
      AllocationStrategy: 'lowestPrice',
      Type: 'maintain',
      TargetCapacity: 6,
      FulfilledCapacity: 6,
    },
  });
  const [first, ...others] = await fleet.active();
  expect(others).toHaveLength(2);
  const instance = await describe(ec2, first?.InstanceId ?? '');
  expect(instance).toMatchObject({
    InstanceType: 't2.small',
    InstanceLifecycle: 'spot',
    SpotInstanceRequestId: first?.SpotInstanceRequestId,
  });
  expect(instance.Tags).toEqual([
    { Key: 'team', Value: 'shop' },
    { Key: 'aws:ec2spot:fleet-request-id', Value: fleet.id },
  ]);

  await fleet.modify(7);
  await fleet.modify(5);
  expect(await fleet.active()).toHaveLength(3);
  await ec2.terminateInstances({ InstanceIds: [first?.InstanceId ?? ''] });
  expect(await fleet.active()).toHaveLength(3);
  await fleet.modify(1, true);
  expect(await fleet.described()).toMatchObject({
    SpotFleetRequestConfig: { TargetCapacity: 1, FulfilledCapacity: 6 },
  });

  // What has gone is not replaced for a target that asks for less.
  const two = (await fleet.active()).slice(1).flatMap(({ InstanceId }) => InstanceId ?? []);
  await fleet.modify(6);
  await ec2.terminateInstances({ InstanceIds: two });
  await fleet.modify(1, true);
  expect(await fleet.active()).toHaveLength(1);
  await fleet.modify(6);

  const cancel = (TerminateInstances: boolean) =>
    ec2.cancelSpotFleetRequests({ SpotFleetRequestIds: [fleet.id], TerminateInstances });
  expect(await cancel(false)).toMatchObject({
    SuccessfulFleetRequests: [
      { PreviousSpotFleetRequestState: 'active', CurrentSpotFleetRequestState: 'cancelled_running' },
    ],
  });
  expect(await fleet.active()).toHaveLength(3);
  expect(await errorOf(fleet.modify(2))).toBe(
    'FleetNotInModifiableState: The Spot Fleet request must be in the active state in order to modify it.',
  );
  await cancel(true);
  expect(await fleet.described()).toMatchObject({
    SpotFleetRequestState: 'cancelled_terminating',
    ActivityStatus: 'pending_termination',
  });
  expect((await cancel(true)).UnsuccessfulFleetRequests).toMatchObject([
    { Error: { Code: 'fleetRequestNotInCancellableState' } },
  ]);
  clock.advance(60_000);
  expect(await fleet.described()).toMatchObject({ SpotFleetRequestState: 'cancelled' });
});

test('a diversified request launches from all its pools', async () => {
  await using embedded = await embeddedEc2();
  const { ec2 } = embedded;
  const fleet = await requested(ec2, { ...(await weighted(ec2)), AllocationStrategy: 'diversified' });
  const types = (await fleet.active()).map(({ InstanceType }) => InstanceType);
  expect(types).toEqual(['t2.small', 't2.large']);
  await fleet.modify(19);
  expect(await fleet.active()).toHaveLength(7);
  expect(await fleet.described()).toMatchObject({ SpotFleetRequestConfig: { FulfilledCapacity: 20 } });
});

test('a request of templates has On-Demand capacity as well, and tells what it could not launch', async () => {
  await using embedded = await embeddedEc2();
  const { ec2 } = embedded;
  await ec2.createLaunchTemplate({
    LaunchTemplateName: 'web',
    LaunchTemplateData: { ImageId: await imageNamed(ec2, AMAZON_LINUX), InstanceType: 't3.micro' },
  });
  const LaunchTemplateSpecification = { LaunchTemplateName: 'web', Version: '$Latest' };
  const Overrides = [{ InstanceType: 't4g.nano' as const }, { InstanceType: 't3.small' as const }];
  const { Subnets = [] } = await ec2.describeSubnets({});
  const SubnetId = `${Subnets[0]?.SubnetId}, ${Subnets[1]?.SubnetId}`;
  const fleet = await requested(ec2, {
    IamFleetRole,
    TargetCapacity: 3,
    OnDemandTargetCapacity: 1,
    LaunchTemplateConfigs: [
      { LaunchTemplateSpecification, Overrides: Overrides.map((each) => ({ ...each, SubnetId })) },
    ],
  });
  expect(await fleet.described()).toMatchObject({
    ActivityStatus: 'fulfilled',
    SpotFleetRequestConfig: { FulfilledCapacity: 3, OnDemandFulfilledCapacity: 1 },
  });
  const history = (EventType?: 'error' | 'instanceChange') =>
    ec2.describeSpotFleetRequestHistory({ SpotFleetRequestId: fleet.id, StartTime: new Date(0), EventType });
  expect((await history('error')).HistoryRecords?.[0]).toMatchObject({
    EventInformation: {
      EventSubType: 'spotFleetRequestConfigurationInvalid',
      EventDescription: expect.stringMatching(/^t4g\.nano: The architecture/),
    },
  });
  expect((await history('instanceChange')).HistoryRecords).toHaveLength(3);
  const all = (await history()).HistoryRecords?.map(({ EventInformation }) => EventInformation?.EventSubType);
  expect(all?.slice(0, 2)).toEqual(['submitted', 'active']);
});

test('what a request can not be is refused, and its token is for one request', async () => {
  await using embedded = await embeddedEc2();
  const { ec2 } = embedded;
  const config = { ...(await weighted(ec2)), ClientToken: 'once' };
  const refused = (change: Partial<SpotFleetRequestConfigData>) =>
    errorOf(ec2.requestSpotFleet({ SpotFleetRequestConfig: { ...config, ClientToken: '', ...change } }));
  expect(await refused({ IamFleetRole: 'fleet' })).toBe(
    'InvalidSpotFleetRequestConfig: Parameter: SpotFleetRequestConfig.IamFleetRole is invalid.',
  );
  expect(await refused({ OnDemandTargetCapacity: 1 })).toMatch(/OnDemandTargetCapacity is invalid\.$/);
  expect(await refused({ LaunchSpecifications: [] })).toMatch(/^InvalidSpotFleetRequestConfig/);
  expect(await refused({ TagSpecifications: [{ ResourceType: 'instance' }] })).toBe(
    'InvalidParameterValue: The value for `ResourceType` must be `spot-fleet-request`, but got `instance` instead.',
  );
  const [first, second] = [await requested(ec2, config), await requested(ec2, config)];
  expect(second.id).toBe(first.id);
  const SpotFleetRequestId = 'sfr-73fbd2ce-aa30-494c-8788-1cee4a7d2b6e';
  expect(await errorOf(ec2.describeSpotFleetInstances({ SpotFleetRequestId }))).toBe(
    `InvalidSpotFleetRequestId.NotFound: The spot fleet request ID '${SpotFleetRequestId}' does not exist`,
  );
  expect(await errorOf(ec2.describeSpotFleetRequests({ SpotFleetRequestIds: ['sfr-1'] }))).toMatch(
    /^InvalidSpotFleetRequestId\.Malformed: /,
  );
});
