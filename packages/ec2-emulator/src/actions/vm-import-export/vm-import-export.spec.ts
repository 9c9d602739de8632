import { expect, test } from 'vitest';
import { embeddedEc2, errorOf } from '../../testing/embedded-ec2.ts';
import { launch } from '../../testing/launch.ts';

const TIMED = { transitions: { min: 1000, max: 1000 } };
const UserBucket = { S3Bucket: 'vms', S3Key: 'shop.vmdk' };
const DISK = { Description: 'root', Format: 'vmdk', UserBucket };

test('a virtual machine becomes an image that instances are launched from, and is exported again', async () => {
  await using embedded = await embeddedEc2(TIMED);
  const { ec2, clock } = embedded;
  const begun = await ec2.importImage({
    Description: 'The shop',
    DiskContainers: [DISK],
    ClientData: { UploadSize: 19.5 },
    TagSpecifications: [{ ResourceType: 'import-image-task', Tags: [{ Key: 'team', Value: 'shop' }] }],
  });
  expect(begun).toMatchObject({
    ImportTaskId: expect.stringMatching(/^import-ami-0[0-9a-f]{16}$/),
    Description: 'The shop',
    LicenseType: 'BYOL',
    Status: 'active',
    Progress: '1',
    SnapshotDetails: [{ Description: 'root', Format: 'VMDK', UserBucket }],
    Tags: [{ Key: 'team', Value: 'shop' }],
  });
  const { ImportTaskId = '' } = begun;
  const task = async () =>
    (await ec2.describeImportImageTasks({ ImportTaskIds: [ImportTaskId] })).ImportImageTasks?.[0];
  clock.advance(500);
  expect(await task()).toMatchObject({ Status: 'active', Progress: '50' });
  expect((await task())?.ImageId).toBeUndefined();
  clock.advance(500);
  const { ImageId = '', SnapshotDetails } = (await task()) ?? {};
  expect(SnapshotDetails).toMatchObject([{ Status: 'completed', DeviceName: '/dev/sda1' }]);
  const { Images } = await ec2.describeImages({ ImageIds: [ImageId] });
  expect(Images).toMatchObject([
    { Name: ImportTaskId, State: 'available', BlockDeviceMappings: [{ Ebs: { VolumeSize: 20 } }] },
  ]);
  expect(await errorOf(ec2.cancelImportTask({ ImportTaskId }))).toMatch(/^IncorrectState/);

  const { InstanceId } = await launch(ec2, { ImageId });
  clock.advance(1000);
  const request = {
    TargetEnvironment: 'vmware' as const,
    ExportToS3Task: { S3Bucket: 'vms', S3Prefix: 'out/', DiskImageFormat: 'VMDK' as const },
  };
  const { ExportTask } = await ec2.createInstanceExportTask({ InstanceId, ...request });
  expect(ExportTask).toMatchObject({
    State: 'active',
    ExportToS3Task: { S3Key: `out/${ExportTask?.ExportTaskId}.vmdk` },
    InstanceExportDetails: { InstanceId, TargetEnvironment: 'vmware' },
  });
  await ec2.cancelExportTask({ ExportTaskId: ExportTask?.ExportTaskId });
  expect((await ec2.describeExportTasks({})).ExportTasks).toMatchObject([{ State: 'cancelled' }]);
  const other = await launch(ec2);
  expect(await errorOf(ec2.createInstanceExportTask({ InstanceId: other.InstanceId, ...request }))).toBe(
    'NotExportable: Only imported instances can be exported.',
  );

  const exported = await ec2.exportImage({
    ImageId,
    DiskImageFormat: 'RAW',
    S3ExportLocation: { S3Bucket: 'vms' },
  });
  expect(exported).toMatchObject({ ImageId, Status: 'active', RoleName: 'vmimport' });
  const Filters = [{ Name: 'task-state', Values: ['completed'] }];
  expect((await ec2.describeExportImageTasks({ Filters })).ExportImageTasks).toEqual([]);
  clock.advance(1000);
  expect((await ec2.describeExportImageTasks({ Filters })).ExportImageTasks).toMatchObject([
    { ExportImageTaskId: exported.ExportImageTaskId, Status: 'completed' },
  ]);
  clock.advance(8 * 24 * 60 * 60 * 1000);
  expect((await ec2.describeImportImageTasks({})).ImportImageTasks).toEqual([]);
});

