import type { CreateFleetRequest, EC2, SpotOptionsRequest } from '@aws-sdk/client-ec2';
import { expect, test } from 'vitest';
import { embeddedEc2, errorOf } from '../../testing/embedded-ec2.ts';
import { AMAZON_LINUX, describe, imageNamed } from '../../testing/launch.ts';

async function templateOf(ec2: EC2) {
  const ImageId = await imageNamed(ec2, AMAZON_LINUX);
  await ec2.createLaunchTemplate({
    LaunchTemplateName: 'web',
    LaunchTemplateData: { ImageId, InstanceType: 't3.micro' },
  });
  return { LaunchTemplateName: 'web', Version: '$Default' };
}

test('an instant fleet launches from the first pool that can and tells of those that could not', async () => {
  await using embedded = await embeddedEc2();
  const { ec2 } = embedded;
  const LaunchTemplateSpecification = await templateOf(ec2);
  const Overrides = [{ InstanceType: 't4g.micro' as const }, { InstanceType: 't3.small' as const }];
  const reply = await ec2.createFleet({
    Type: 'instant',
    LaunchTemplateConfigs: [{ LaunchTemplateSpecification, Overrides }],
    TargetCapacitySpecification: { TotalTargetCapacity: 2, DefaultTargetCapacityType: 'spot' },
    TagSpecifications: [{ ResourceType: 'instance', Tags: [{ Key: 'team', Value: 'shop' }] }],
  });
  expect(reply.Errors).toMatchObject([{ Lifecycle: 'spot', ErrorCode: 'InvalidParameterValue' }]);
  expect(reply.Instances).toMatchObject([{ Lifecycle: 'spot', InstanceType: 't3.small' }]);
  const [id = ''] = reply.Instances?.[0]?.InstanceIds ?? [];
  expect((await describe(ec2, id)).Tags).toContainEqual({ Key: 'aws:ec2:fleet-id', Value: reply.FleetId });
  expect((await describe(ec2, id)).Tags).toContainEqual({ Key: 'team', Value: 'shop' });
  expect((await ec2.describeFleets({})).Fleets).toEqual([]);
  expect((await ec2.describeFleets({ FleetIds: [reply.FleetId ?? ''] })).Fleets).toHaveLength(1);
});

test('a maintained fleet grows, shrinks and goes with its instances', async () => {
  await using embedded = await embeddedEc2();
  const { ec2, clock } = embedded;
  const LaunchTemplateSpecification = await templateOf(ec2);
  const { FleetId = '' } = await ec2.createFleet({
    LaunchTemplateConfigs: [{ LaunchTemplateSpecification }],
    TargetCapacitySpecification: { TotalTargetCapacity: 2, OnDemandTargetCapacity: 1, SpotTargetCapacity: 1 },
  });
  const resize = (TotalTargetCapacity: number) =>
    ec2.modifyFleet({
      FleetId,
      TargetCapacitySpecification: { TotalTargetCapacity, OnDemandTargetCapacity: TotalTargetCapacity - 1 },
    });
  const described = async () => (await ec2.describeFleets({ FleetIds: [FleetId] })).Fleets?.[0];
  expect(await described()).toMatchObject({
    FleetState: 'active',
    ActivityStatus: 'fulfilled',
    FulfilledCapacity: 2,
    FulfilledOnDemandCapacity: 1,
  });
  await resize(4);
  expect(await described()).toMatchObject({
    FulfilledCapacity: 4,
    FulfilledOnDemandCapacity: 3,
    TargetCapacitySpecification: { OnDemandTargetCapacity: 3, SpotTargetCapacity: 1 },
  });
  await resize(2);
  expect((await ec2.describeFleetInstances({ FleetId })).ActiveInstances).toHaveLength(2);
  const { HistoryRecords } = await ec2.describeFleetHistory({
    FleetId,
    StartTime: new Date(0),
    EventType: 'instance-change',
  });
  const subTypes = HistoryRecords?.map(({ EventInformation }) => EventInformation?.EventSubType);
  expect(subTypes?.filter((each) => each === 'launched')).toHaveLength(4);

  const twice = await ec2.deleteFleets({ FleetIds: [FleetId, FleetId, 'fleet-1'], TerminateInstances: true });
  expect(twice.SuccessfulFleetDeletions).toMatchObject([
    { FleetId, PreviousFleetState: 'active', CurrentFleetState: 'deleted_terminating' },
  ]);
  expect(twice.UnsuccessfulFleetDeletions).toMatchObject([
    { FleetId, Error: { Code: 'fleetNotInDeletableState' } },
    { FleetId: 'fleet-1', Error: { Code: 'fleetIdMalformed' } },
  ]);
  expect(await described()).toMatchObject({ FleetState: 'deleted_terminating', FulfilledCapacity: 0 });
  clock.advance(60_000);
  expect(await described()).toMatchObject({ FleetState: 'deleted' });
  expect(await errorOf(resize(1))).toMatch(/^FleetNotInModifiableState: /);
  const Filters = [{ Name: 'fleet-state', Values: ['deleted'] }];
  expect((await ec2.describeFleets({ Filters })).Fleets).toHaveLength(1);
});

