/** Amazon's volume types. An EC2-compatible endpoint may tell of others; they are passed on as they are. */
export type VolumeType = 'gp2' | 'gp3' | 'io1' | 'io2' | 'st1' | 'sc1' | 'standard';

/** What EC2 makes of one device name at launch, as the launch form edits it. */
export type LaunchDevice =
  | {
      readonly kind: 'ebs';
      readonly device: string;
      /** Absent for an empty volume. */
      readonly snapshotId?: string | undefined;
      /** GiB; absent takes the snapshot's size. */
      readonly size?: number | undefined;
      readonly volumeType: VolumeType;
      readonly iops?: number | undefined;
      /** MiB/s, gp3 only. */
      readonly throughput?: number | undefined;
      readonly deleteOnTermination: boolean;
      readonly encrypted?: boolean | undefined;
      readonly kmsKeyId?: string | undefined;
    }
  /** `ephemeral0`, `ephemeral1`, …: an instance store volume. */
  | { readonly kind: 'instance-store'; readonly device: string; readonly virtualName: string }
  /** A device of the AMI's mapping that is left out at launch. */
  | { readonly kind: 'none'; readonly device: string };

/** One entry of the SDK's `BlockDeviceMappings` of an image. */
export interface BlockDeviceShape {
  readonly DeviceName?: string | undefined;
  readonly VirtualName?: string | undefined;
  readonly NoDevice?: string | undefined;
  readonly Ebs?:
    | {
        readonly SnapshotId?: string | undefined;
        readonly VolumeSize?: number | undefined;
        readonly VolumeType?: string | undefined;
        readonly Iops?: number | undefined;
        readonly Throughput?: number | undefined;
        readonly DeleteOnTermination?: boolean | undefined;
        readonly Encrypted?: boolean | undefined;
        readonly KmsKeyId?: string | undefined;
      }
    | undefined;
}

/** The devices that an AMI brings, as the launch form starts with them. */
export function devicesFromImage(mappings: readonly BlockDeviceShape[] | undefined): LaunchDevice[] {
  return (mappings ?? []).flatMap((mapping): LaunchDevice[] => {
    const device = mapping.DeviceName ?? '';
    if (mapping.NoDevice !== undefined) return [];
    if (!mapping.Ebs) {
      return [{ kind: 'instance-store', device, virtualName: mapping.VirtualName ?? 'ephemeral0' }];
    }
    const { Ebs } = mapping;
    return [
      {
        kind: 'ebs',
        device,
        snapshotId: Ebs.SnapshotId,
        size: Ebs.VolumeSize,
        volumeType: (Ebs.VolumeType ?? 'gp2') as VolumeType,
        iops: Ebs.Iops,
        throughput: Ebs.Throughput,
        deleteOnTermination: Ebs.DeleteOnTermination ?? true,
        encrypted: Ebs.Encrypted,
        kmsKeyId: Ebs.KmsKeyId,
      },
    ];
  });
}

/**
 * What to send at launch: only the devices that differ from the AMI's own mapping. A device of the AMI that is no longer
 * wanted is sent as left out.
 */
export function launchMapping(
  imageDevices: readonly LaunchDevice[],
  wanted: readonly LaunchDevice[],
): LaunchDevice[] {
  const own = new Map(imageDevices.map((device) => [device.device, device]));
  const kept = new Set(wanted.map((device) => device.device));
  return [
    ...wanted
      .filter((device) => !sameDevice(device, own.get(device.device)))
      .map((device) => override(device, own)),
    ...imageDevices
      .filter(({ device }) => !kept.has(device))
      .map(({ device }): LaunchDevice => ({ kind: 'none', device })),
  ];
}

/** EC2 refuses `Encrypted: false` beside a snapshot, which decides itself; it is sent only to turn encryption on. */
function override(device: LaunchDevice, own: ReadonlyMap<string, LaunchDevice>): LaunchDevice {
  if (device.kind !== 'ebs') return device;
  const before = own.get(device.device);
  const unchanged = before?.kind === 'ebs' && before.encrypted === device.encrypted;
  return unchanged || !device.encrypted ? { ...device, encrypted: undefined } : device;
}

function sameDevice(a: LaunchDevice, b: LaunchDevice | undefined): boolean {
  return (
    b !== undefined && JSON.stringify(Object.entries(a).sort()) === JSON.stringify(Object.entries(b).sort())
  );
}

/**
 * The first device name that EC2 recommends for a further EBS volume and that is free.
 *
 * Source: https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/device_naming.html
 *
 * @param virtualization the image's `VirtualizationType`
 */
export function nextDeviceName(
  taken: readonly string[],
  { windows, virtualization }: { readonly windows: boolean; readonly virtualization: string },
): string | undefined {
  const letters = [...'fghijklmnop'];
  const names = windows
    ? letters.map((letter) => `xvd${letter}`)
    : virtualization === 'paravirtual'
      ? letters.flatMap((letter) => Array.from({ length: 6 }, (_, n) => `/dev/sd${letter}${n + 1}`))
      : letters.map((letter) => `/dev/sd${letter}`);
  // /dev/sdf and /dev/xvdf are the same device to the instance.
  const same = (name: string) => name.replace(/^\/dev\//, '').replace(/^(sd|xvd|hd)/, '');
  const used = new Set(taken.map(same));
  return names.find((name) => !used.has(same(name)));
}
