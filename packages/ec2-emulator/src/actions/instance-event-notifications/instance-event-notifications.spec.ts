import { expect, test } from 'vitest';
import { embeddedEc2, errorOf } from '../../testing/embedded-ec2.ts';

test('notices of events tell the tags that are registered', async () => {
  await using embedded = await embeddedEc2();
  const { ec2 } = embedded;
  const told = async () => (await ec2.describeInstanceEventNotificationAttributes({})).InstanceTagAttribute;
  expect(await told()).toEqual({ InstanceTagKeys: [], IncludeAllTagsOfInstance: false });

  await ec2.registerInstanceEventNotificationAttributes({
    InstanceTagAttribute: { InstanceTagKeys: ['app'] },
  });
  const { InstanceTagAttribute } = await ec2.registerInstanceEventNotificationAttributes({
    InstanceTagAttribute: { InstanceTagKeys: ['app', 'owner'] },
  });
  expect(InstanceTagAttribute).toEqual({
    InstanceTagKeys: ['app', 'owner'],
    IncludeAllTagsOfInstance: false,
  });
  await ec2.deregisterInstanceEventNotificationAttributes({
    InstanceTagAttribute: { InstanceTagKeys: ['app'] },
  });
  expect(await told()).toEqual({ InstanceTagKeys: ['owner'], IncludeAllTagsOfInstance: false });

  await ec2.registerInstanceEventNotificationAttributes({
    InstanceTagAttribute: { IncludeAllTagsOfInstance: true },
  });
  expect(await told()).toEqual({ InstanceTagKeys: [], IncludeAllTagsOfInstance: true });
  await ec2.deregisterInstanceEventNotificationAttributes({
    InstanceTagAttribute: { IncludeAllTagsOfInstance: false },
  });
  expect(await told()).toEqual({ InstanceTagKeys: [], IncludeAllTagsOfInstance: false });
  const both = { IncludeAllTagsOfInstance: true, InstanceTagKeys: ['app'] };
  const call = ec2.registerInstanceEventNotificationAttributes({ InstanceTagAttribute: both });
  expect(await errorOf(call)).toBe(
    'InvalidParameterCombination: Specify either IncludeAllTagsOfInstance or InstanceTagKeys, and not both.',
  );
});
