import { action, type InputOf } from '../../core/action.ts';
import { newId, transitionEnd } from '../../core/call.ts';
import { errors } from '../../core/errors.ts';
import { checkOneOf } from '../../core/one-of.ts';
import { addTags, requestedTags, tagsOf } from '../../core/tags.ts';
import { turning } from '../../state/phase.ts';
import { createImage, newImageId } from '../images/new-image.ts';
import { checkContainer, encryptionAsked, importDisk } from './disks.ts';
import { describedImportImage } from './import-view.ts';

type Input = InputOf<'ImportImage'>;

const FORMATS = ['OVA', 'VHD', 'VHDX', 'VMDK', 'RAW'];

/** The disks are not looked into: the image is of what the request says they are. */
export default action('ImportImage', (input, call) => {
  const tags = requestedTags(input.TagSpecifications, 'import-image-task');
  check(input);
  const encryption = encryptionAsked(call, input);
  const ImportTaskId = newId(call, 'import-ami');
  const { Architecture = 'x86_64', Platform = 'Linux', LicenseType = 'BYOL', BootMode, Description } = input;
  const disks = (input.DiskContainers ?? []).map((container, index) => {
    const imported = importDisk(call, container, ImportTaskId, input.ClientData?.UploadSize, encryption);
    const { Description: described, Format, Url, UserBucket } = container;
    const DeviceName =
      container.DeviceName ?? (index === 0 ? '/dev/sda1' : `/dev/sd${'efghijklmnop'[index - 1]}`);
    return {
      size: imported.VolumeSize,
      detail: {
        ...(described !== undefined && { Description: described }),
        DeviceName,
        DiskImageSize: imported.VolumeSize * 2 ** 30,
        ...(Format !== undefined && { Format: Format.toUpperCase() }),
        SnapshotId: imported.SnapshotId,
        ...(Url !== undefined && { Url }),
        ...(UserBucket && { UserBucket }),
      },
    };
  });
  const windows = Platform.toLowerCase() === 'windows';
  const licensed = windows && LicenseType === 'AWS';
  const { ImageId, phase } = createImage(
    call,
    {
      ImageId: newImageId(call),
      Name: ImportTaskId,
      Description: `AWS-VMImport service: ${Platform}`,
      Architecture: Architecture as 'x86_64',
      ...(windows && { Platform: 'windows' as never }),
      PlatformDetails: licensed ? 'Windows' : windows ? 'Windows BYOL' : 'Linux/UNIX',
      UsageOperation: licensed ? 'RunInstances:0002' : windows ? 'RunInstances:0800' : 'RunInstances',
      Hypervisor: 'xen',
      VirtualizationType: 'hvm',
      EnaSupport: true,
      BootMode,
      RootDeviceName: disks[0]?.detail.DeviceName,
      RootDeviceType: 'ebs',
      BlockDeviceMappings: disks.map(({ size, detail }) => ({
        DeviceName: detail.DeviceName,
        Ebs: {
          SnapshotId: detail.SnapshotId,
          VolumeSize: size,
          VolumeType: 'gp2',
          Encrypted: encryption.Encrypted,
          DeleteOnTermination: true,
        },
      })),
    },
    { image: [], snapshot: [] },
  );
  const task = call.region.importImageTasks.put({
    ImportTaskId,
    ImageId,
    Architecture,
    ...(Description !== undefined && { Description }),
    ...encryption,
    Hypervisor: 'xen',
    LicenseType,
    LicenseSpecifications: input.LicenseSpecifications,
    Platform,
    UsageOperation: input.UsageOperation,
    BootMode,
    startedAt: call.now,
    phase: turning('active', 'completed', new Date(phase.next?.at ?? transitionEnd(call))),
    disks: disks.map(({ detail }) => detail),
  });
  addTags(call.region, 'import-image-task', ImportTaskId, tags);
  const { ImageId: _image, BootMode: _boot, ...described } = describedImportImage(task, call.now);
  return {
    ...described,
    Status: 'active',
    StatusMessage: 'pending',
    Progress: '1',
    Tags: tagsOf(call.region, ImportTaskId),
  };
});

function check({ DiskContainers: containers = [], ...input }: Input): void {
  if (containers.length === 0) throw errors.missingParameter('DiskContainers');
  for (const container of containers) checkContainer(container, FORMATS);
  checkOneOf('architecture', input.Architecture, ['i386', 'x86_64', 'arm64']);
  checkOneOf('platform', input.Platform, ['Windows', 'Linux']);
  checkOneOf('hypervisor', input.Hypervisor, ['xen']);
  checkOneOf('licenseType', input.LicenseType, ['AWS', 'BYOL']);
  checkOneOf('bootMode', input.BootMode, ['legacy-bios', 'uefi']);
}
