import { action, type InputOf } from '../../core/action.ts';
import { Ec2Error, errors } from '../../core/errors.ts';
import { checkOneOf } from '../../core/one-of.ts';
import { requestedTags } from '../../core/tags.ts';
import { imageMapping } from './image-mappings.ts';
import { checkNewImageName } from './image-names.ts';
import { createImage, newImageId } from './new-image.ts';

type Input = InputOf<'RegisterImage'>;

export default action('RegisterImage', (input, call) => {
  const { Name = '', Description } = input;
  const tags = { image: requestedTags(input.TagSpecifications, 'image'), snapshot: [] };
  checkNewImageName(call, Name);
  checkOneOf('architecture', input.Architecture, ['i386', 'x86_64', 'arm64', 'x86_64_mac', 'arm64_mac']);
  checkOneOf('virtualizationType', input.VirtualizationType, ['hvm', 'paravirtual']);
  const { root, RootDeviceType } = rootOf(input);
  const Architecture = input.Architecture ?? (RootDeviceType === 'ebs' ? 'i386' : 'x86_64');
  const image = {
    ImageId: newImageId(call),
    Name,
    ...(Description !== undefined && { Description }),
    Architecture,
    PlatformDetails: 'Linux/UNIX',
    UsageOperation: 'RunInstances',
    Hypervisor: 'xen' as const,
    VirtualizationType: input.VirtualizationType === 'hvm' ? ('hvm' as const) : ('paravirtual' as const),
    EnaSupport: input.EnaSupport ?? false,
    SriovNetSupport: input.SriovNetSupport,
    BootMode: input.BootMode,
    ImdsSupport: input.ImdsSupport,
    TpmSupport: tpmSupport(input),
    uefiData: input.UefiData,
    KernelId: input.KernelId,
    RamdiskId: input.RamdiskId,
    ...(input.ImageLocation !== undefined && { ImageLocation: input.ImageLocation }),
    RootDeviceName: root,
    RootDeviceType,
    BlockDeviceMappings: (input.BlockDeviceMappings ?? []).map((mapping) =>
      imageMapping(call, mapping, 'standard'),
    ),
    phase: { state: 'available' as const },
  };
  const { ImageId } = createImage(call, image, tags);
  return { ImageId };
});

/** NitroTPM comes with UEFI only. https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/enable-nitrotpm-support-on-ami.html */
function tpmSupport({ TpmSupport, BootMode }: Input): Input['TpmSupport'] {
  if (TpmSupport === undefined || BootMode === 'uefi') return TpmSupport;
  throw errors.invalidParameterCombination("TpmSupport 'v2.0' requires the boot mode 'uefi'.");
}

/** The root device of an image to register: an EBS snapshot mapped there, or a manifest in S3. */
function rootOf({ ImageLocation, RootDeviceName, BlockDeviceMappings = [] }: Input) {
  if (ImageLocation !== undefined) {
    return { root: RootDeviceName ?? '/dev/sda1', RootDeviceType: 'instance-store' as const };
  }
  if (!RootDeviceName) {
    throw new Ec2Error(
      'MissingParameter',
      'The request must contain the parameter rootDeviceName or imageLocation',
    );
  }
  const mapped = BlockDeviceMappings.find(({ DeviceName }) => DeviceName === RootDeviceName);
  if (!mapped?.Ebs?.SnapshotId) {
    throw new Ec2Error(
      'InvalidBlockDeviceMapping',
      `The root device '${RootDeviceName}' must be mapped to an EBS snapshot`,
    );
  }
  return { root: RootDeviceName, RootDeviceType: 'ebs' as const };
}