test('a maintained fleet launches in place of what has gone, a requested one does not', async () => {
  await using embedded = await embeddedEc2();
  const { ec2 } = embedded;
  const LaunchTemplateSpecification = await templateOf(ec2);
  const create = async (Type: 'maintain' | 'request') => {
    const { FleetId = '' } = await ec2.createFleet({
      Type,
      LaunchTemplateConfigs: [{ LaunchTemplateSpecification }],
      TargetCapacitySpecification: { TotalTargetCapacity: 2, DefaultTargetCapacityType: 'spot' },
      TagSpecifications: [{ ResourceType: 'fleet', Tags: [{ Key: 'kind', Value: Type }] }],
    });
    return FleetId;
  };
  const [maintained, requested] = [await create('maintain'), await create('request')];
  const active = async (FleetId: string) =>
    (await ec2.describeFleetInstances({ FleetId })).ActiveInstances?.map(
      ({ InstanceId = '' }) => InstanceId,
    ) ?? [];
  const before = await active(maintained);
  const [first = ''] = before;
  await ec2.terminateInstances({ InstanceIds: [first, ...(await active(requested))] });
  const after = await active(maintained);
  expect(after).toHaveLength(2);
  expect(after).not.toContain(first);
  expect(await active(requested)).toEqual([]);

  const Tags = [{ Key: 'team', Value: 'shop' }];
  await ec2.createTags({ Resources: [maintained], Tags });
  const Filters = [{ Name: 'tag:team', Values: ['shop'] }];
  expect((await ec2.describeFleets({ Filters })).Fleets).toMatchObject([{ FleetId: maintained }]);
  await ec2.deleteFleets({ FleetIds: [maintained], TerminateInstances: false });
  await ec2.terminateInstances({ InstanceIds: [after[0] ?? ''] });
  expect((await ec2.describeFleets({ FleetIds: [maintained] })).Fleets).toMatchObject([
    { FleetState: 'deleted_running', FulfilledCapacity: 1 },
  ]);
});

test('what a maintained fleet launches in place of others is among the instances without asking the fleet', async () => {
  await using embedded = await embeddedEc2();
  const { ec2 } = embedded;
  const LaunchTemplateSpecification = await templateOf(ec2);
  const { FleetId = '' } = await ec2.createFleet({
    LaunchTemplateConfigs: [{ LaunchTemplateSpecification }],
    TargetCapacitySpecification: { TotalTargetCapacity: 1, DefaultTargetCapacityType: 'on-demand' },
  });
  const { ActiveInstances: [first] = [] } = await ec2.describeFleetInstances({ FleetId });
  await ec2.terminateInstances({ InstanceIds: [first?.InstanceId ?? ''] });
  const running = { Name: 'instance-state-name', Values: ['pending', 'running'] };
  const { Reservations = [] } = await ec2.describeInstances({ Filters: [running] });
  const ids = Reservations.flatMap(({ Instances = [] }) => Instances.map((each) => each.InstanceId));
  expect(ids).toHaveLength(1);
  expect(ids).not.toContain(first?.InstanceId);
});

