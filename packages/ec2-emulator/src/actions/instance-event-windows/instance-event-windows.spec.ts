import { expect, test } from 'vitest';
import { embeddedEc2, errorOf } from '../../testing/embedded-ec2.ts';
import { launch } from '../../testing/launch.ts';

const WEEKEND = {
  TimeRanges: [{ StartWeekDay: 'saturday', StartHour: 22, EndWeekDay: 'sunday', EndHour: 4 }],
} as const;

test('a window is made, given instances, and deleted when it has none or by force', async () => {
  await using embedded = await embeddedEc2();
  const { ec2 } = embedded;
  const { InstanceId } = await launch(ec2);
  const { InstanceEventWindow: window } = await ec2.createInstanceEventWindow({
    Name: 'weekend',
    TimeRanges: [...WEEKEND.TimeRanges],
  });
  const InstanceEventWindowId = window?.InstanceEventWindowId;
  expect(window?.State).toBe('creating');
  await ec2.associateInstanceEventWindow({
    InstanceEventWindowId,
    AssociationTarget: { InstanceIds: [InstanceId] },
  });
  const { InstanceEventWindows } = await ec2.describeInstanceEventWindows({
    Filters: [{ Name: 'instance-id', Values: [InstanceId] }],
  });
  expect(InstanceEventWindows).toMatchObject([
    { Name: 'weekend', State: 'active', AssociationTarget: { InstanceIds: [InstanceId] } },
  ]);
  expect(await errorOf(ec2.deleteInstanceEventWindow({ InstanceEventWindowId }))).toMatch(
    /^DependencyViolation/,
  );
  await ec2.modifyInstanceEventWindow({ InstanceEventWindowId, CronExpression: '* 21-23 * * 2,3' });
  await ec2.deleteInstanceEventWindow({ InstanceEventWindowId, ForceDelete: true });
  expect((await ec2.describeInstanceEventWindows({})).InstanceEventWindows).toEqual([]);
});

test('an instance is in one window, and a window has one kind of target', async () => {
  await using embedded = await embeddedEc2();
  const { ec2 } = embedded;
  const { InstanceId } = await launch(ec2);
  const create = async () =>
    (await ec2.createInstanceEventWindow({ CronExpression: '* 0-4 * * *' })).InstanceEventWindow
      ?.InstanceEventWindowId;
  const [first, second] = [await create(), await create()];
  const AssociationTarget = { InstanceIds: [InstanceId] };
  await ec2.associateInstanceEventWindow({ InstanceEventWindowId: first, AssociationTarget });
  expect(
    await errorOf(ec2.associateInstanceEventWindow({ InstanceEventWindowId: second, AssociationTarget })),
  ).toBe(
    `InstanceEventWindowAssociation.InUse: '${InstanceId}' is already associated with the event window '${first}'.`,
  );
  const tags = { InstanceTags: [{ Key: 'team', Value: 'shop' }] };
  expect(
    await errorOf(
      ec2.associateInstanceEventWindow({ InstanceEventWindowId: first, AssociationTarget: tags }),
    ),
  ).toMatch(/^InvalidParameterCombination/);
  await ec2.disassociateInstanceEventWindow({ InstanceEventWindowId: first, AssociationTarget });
  await ec2.associateInstanceEventWindow({ InstanceEventWindowId: first, AssociationTarget: tags });
});

test('a window is long enough', async () => {
  await using embedded = await embeddedEc2();
  const short = embedded.ec2.createInstanceEventWindow({
    TimeRanges: [{ StartWeekDay: 'monday', StartHour: 1, EndWeekDay: 'monday', EndHour: 2 }],
  });
  expect(await errorOf(short)).toBe('InvalidParameterValue: Each time range must be at least 2 hours long.');
});
