import { expect, test } from 'vitest';
import { embeddedEc2, errorOf } from '../../testing/embedded-ec2.ts';
import { launch } from '../../testing/launch.ts';

test('a group holds instances and can be deleted when they are gone', async () => {
  await using embedded = await embeddedEc2();
  const { ec2 } = embedded;
  await ec2.createPlacementGroup({ GroupName: 'racks', Strategy: 'partition', PartitionCount: 3 });
  const { Instances = [] } = await ec2.runInstances({
    ImageId: (await launch(ec2)).ImageId,
    InstanceType: 't3.micro',
    MinCount: 4,
    MaxCount: 4,
    Placement: { GroupName: 'racks' },
  });
  expect(Instances.map(({ Placement }) => Placement?.PartitionNumber)).toEqual([1, 2, 3, 1]);
  expect(await errorOf(ec2.deletePlacementGroup({ GroupName: 'racks' }))).toBe(
    "InvalidPlacementGroup.InUse: The placement group 'racks' is in use and may not be deleted.",
  );
  await ec2.terminateInstances({ InstanceIds: Instances.flatMap(({ InstanceId }) => InstanceId ?? []) });
  await ec2.deletePlacementGroup({ GroupName: 'racks' });
  expect(await errorOf(ec2.describePlacementGroups({ GroupNames: ['racks'] }))).toBe(
    "InvalidPlacementGroup.Unknown: The Placement Group 'racks' is unknown.",
  );
});

test('a spread group takes seven instances in a zone', async () => {
  await using embedded = await embeddedEc2();
  const { ec2 } = embedded;
  await ec2.createPlacementGroup({ GroupName: 'apart', Strategy: 'spread' });
  const Placement = { GroupName: 'apart', AvailabilityZone: 'us-east-1a' };
  await launch(ec2, { Placement, MinCount: 7, MaxCount: 7 });
  expect(await errorOf(launch(ec2, { Placement }))).toMatch(
    /^InsufficientInstanceCapacity: A spread placement group/,
  );
  await launch(ec2, { Placement: { ...Placement, AvailabilityZone: 'us-east-1b' } });
});

test('a name is used once, and a strategy has its own options', async () => {
  await using embedded = await embeddedEc2();
  const { ec2 } = embedded;
  await ec2.createPlacementGroup({ GroupName: 'near' });
  expect(await errorOf(ec2.createPlacementGroup({ GroupName: 'near' }))).toBe(
    "InvalidPlacementGroup.Duplicate: The placement group 'near' already exists.",
  );
  expect(await errorOf(ec2.createPlacementGroup({ GroupName: 'é' }))).toMatch(/^InvalidParameterValue: /);
  expect(
    await errorOf(ec2.createPlacementGroup({ GroupName: 'far', Strategy: 'spread', SpreadLevel: 'host' })),
  ).toMatch(/^InvalidParameterValue: /);
  expect(await errorOf(ec2.createPlacementGroup({ GroupName: 'far', PartitionCount: 2 }))).toMatch(
    /^InvalidParameterCombination/,
  );
  expect(await errorOf(launch(ec2, { Placement: { GroupName: 'far' } }))).toBe(
    "InvalidPlacementGroup.Unknown: The Placement Group 'far' is unknown.",
  );
});
