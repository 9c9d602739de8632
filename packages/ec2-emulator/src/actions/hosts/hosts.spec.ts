import { expect, test } from 'vitest';
import { embeddedEc2, errorOf } from '../../testing/embedded-ec2.ts';
import { launch } from '../../testing/launch.ts';

const ZONE = { AvailabilityZone: 'us-east-1a' };

test('a host is filled with instances and released when it is empty', async () => {
  await using embedded = await embeddedEc2();
  const { ec2, clock } = embedded;
  const { HostIds = [] } = await ec2.allocateHosts({ ...ZONE, InstanceType: 'm5.24xlarge', Quantity: 1 });
  const HostId = HostIds[0] ?? '';
  const onHost = { InstanceType: 'm5.24xlarge', Placement: { ...ZONE, Tenancy: 'host', HostId } } as const;
  const { InstanceId, Placement } = await launch(ec2, onHost);
  expect(Placement).toMatchObject({ HostId, Tenancy: 'host', Affinity: 'default' });
  expect((await ec2.describeHosts({ HostIds })).Hosts).toMatchObject([
    {
      State: 'available',
      Instances: [{ InstanceId, InstanceType: 'm5.24xlarge' }],
      AvailableCapacity: { AvailableVCpus: 0 },
    },
  ]);
  expect(await errorOf(launch(ec2, onHost))).toMatch(/^InsufficientCapacityOnHost: /);
  const anyHost = { InstanceType: 'm5.24xlarge', Placement: { ...ZONE, Tenancy: 'host' } } as const;
  expect(await errorOf(launch(ec2, anyHost))).toMatch(
    /^InsufficientHostCapacity: You do not have a host with a matching configuration and sufficient capacity\./,
  );
  expect((await ec2.releaseHosts({ HostIds })).Unsuccessful).toEqual([
    {
      ResourceId: HostId,
      Error: {
        Code: 'Client.InvalidHost.Occupied',
        Message: `Dedicated host '${HostId}' cannot be released as it is occupied.`,
      },
    },
  ]);
  await ec2.stopInstances({ InstanceIds: [InstanceId] });
  expect((await ec2.releaseHosts({ HostIds })).Successful).toEqual(HostIds);
  expect((await ec2.describeHosts({})).Hosts).toMatchObject([
    { HostId, State: 'released', ReleaseTime: expect.any(Date) },
  ]);
  expect((await ec2.modifyHosts({ HostIds, AutoPlacement: 'on' })).Unsuccessful).toMatchObject([
    { Error: { Code: 'InvalidHostID.NotFound' } },
  ]);
  expect(await errorOf(launch(ec2, onHost))).toMatch(/^InvalidHostID.NotFound: /);
  clock.advance(60 * 60 * 1000);
  expect((await ec2.describeHosts({})).Hosts).toEqual([]);
});

test('a host is modified, one that is not there is told of', async () => {
  await using embedded = await embeddedEc2();
  const { ec2 } = embedded;
  const { HostIds = [] } = await ec2.allocateHosts({ ...ZONE, InstanceFamily: 'm5', AutoPlacement: 'off' });
  const reply = await ec2.modifyHosts({ HostIds: [...HostIds, 'h-0123456789abcdef0'], AutoPlacement: 'on' });
  expect(reply.Successful).toEqual(HostIds);
  expect(reply.Unsuccessful).toMatchObject([{ Error: { Code: 'InvalidHostID.NotFound' } }]);
  const Filter = [{ Name: 'auto-placement', Values: ['on'] }];
  expect((await ec2.describeHosts({ Filter })).Hosts).toMatchObject([
    { AllowsMultipleInstanceTypes: 'on', HostProperties: { InstanceFamily: 'm5', TotalVCpus: 96 } },
  ]);
});

test('burstable types without Dedicated Hosts are refused', async () => {
  await using embedded = await embeddedEc2();
  expect(await errorOf(embedded.ec2.allocateHosts({ ...ZONE, InstanceType: 'm1.small' }))).toBe(
    "InvalidParameterValue: Dedicated Hosts are not supported for 'm1.small'.",
  );
});

test('a host takes instances that do not name it only when told to, and Mac hosts are listed apart', async () => {
  await using embedded = await embeddedEc2();
  const { ec2 } = embedded;
  const { HostIds = [] } = await ec2.allocateHosts({ ...ZONE, InstanceType: 'mac2.metal', Quantity: 1 });
  expect((await ec2.describeHosts({ HostIds })).Hosts?.[0]?.AutoPlacement).toBe('off');
  await ec2.allocateHosts({ ...ZONE, InstanceFamily: 'm5', Quantity: 1 });
  const { MacHosts = [] } = await ec2.describeMacHosts({});
  expect(MacHosts.map(({ HostId }) => HostId)).toEqual(HostIds);
  expect(MacHosts[0]?.MacOSLatestSupportedVersions).not.toEqual([]);
  await ec2.releaseHosts({ HostIds });
  expect((await ec2.describeMacHosts({})).MacHosts).toEqual([]);
});
