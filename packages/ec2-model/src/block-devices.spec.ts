import { describe, expect, it } from 'vitest';
import { devicesFromImage, launchMapping, nextDeviceName } from './block-devices.ts';
import { volumeProblems } from './volume-limits.ts';

const mappings = [
  {
    DeviceName: '/dev/xvda',
    Ebs: { SnapshotId: 'snap-1', VolumeSize: 8, VolumeType: 'gp3', DeleteOnTermination: true },
  },
  { DeviceName: '/dev/sdb', VirtualName: 'ephemeral0' },
];
const devices = devicesFromImage(mappings);

describe('the devices of a launch', () => {
  it('start as the AMI brings them', () => {
    expect(devices).toMatchObject([
      { kind: 'ebs', device: '/dev/xvda', size: 8, deleteOnTermination: true },
      { kind: 'instance-store', device: '/dev/sdb', virtualName: 'ephemeral0' },
    ]);
  });

  it('send nothing when nothing was edited', () => {
    expect(launchMapping(devices, devices)).toEqual([]);
  });

  it('send what was edited, added and left out', () => {
    const [root] = devices;
    if (root?.kind !== 'ebs') throw new Error('the root device is not EBS');
    const bigger = { ...root, size: 20 };
    const data = {
      kind: 'ebs' as const,
      device: '/dev/sdf',
      size: 100,
      volumeType: 'st1' as const,
      deleteOnTermination: false,
    };
    expect(launchMapping(devices, [bigger, data])).toEqual([
      bigger,
      data,
      { kind: 'none', device: '/dev/sdb' },
    ]);
  });
});

describe('the next device name', () => {
  it('is the first that neither spelling of has been taken', () => {
    const linux = { windows: false, virtualization: 'hvm' };
    expect(nextDeviceName(['/dev/xvda', '/dev/xvdf', '/dev/sdg'], linux)).toBe('/dev/sdh');
    expect(nextDeviceName([], { windows: true, virtualization: 'hvm' })).toBe('xvdf');
    expect(nextDeviceName([], { windows: false, virtualization: 'paravirtual' })).toBe('/dev/sdf1');
    expect(
      nextDeviceName(
        [...'fghijklmnop'].map((letter) => `/dev/sd${letter}`),
        linux,
      ),
    ).toBeUndefined();
  });
});

describe('the figures of a volume', () => {
  it.each([
    [{ volumeType: 'gp3', size: 8 }, []],
    [{ volumeType: 'gp3', size: 0 }, ['size']],
    [{ volumeType: 'gp3', size: 8, iops: 3000, throughput: 751 }, ['throughput']],
    [{ volumeType: 'gp3', size: 8, iops: 4001 }, ['iops']],
    [{ volumeType: 'gp2', size: 8, iops: 3000 }, ['iops-not-settable']],
    [{ volumeType: 'io2', size: 8 }, ['iops-required']],
    [{ volumeType: 'io1', size: 8, iops: 401 }, ['iops']],
    [{ volumeType: 'st1', size: 8 }, ['size']],
    [{ volumeType: 'standard', size: 8, throughput: 125 }, ['throughput-not-settable']],
  ] as const)('%o', (volume, codes) => {
    expect(volumeProblems(volume).map(({ code }) => code)).toEqual(codes);
  });

  it('of a root volume must be bootable, and no smaller than its snapshot', () => {
    expect(volumeProblems({ volumeType: 'st1', size: 125 }, { root: true })).toEqual([
      { code: 'not-bootable' },
    ]);
    expect(volumeProblems({ volumeType: 'gp3', size: 4 }, { snapshotSize: 8 })).toEqual([
      { code: 'smaller-than-snapshot', min: 8 },
    ]);
    expect(volumeProblems({ volumeType: 'gp3' }, { snapshotSize: 8 })).toEqual([]);
  });
});
