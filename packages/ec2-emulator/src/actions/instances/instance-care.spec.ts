import { expect, test } from 'vitest';
import { embeddedEc2, errorOf } from '../../testing/embedded-ec2.ts';
import { describe, launch } from '../../testing/launch.ts';

test('the console of a running instance can be looked at', async () => {
  await using embedded = await embeddedEc2();
  const { ec2 } = embedded;
  const { InstanceId } = await launch(ec2);
  const { ImageData = '' } = await ec2.getConsoleScreenshot({ InstanceId });
  const picture = Buffer.from(ImageData, 'base64');
  expect(picture.subarray(0, 2).toString('hex')).toBe('ffd8');
  expect(picture.subarray(-2).toString('hex')).toBe('ffd9');
  await ec2.stopInstances({ InstanceIds: [InstanceId] });
  expect(await errorOf(ec2.getConsoleScreenshot({ InstanceId }))).toBe(
    `IncorrectInstanceState: The instance '${InstanceId}' is not in the 'running' state.`,
  );
});

test('placement and CPUs change while the instance is stopped', async () => {
  await using embedded = await embeddedEc2();
  const { ec2 } = embedded;
  await ec2.createPlacementGroup({ GroupName: 'near' });
  const { InstanceId } = await launch(ec2, { InstanceType: 'm5.xlarge' });
  const move = () => ec2.modifyInstancePlacement({ InstanceId, GroupName: 'near' });
  const halve = () => ec2.modifyInstanceCpuOptions({ InstanceId, CoreCount: 2, ThreadsPerCore: 1 });
  const running = `IncorrectInstanceState: The instance '${InstanceId}' is not in the 'stopped' state.`;
  expect(await errorOf(move())).toBe(running);
  expect(await errorOf(halve())).toBe(running);
  await ec2.stopInstances({ InstanceIds: [InstanceId] });
  await move();
  expect(await errorOf(ec2.modifyInstanceCpuOptions({ InstanceId, CoreCount: 2 }))).toBe(
    'MissingParameter: When specifying CpuOptions you must specify both CoreCount and ThreadsPerCore.',
  );
  await halve();
  expect(await describe(ec2, InstanceId)).toMatchObject({
    Placement: { GroupName: 'near' },
    CpuOptions: { CoreCount: 2, ThreadsPerCore: 1 },
  });
  await ec2.modifyInstancePlacement({ InstanceId, GroupName: '' });
  expect((await describe(ec2, InstanceId)).Placement?.GroupName).toBe('');
  expect(await errorOf(ec2.modifyInstancePlacement({ InstanceId, Tenancy: 'host' }))).toBe(
    "InvalidRequest: The tenancy of an instance can't be changed from 'default' to 'host'.",
  );
});

test('maintenance and names are options of an instance', async () => {
  await using embedded = await embeddedEc2();
  const { ec2 } = embedded;
  const { InstanceId } = await launch(ec2);
  await ec2.modifyInstanceMaintenanceOptions({ InstanceId, AutoRecovery: 'disabled' });
  await ec2.modifyPrivateDnsNameOptions({ InstanceId, EnableResourceNameDnsARecord: true });
  expect(await describe(ec2, InstanceId)).toMatchObject({
    MaintenanceOptions: { AutoRecovery: 'disabled' },
    PrivateDnsNameOptions: { HostnameType: 'ip-name', EnableResourceNameDnsARecord: true },
  });
});

test('no events are scheduled, so none can be moved', async () => {
  await using embedded = await embeddedEc2();
  const { ec2 } = embedded;
  const { InstanceId } = await launch(ec2);
  const move = ec2.modifyInstanceEventStartTime({
    InstanceId,
    InstanceEventId: 'instance-event-0123456789abcdef0',
    NotBefore: new Date(embedded.clock.now()),
  });
  expect(await errorOf(move)).toBe(
    `InvalidInstanceEventIDNotFound: The event ID 'instance-event-0123456789abcdef0' does not exist for instance '${InstanceId}'`,
  );
});