test('a fleet begins and ends when it is told to', async () => {
  await using embedded = await embeddedEc2();
  const { ec2, clock } = embedded;
  const LaunchTemplateSpecification = await templateOf(ec2);
  const { FleetId = '' } = await ec2.createFleet({
    LaunchTemplateConfigs: [{ LaunchTemplateSpecification }],
    TargetCapacitySpecification: { TotalTargetCapacity: 1 },
    ValidFrom: new Date(clock.now() + 60_000),
    ValidUntil: new Date(clock.now() + 600_000),
    TerminateInstancesWithExpiration: true,
  });
  const described = async () => (await ec2.describeFleets({ FleetIds: [FleetId] })).Fleets?.[0];
  expect(await described()).toMatchObject({ FleetState: 'submitted', FulfilledCapacity: 0 });
  clock.advance(60_000);
  expect(await described()).toMatchObject({ FleetState: 'active', FulfilledCapacity: 1 });
  clock.advance(600_000);
  expect(await described()).toMatchObject({ FleetState: 'deleted', FulfilledCapacity: 0 });
});

test('capacity is allocated by price, by priority or evenly, in units of each type', async () => {
  await using embedded = await embeddedEc2();
  const { ec2 } = embedded;
  const LaunchTemplateSpecification = await templateOf(ec2);
  const types = async (SpotOptions: SpotOptionsRequest, TotalTargetCapacity: number) => {
    const { Instances = [] } = await ec2.createFleet({
      Type: 'instant',
      LaunchTemplateConfigs: [
        {
          LaunchTemplateSpecification,
          Overrides: [
            { InstanceType: 't3.large', WeightedCapacity: 4, Priority: 1 },
            { InstanceType: 't3.medium', WeightedCapacity: 3, Priority: 2 },
          ],
        },
      ],
      TargetCapacitySpecification: { TotalTargetCapacity, DefaultTargetCapacityType: 'spot' },
      SpotOptions,
    });
    return Instances.map(({ InstanceType, InstanceIds }) => [InstanceType, InstanceIds?.length]);
  };
  expect(await types({}, 8)).toEqual([['t3.medium', 3]]);
  expect(await types({ AllocationStrategy: 'capacity-optimized-prioritized' }, 8)).toEqual([['t3.large', 2]]);
  expect(await types({ AllocationStrategy: 'diversified' }, 8)).toEqual([
    ['t3.large', 2],
    ['t3.medium', 1],
  ]);
  expect(await types({ AllocationStrategy: 'lowest-price', InstancePoolsToUseCount: 2 }, 7)).toEqual([
    ['t3.medium', 1],
    ['t3.large', 1],
  ]);
  expect(await types({ MaxTotalPrice: '0.02' }, 8)).toEqual([['t3.medium', 1]]);
});

test('attributes name the types a fleet may launch, and a reply the version and the type it did', async () => {
  await using embedded = await embeddedEc2();
  const { ec2 } = embedded;
  const LaunchTemplateSpecification = await templateOf(ec2);
  const { LaunchTemplates: [template] = [] } = await ec2.describeLaunchTemplates({});
  const { Instances, Errors } = await ec2.createFleet({
    Type: 'instant',
    LaunchTemplateConfigs: [
      {
        LaunchTemplateSpecification,
        Overrides: [
          {
            InstanceRequirements: {
              VCpuCount: { Min: 2, Max: 2 },
              MemoryMiB: { Min: 4096, Max: 4096 },
              InstanceGenerations: ['current'],
            },
            AvailabilityZone: 'us-east-1a',
          },
        ],
      },
    ],
    TargetCapacitySpecification: { TotalTargetCapacity: 1 },
  });
  expect(Errors).toEqual([]);
  expect(Instances).toMatchObject([
    {
      Lifecycle: 'on-demand',
      AvailabilityZone: 'us-east-1a',
      LaunchTemplateAndOverrides: {
        LaunchTemplateSpecification: { LaunchTemplateId: template?.LaunchTemplateId, Version: '1' },
        Overrides: { InstanceType: Instances?.[0]?.InstanceType, AvailabilityZone: 'us-east-1a' },
      },
    },
  ]);
});