test('a disk becomes a snapshot', async () => {
  await using embedded = await embeddedEc2(TIMED);
  const { ec2, clock } = embedded;
  const { ImportTaskId = '' } = await ec2.importSnapshot({ DiskContainer: DISK, Encrypted: true });
  clock.advance(1000);
  const { ImportSnapshotTasks } = await ec2.describeImportSnapshotTasks({ ImportTaskIds: [ImportTaskId] });
  const detail = ImportSnapshotTasks?.[0]?.SnapshotTaskDetail;
  expect(detail).toMatchObject({ Status: 'completed', Format: 'VMDK', Encrypted: true });
  const { Snapshots } = await ec2.describeSnapshots({ SnapshotIds: [detail?.SnapshotId ?? ''] });
  expect(Snapshots).toMatchObject([{ Encrypted: true, KmsKeyId: detail?.KmsKeyId, VolumeSize: 8 }]);
});

test('what is called off leaves nothing', async () => {
  await using embedded = await embeddedEc2(TIMED);
  const { ec2, clock } = embedded;
  const { ImportTaskId = '' } = await ec2.importImage({ DiskContainers: [DISK] });
  expect(await ec2.cancelImportTask({ ImportTaskId })).toMatchObject({
    ImportTaskId,
    PreviousState: 'active',
    State: 'deleting',
  });
  clock.advance(1000);
  expect((await ec2.describeImportImageTasks({})).ImportImageTasks).toMatchObject([{ Status: 'deleted' }]);
  expect((await ec2.describeImages({ Owners: ['self'] })).Images).toEqual([]);
  expect((await ec2.describeSnapshots({ OwnerIds: ['self'] })).Snapshots).toEqual([]);
});

test.each([
  [{}, 'MissingParameter: The request must contain the parameter DiskContainers'],
  [
    { DiskContainers: [{ Format: 'RAW' }] },
    'MissingParameter: The request must contain the parameter Url or UserBucket',
  ],
  [
    { DiskContainers: [{ ...DISK, Format: 'zip' }] },
    'InvalidParameterValue: Value (ZIP) for parameter format is invalid.',
  ],
  [
    { DiskContainers: [DISK], Platform: 'Plan 9' },
    'InvalidParameterValue: Value (Plan 9) for parameter platform is invalid.',
  ],
  [
    { DiskContainers: [DISK], KmsKeyId: 'alias/shop' },
    'InvalidParameterDependency: The parameter KmsKeyId requires the parameter Encrypted to be set.',
  ],
])('an import of %j is refused', async (request, error) => {
  await using embedded = await embeddedEc2();
  expect(await errorOf(embedded.ec2.importImage(request))).toBe(error);
});

test('tasks that are not there are not found', async () => {
  await using embedded = await embeddedEc2();
  const { ec2 } = embedded;
  const id = '0123456789abcdef0';
  for (const [call, code] of [
    [ec2.cancelImportTask({ ImportTaskId: `import-ami-${id}` }), 'InvalidConversionTaskId'],
    [ec2.describeImportSnapshotTasks({ ImportTaskIds: [`import-snap-${id}`] }), 'InvalidConversionTaskId'],
    [ec2.describeImportImageTasks({ ImportTaskIds: ['x'] }), 'InvalidConversionTaskId.Malformed'],
    [ec2.cancelExportTask({ ExportTaskId: `export-i-${id}` }), 'InvalidExportTaskID.NotFound'],
    [ec2.describeExportImageTasks({ ExportImageTaskIds: ['x'] }), 'InvalidExportTaskID.Malformed'],
  ] as const) {
    expect((await errorOf(call as Promise<unknown>)).split(':')[0]).toBe(code);
  }
});