test('instances of a group share switches; small types tell none', async () => {
  await using embedded = await embeddedEc2();
  const { ec2 } = embedded;
  await launch(ec2);
  const Placement = { AvailabilityZone: 'us-east-1a' };
  await launch(ec2, { InstanceType: 'g6e.xlarge', Placement, MinCount: 2, MaxCount: 2 });
  const { Instances = [] } = await ec2.describeInstanceTopology({});
  expect(Instances).toHaveLength(2);
  const [one, two] = Instances.map(({ NetworkNodes }) => NetworkNodes ?? []);
  expect(one).toHaveLength(3);
  expect(one?.slice(0, 2)).toEqual(two?.slice(0, 2));
});

test('an instance tells of its image, as far as the account still sees it', async () => {
  await using embedded = await embeddedEc2();
  const { ec2 } = embedded;
  const { InstanceId, ImageId } = await launch(ec2);
  const own = await ec2.createImage({ InstanceId, Name: 'shop' });
  const copy = await launch(ec2, { ImageId: own.ImageId });
  await ec2.deregisterImage({ ImageId: own.ImageId });
  const { InstanceImageMetadata } = await ec2.describeInstanceImageMetadata({});
  expect(InstanceImageMetadata).toMatchObject([
    { InstanceId, ImageMetadata: { ImageId, ImageOwnerAlias: 'amazon', ImageAllowed: true } },
    { InstanceId: copy.InstanceId, ImageMetadata: { ImageId: own.ImageId } },
  ]);
});

test('what an instance is sent or reported of is checked for its state', async () => {
  await using embedded = await embeddedEc2();
  const { ec2 } = embedded;
  const { InstanceId } = await launch(ec2);
  await ec2.sendDiagnosticInterrupt({ InstanceId });
  await ec2.reportInstanceStatus({
    Instances: [InstanceId],
    Status: 'impaired',
    ReasonCodes: ['unresponsive'],
  });
  expect(await errorOf(ec2.sendDiagnosticInterrupt({ InstanceId: 'i-0123456789abcdef0' }))).toBe(
    "InvalidInstanceID.NotFound: The instance ID 'i-0123456789abcdef0' does not exist",
  );
});

test('what there is none of: resources of services, elastic graphics, product codes of the caller', async () => {
  await using embedded = await embeddedEc2();
  const { ec2 } = embedded;
  expect((await ec2.getManagedResourceVisibility({})).Visibility).toEqual({ DefaultVisibility: 'visible' });
  await ec2.modifyManagedResourceVisibility({ DefaultVisibility: 'hidden' });
  expect((await ec2.getManagedResourceVisibility({})).Visibility).toEqual({ DefaultVisibility: 'hidden' });
  expect((await ec2.describeElasticGpus({})).ElasticGpuSet).toEqual([]);
  expect(await errorOf(ec2.describeElasticGpus({ MaxResults: 4 }))).toBe(
    'InvalidParameterValue: Value ( 4 ) for parameter maxResults is invalid. Expecting a value greater than 5.',
  );
  const { InstanceId } = await launch(ec2);
  expect((await ec2.confirmProductInstance({ InstanceId, ProductCode: '774F4FF8' })).Return).toBe(false);
});

test('a reboot of a terminated instance is ignored, a report on one is not', async () => {
  await using embedded = await embeddedEc2();
  const { ec2 } = embedded;
  const { InstanceId } = await launch(ec2);
  const report = () =>
    ec2.reportInstanceStatus({ Instances: [InstanceId], Status: 'impaired', ReasonCodes: ['other'] });
  await report();
  await ec2.terminateInstances({ InstanceIds: [InstanceId] });
  await ec2.rebootInstances({ InstanceIds: [InstanceId] });
  expect(await errorOf(report())).toBe(
    `IncorrectInstanceState: The instance '${InstanceId}' is not in the 'running' state.`,
  );
});