test('what can not be launched as a whole leaves nothing behind', async () => {
  await using embedded = await embeddedEc2();
  const { ec2 } = embedded;
  const LaunchTemplateSpecification = await templateOf(ec2);
  const instant = async (request: Partial<CreateFleetRequest>) =>
    ec2.createFleet({
      Type: 'instant',
      LaunchTemplateConfigs: [{ LaunchTemplateSpecification }],
      TargetCapacitySpecification: { TotalTargetCapacity: 1 },
      ...request,
    });
  const launched = async () => (await ec2.describeInstances({})).Reservations?.length ?? 0;
  const OnDemandOptions = { MaxTotalPrice: '0.03', MinTargetCapacity: 3, SingleInstanceType: true };
  const dear = await instant({ OnDemandOptions, TargetCapacitySpecification: { TotalTargetCapacity: 4 } });
  expect(dear.Instances).toEqual([]);
  expect(await launched()).toBe(0);

  const { Subnets: [subnet] = [] } = await ec2.describeSubnets({});
  const PrivateIpAddress = subnet?.CidrBlock?.replace(/\d+\/.*$/, '50');
  await ec2.createLaunchTemplate({
    LaunchTemplateName: 'fixed',
    LaunchTemplateData: {
      ImageId: await imageNamed(ec2, AMAZON_LINUX),
      NetworkInterfaces: [{ DeviceIndex: 0, SubnetId: subnet?.SubnetId, PrivateIpAddress }],
    },
  });
  const fixed = { LaunchTemplateName: 'fixed', Version: '1' };
  const Overrides = [{ InstanceType: 't3.micro' as const }];
  const LaunchTemplateConfigs = [{ LaunchTemplateSpecification: fixed, Overrides }];
  expect((await instant({ LaunchTemplateConfigs })).Instances).toHaveLength(1);
  expect((await instant({ LaunchTemplateConfigs })).Errors).toMatchObject([
    { ErrorCode: 'InvalidIPAddress.InUse' },
  ]);
  expect(await launched()).toBe(1);
});

test('a fleet needs a template that is there', async () => {
  await using embedded = await embeddedEc2();
  const call = embedded.ec2.createFleet({
    LaunchTemplateConfigs: [{ LaunchTemplateSpecification: { LaunchTemplateName: 'web', Version: '1' } }],
    TargetCapacitySpecification: { TotalTargetCapacity: 1 },
  });
  expect(await errorOf(call)).toBe(
    'InvalidLaunchTemplateName.NotFoundException: The specified launch template, with template name web, does not exist.',
  );
  const LaunchTemplateSpecification = await templateOf(embedded.ec2);
  const priced = embedded.ec2.createFleet({
    LaunchTemplateConfigs: [{ LaunchTemplateSpecification, Overrides: [{ MaxPrice: '0.0005' }] }],
    TargetCapacitySpecification: { TotalTargetCapacity: 1 },
  });
  expect(await errorOf(priced)).toMatch(/^InvalidParameterValue: Value \(0\.0005\) for parameter maxPrice/);
  const many = embedded.ec2.createFleet({
    LaunchTemplateConfigs: [
      {
        LaunchTemplateSpecification,
        Overrides: Array.from({ length: 5 }, (_, Priority) => ({
          Priority,
          InstanceRequirements: { VCpuCount: { Min: 1 }, MemoryMiB: { Min: 1 } },
        })),
      },
    ],
    TargetCapacitySpecification: { TotalTargetCapacity: 1 },
  });
  expect(await errorOf(many)).toBe(
    'InvalidParameterValue: Your request contains more than the maximum allowed number of InstanceRequirements (4)',
  );
});
