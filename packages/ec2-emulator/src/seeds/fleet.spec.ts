import { expect, test } from 'vitest';
import { embeddedEc2, OWNER, PARTNER } from '../testing/embedded-ec2.ts';

test('a fleet is spread evenly, every instance with its tags, volumes, interfaces and groups', async () => {
  await using embedded = await embeddedEc2({ seed: 'fleet:196' });
  const counts = [];
  const interfaces = new Set<number | undefined>();
  const states = new Set<string | undefined>();
  for (const account of [OWNER, PARTNER]) {
    const { Reservations = [] } = await embedded.clientOf(account).describeInstances({});
    for (const { Instances: [instance] = [] } of Reservations) {
      states.add(instance?.State?.Name);
      interfaces.add(instance?.NetworkInterfaces?.length);
      expect(instance?.Tags).toHaveLength(15);
      expect(instance?.BlockDeviceMappings).toHaveLength(2);
      expect(instance?.SecurityGroups).toHaveLength(2);
    }
    counts.push(Reservations.length);
  }
  // 196 over 16 places: four of them have one more.
  expect(counts).toEqual([13, 12]);
  expect([...states].sort()).toEqual(['running', 'stopped']);
  expect([...interfaces].sort()).toEqual([1, 2]);
});

test('a fleet of one account has room in its subnets', async () => {
  await using embedded = await embeddedEc2({ seed: 'fleet:40000', accounts: [OWNER] });
  const { Subnets = [] } = await embedded.ec2.describeSubnets({
    Filters: [{ Name: 'default-for-az', Values: ['false'] }],
  });
  const taken = Subnets.map(({ AvailableIpAddressCount = 0 }) => 16_379 - AvailableIpAddressCount);
  // 5,000 in a region, a quarter of them with two interfaces.
  expect(taken.reduce((sum, each) => sum + each, 0)).toBe(6_250);
  expect(new Set(Subnets.map(({ AvailabilityZone }) => AvailabilityZone)).size).toBeGreaterThan(2);
});
