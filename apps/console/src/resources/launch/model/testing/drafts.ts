import { emptyDraft, type LaunchDraft } from '../draft.ts';
import type { ImageItem, TypeItem } from '../known.ts';

/** For specs: an Amazon Linux AMI with a root volume and an instance-store disk. */
export const linux: ImageItem = {
  ImageId: 'ami-0a1',
  Architecture: 'x86_64',
  PlatformDetails: 'Linux/UNIX',
  RootDeviceType: 'ebs',
  RootDeviceName: '/dev/xvda',
  VirtualizationType: 'hvm',
  EnaSupport: true,
  BlockDeviceMappings: [
    {
      DeviceName: '/dev/xvda',
      Ebs: {
        SnapshotId: 'snap-1',
        VolumeSize: 8,
        VolumeType: 'gp3',
        Iops: 3000,
        Throughput: 125,
        DeleteOnTermination: true,
        Encrypted: false,
      },
    },
    { DeviceName: '/dev/sdb', VirtualName: 'ephemeral0' },
  ],
};

/** For specs: a small x86 type that boots from EBS only. */
export const t3micro: TypeItem = {
  InstanceType: 't3.micro',
  ProcessorInfo: { SupportedArchitectures: ['x86_64'] },
  SupportedRootDeviceTypes: ['ebs'],
  SupportedVirtualizationTypes: ['hvm'],
  SupportedBootModes: ['legacy-bios', 'uefi'],
  NetworkInfo: { EnaSupport: 'required' },
  HibernationSupported: true,
};

/** For specs: a draft that can be launched. */
export const readyDraft = (): LaunchDraft => ({
  ...emptyDraft(),
  name: 'web',
  imageId: 'ami-0a1',
  instanceType: 't3.micro',
  keyPair: { ...emptyDraft().keyPair, use: 'existing', existing: 'laptop' },
});
