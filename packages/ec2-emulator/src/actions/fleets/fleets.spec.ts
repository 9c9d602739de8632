import type { EC2 } from '@aws-sdk/client-ec2';
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
  const { ec2 } = embedded;
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
  expect(await described()).toMatchObject({ FulfilledCapacity: 4, FulfilledOnDemandCapacity: 3 });
  await resize(2);
  expect((await ec2.describeFleetInstances({ FleetId })).ActiveInstances).toHaveLength(2);
  const { HistoryRecords } = await ec2.describeFleetHistory({
    FleetId,
    StartTime: new Date(0),
    EventType: 'instance-change',
  });
  expect(HistoryRecords?.map(({ EventInformation }) => EventInformation?.EventSubType)).toEqual([
    ...Array(4).fill('launched'),
    ...Array(2).fill('terminated'),
  ]);
  const deletion = await ec2.deleteFleets({ FleetIds: [FleetId, 'fleet-1'], TerminateInstances: true });
  expect(deletion.SuccessfulFleetDeletions).toMatchObject([
    { FleetId, PreviousFleetState: 'active', CurrentFleetState: 'deleted_terminating' },
  ]);
  expect(deletion.UnsuccessfulFleetDeletions).toMatchObject([{ Error: { Code: 'fleetIdMalformed' } }]);
  expect(await described()).toMatchObject({ FleetState: 'deleted', FulfilledCapacity: 0 });
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
});
