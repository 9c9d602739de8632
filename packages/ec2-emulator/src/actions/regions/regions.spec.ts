import { expect, test } from 'vitest';
import { embeddedEc2, errorOf, OWNER, PARTNER } from '../../testing/embedded-ec2.ts';
import { launch } from '../../testing/launch.ts';

test('the regions an account can use, or all there are', async () => {
  await using embedded = await embeddedEc2();
  const { ec2 } = embedded;
  const { Regions: usable = [] } = await ec2.describeRegions({});
  expect(usable).toContainEqual({
    RegionName: 'us-east-1',
    Endpoint: 'ec2.us-east-1.amazonaws.com',
    OptInStatus: 'opt-in-not-required',
  });
  expect(usable.every((region) => region.OptInStatus === 'opt-in-not-required')).toBe(true);
  const { Regions: all = [] } = await ec2.describeRegions({ AllRegions: true });
  expect(all).toContainEqual({
    RegionName: 'ap-east-1',
    Endpoint: 'ec2.ap-east-1.amazonaws.com',
    OptInStatus: 'not-opted-in',
  });
  const Filters = [{ Name: 'region-name', Values: ['eu-*'] }];
  const { Regions: european = [] } = await ec2.describeRegions({ Filters });
  expect(european.map((region) => region.RegionName)).toContain('eu-west-1');
  expect(await errorOf(ec2.describeRegions({ RegionNames: ['mars-1'] }))).toBe(
    'InvalidParameterValue: Invalid region name(s): mars-1',
  );
});

test('a region that has to be asked for is for the accounts that have', async () => {
  const accounts = [{ ...OWNER, optInRegions: ['ap-east-1'] }, PARTNER];
  await using embedded = await embeddedEc2({ accounts });
  const statuses = async (account: typeof OWNER) => {
    const { Regions = [] } = await embedded.clientOf(account).describeRegions({ AllRegions: true });
    return Regions.filter((region) => region.RegionName === 'ap-east-1').map((region) => region.OptInStatus);
  };
  expect([await statuses(OWNER), await statuses(PARTNER)]).toEqual([['opted-in'], ['not-opted-in']]);
  await embedded.clientOf(OWNER, 'ap-east-1').describeVpcs({});
  expect(await errorOf(embedded.clientOf(PARTNER, 'ap-east-1').describeVpcs({}))).toBe(
    'AuthFailure: AWS was not able to validate the provided access credentials',
  );
});

test("a region's zones with their ids", async () => {
  await using embedded = await embeddedEc2();
  const seoul = embedded.clientOf(OWNER, 'ap-northeast-2');
  const { AvailabilityZones } = await seoul.describeAvailabilityZones({ ZoneNames: ['ap-northeast-2b'] });
  expect(AvailabilityZones).toMatchObject([
    { ZoneName: 'ap-northeast-2b', ZoneId: 'apne2-az2', RegionName: 'ap-northeast-2', State: 'available' },
  ]);
  expect(await errorOf(seoul.describeAvailabilityZones({ ZoneNames: ['us-east-1a'] }))).toBe(
    'InvalidParameterValue: Invalid availability zone: [us-east-1a]',
  );
});

test('a Local Zone is asked for, and then holds subnets and instances', async () => {
  await using embedded = await embeddedEc2();
  const oregon = embedded.clientOf(OWNER, 'us-west-2');
  const zone = async (all: boolean) => {
    const Filters = [{ Name: 'group-name', Values: ['us-west-2-lax-1'] }];
    return (await oregon.describeAvailabilityZones({ AllAvailabilityZones: all, Filters })).AvailabilityZones;
  };
  expect(await zone(false)).toEqual([]);
  const lax = {
    State: 'available',
    Messages: [],
    RegionName: 'us-west-2',
    ZoneName: 'us-west-2-lax-1a',
    ZoneId: 'usw2-lax1-az1',
    GroupName: 'us-west-2-lax-1',
    GroupLongName: 'US West (Los Angeles)',
    NetworkBorderGroup: 'us-west-2-lax-1',
    ZoneType: 'local-zone',
    ParentZoneName: 'us-west-2a',
    ParentZoneId: 'usw2-az2',
  };
  expect((await zone(true))?.[0]).toEqual({ ...lax, OptInStatus: 'not-opted-in' });
  const [vpc] = (await oregon.describeVpcs({})).Vpcs ?? [];
  const request = { VpcId: vpc?.VpcId, CidrBlock: '172.31.128.0/20', AvailabilityZone: 'us-west-2-lax-1a' };
  expect(await errorOf(oregon.createSubnet(request))).toMatch(/^InvalidParameterValue: /);

  const optIn = (GroupName: string, OptInStatus: 'opted-in' | 'not-opted-in') =>
    oregon.modifyAvailabilityZoneGroup({ GroupName, OptInStatus });
  expect((await optIn('us-west-2-lax-1', 'opted-in')).Return).toBe(true);
  expect((await zone(false))?.map((each) => each.OptInStatus)).toEqual(['opted-in', 'opted-in']);
  const { Subnet } = await oregon.createSubnet(request);
  expect(Subnet?.AvailabilityZoneId).toBe('usw2-lax1-az1');
  const { Placement } = await launch(oregon, { SubnetId: Subnet?.SubnetId });
  expect(Placement).toMatchObject({
    AvailabilityZone: 'us-west-2-lax-1a',
    AvailabilityZoneId: 'usw2-lax1-az1',
  });

  expect(await errorOf(optIn('us-west-2-lax-1', 'not-opted-in'))).toMatch(/^InvalidParameterValue: /);
  expect(await errorOf(optIn('us-west-2-sfo-9', 'opted-in'))).toBe(
    'InvalidParameterValue: Invalid zone group name: [us-west-2-sfo-9]',
  );
});

test('what an account may do, and its default VPC', async () => {
  await using embedded = await embeddedEc2();
  const { ec2 } = embedded;
  const [vpc] = (await ec2.describeVpcs({})).Vpcs ?? [];
  const { AccountAttributes } = await ec2.describeAccountAttributes({ AttributeNames: ['default-vpc'] });
  expect(AccountAttributes).toEqual([
    { AttributeName: 'default-vpc', AttributeValues: [{ AttributeValue: vpc?.VpcId }] },
  ]);
});
