import { expect, test } from 'vitest';
import { embeddedEc2 } from '../../testing/embedded-ec2.ts';

test('not every zone offers every type of its region', async () => {
  await using embedded = await embeddedEc2();
  const { InstanceTypeOfferings } = await embedded.ec2.describeInstanceTypeOfferings({
    LocationType: 'availability-zone',
    Filters: [{ Name: 'instance-type', Values: ['t3.micro'] }],
  });
  expect(InstanceTypeOfferings?.map(({ Location }) => Location)).toEqual([
    'us-east-1a',
    'us-east-1b',
    'us-east-1c',
    'us-east-1d',
    'us-east-1f',
  ]);
});

test('offerings are told by zone id and by region as well', async () => {
  await using embedded = await embeddedEc2();
  const Filters = [{ Name: 'instance-type', Values: ['m1.small'] }];
  const byId = await embedded.ec2.describeInstanceTypeOfferings({
    LocationType: 'availability-zone-id',
    Filters: [...Filters, { Name: 'location', Values: ['use1-az6'] }],
  });
  expect(byId.InstanceTypeOfferings).toEqual([
    { InstanceType: 'm1.small', LocationType: 'availability-zone-id', Location: 'use1-az6' },
  ]);
  const byRegion = await embedded.ec2.describeInstanceTypeOfferings({ Filters });
  expect(byRegion.InstanceTypeOfferings).toEqual([
    { InstanceType: 'm1.small', LocationType: 'region', Location: 'us-east-1' },
  ]);
});
