import { expect, test } from 'vitest';
import { embeddedEc2, errorOf, OWNER } from '../../testing/embedded-ec2.ts';
import { AMAZON_LINUX, describe, imageNamed, launch } from '../../testing/launch.ts';

test('instances launched together are one reservation', async () => {
  await using embedded = await embeddedEc2();
  const { ec2 } = embedded;
  const ImageId = await imageNamed(ec2, AMAZON_LINUX);
  const { ReservationId } = await ec2.runInstances({
    ImageId,
    InstanceType: 't3.micro',
    MinCount: 3,
    MaxCount: 3,
  });
  const { Reservations } = await ec2.describeInstances({});
  expect(Reservations).toHaveLength(1);
  expect(Reservations?.[0]).toMatchObject({ ReservationId, OwnerId: OWNER.id });
  expect(Reservations?.[0]?.Instances?.map(({ AmiLaunchIndex }) => AmiLaunchIndex)).toEqual([0, 1, 2]);
});

test('pages count instances and go on where they left off, whatever comes and goes', async () => {
  await using embedded = await embeddedEc2();
  const { ec2 } = embedded;
  const ImageId = await imageNamed(ec2, AMAZON_LINUX);
  await ec2.runInstances({ ImageId, InstanceType: 't3.micro', MinCount: 7, MaxCount: 7 });
  const first = await ec2.describeInstances({ MaxResults: 5 });
  expect(first.Reservations?.[0]?.Instances).toHaveLength(5);
  await launch(ec2);
  const second = await ec2.describeInstances({ MaxResults: 5, NextToken: first.NextToken });
  expect(second.Reservations?.map(({ Instances }) => Instances?.length)).toEqual([2, 1]);
  expect(second.NextToken).toBeUndefined();
});

test.each([
  ['instance-state-name', 'running', 2],
  ['instance-state-code', '16', 2],
  ['tag:app', 'sh*', 1],
  ['tag-key', 'app', 1],
  ['instance-type', 't3.?icro', 1],
  ['root-device-type', 'instance-store', 0],
  ['instance.group-name', 'default', 2],
  ['network-interface.attachment.device-index', '0', 2],
  ['block-device-mapping.device-name', '/dev/xvda', 2],
  ['network-interface.tag-value', 'front', 1],
  ['network-interface.operator.managed', 'false', 2],
  ['operator.managed', 'true', 0],
  ['network-performance-options.bandwidth-weighting', 'default', 2],
])('the filter %s with %s finds %i of them', async (Name, value, count) => {
  await using embedded = await embeddedEc2();
  const { ec2 } = embedded;
  await launch(ec2, {
    TagSpecifications: [
      { ResourceType: 'instance', Tags: [{ Key: 'app', Value: 'shop' }] },
      { ResourceType: 'network-interface', Tags: [{ Key: 'side', Value: 'front' }] },
    ],
  });
  await launch(ec2, { InstanceType: 't3.small' });
  const { Reservations } = await ec2.describeInstances({ Filters: [{ Name, Values: [value] }] });
  expect(Reservations).toHaveLength(count);
});

test('a filter that does not exist is refused', async () => {
  await using embedded = await embeddedEc2();
  const call = embedded.ec2.describeInstances({ Filters: [{ Name: 'colour', Values: ['red'] }] });
  expect(await errorOf(call)).toBe("InvalidParameterValue: The filter 'colour' is invalid");
});

test('ids and a page size do not go together', async () => {
  await using embedded = await embeddedEc2();
  const call = embedded.ec2.describeInstances({ InstanceIds: ['i-01234567'], MaxResults: 5 });
  expect(await errorOf(call)).toBe(
    'InvalidParameterCombination: The parameter instancesSet cannot be used with the parameter maxResults',
  );
});

test('a description follows the time, the tags, the volumes and the groups of its instance', async () => {
  await using embedded = await embeddedEc2({ transitions: { min: 1000, max: 1000 } });
  const { ec2, clock } = embedded;
  const { InstanceId } = await launch(ec2, { Placement: { AvailabilityZone: 'us-east-1a' } });
  const shown = () => describe(ec2, InstanceId);
  expect((await shown()).State?.Name).toBe('pending');
  clock.advance(1000);
  expect((await shown()).State?.Name).toBe('running');
  await ec2.createTags({ Resources: [InstanceId], Tags: [{ Key: 'Name', Value: 'web' }] });
  expect((await shown()).Tags).toEqual([{ Key: 'Name', Value: 'web' }]);
  const { VolumeId } = await ec2.createVolume({ AvailabilityZone: 'us-east-1a', Size: 1 });
  clock.advance(1000);
  await ec2.attachVolume({ InstanceId, VolumeId, Device: '/dev/sdf' });
  const statusOf = async () => (await shown()).BlockDeviceMappings?.[1]?.Ebs?.Status;
  expect(await statusOf()).toBe('attaching');
  clock.advance(1000);
  expect(await statusOf()).toBe('attached');
  const { GroupId = '' } = await ec2.createSecurityGroup({ GroupName: 'web', Description: 'web' });
  await ec2.modifyInstanceAttribute({ InstanceId, Groups: [GroupId] });
  expect((await shown()).SecurityGroups).toEqual([{ GroupId, GroupName: 'web' }]);
});
