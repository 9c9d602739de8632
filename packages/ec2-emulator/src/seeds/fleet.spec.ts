import { expect, test } from 'vitest';
import { embeddedEc2, OWNER, PARTNER } from '../testing/embedded-ec2.ts';

test('a fleet is spread evenly, every instance with its tags, volumes and groups', async () => {
  await using embedded = await embeddedEc2({ seed: 'fleet:35' });
  const counts = [];
  for (const account of [OWNER, PARTNER]) {
    const { Reservations = [] } = await embedded.clientOf(account).describeInstances({});
    for (const { Instances: [instance] = [] } of Reservations) {
      expect(instance?.State?.Name).toBe('running');
      expect(instance?.Tags).toHaveLength(15);
      expect(instance?.BlockDeviceMappings).toHaveLength(2);
      expect(instance?.SecurityGroups).toHaveLength(2);
    }
    counts.push(Reservations.length);
  }
  // 35 over 16 places: three of them have one more.
  expect(counts).toEqual([3, 2]);
});
