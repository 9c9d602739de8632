import { describe, expect, it } from 'vitest';
import { quickStartImages } from './index.ts';
import { quickStarts } from './quick-start.ts';

const byName = (region: string, start: string) => {
  const image = quickStartImages(region).find(({ Name }) => Name?.startsWith(start));
  if (!image) throw new Error(`no quick-start image ${start}`);
  return image;
};

describe('quick-start images', () => {
  it('have ids of their own in each region, the same at every start, but for those known by an id', () => {
    const idsIn = (region: string) => new Set(quickStartImages(region).map(({ ImageId }) => ImageId));
    const everywhere = idsIn('us-east-1').intersection(idsIn('ap-northeast-2'));
    const known = quickStarts().flatMap(({ id }) => id ?? []);
    expect(everywhere).toEqual(new Set(known));
    expect(known).toContain('ami-760aaa0f');
    expect(byName('us-east-1', 'al2023-ami-2023.12').ImageId).toBe('ami-03ff2d1ea7dc35886');
  });

  it('say what Windows costs to run', () => {
    expect(byName('us-east-1', 'Windows_Server-2025-English-Full-Base')).toMatchObject({
      OwnerId: '801119661308',
      ImageOwnerAlias: 'amazon',
      Platform: 'windows',
      PlatformDetails: 'Windows',
      UsageOperation: 'RunInstances:0002',
    });
  });

  it('tell an EBS root from an instance-store root', () => {
    const ubuntu = byName('us-east-1', 'ubuntu/images/hvm-ssd-gp3/ubuntu-noble-24.04-arm64');
    expect(ubuntu).toMatchObject({
      RootDeviceType: 'ebs',
      RootDeviceName: '/dev/sda1',
      Architecture: 'arm64',
    });
    expect(ubuntu.BlockDeviceMappings?.[0]?.Ebs).toMatchObject({ VolumeSize: 8, VolumeType: 'gp3' });
    const classic = byName('us-east-1', 'amzn-ami-pv-2018');
    expect(classic).toMatchObject({ RootDeviceType: 'instance-store', VirtualizationType: 'paravirtual' });
    expect(classic.ImageLocation).toMatch(/^amzn-ami-us-east-1\/.+\.manifest\.xml$/);
    expect(classic.BlockDeviceMappings).toEqual([
      { DeviceName: '/dev/sdb', VirtualName: 'ephemeral0' },
      { DeviceName: '/dev/sdc', VirtualName: 'ephemeral1' },
    ]);
  });

  it('cover both architectures for every Linux', () => {
    for (const linux of [
      'al2023-ami-2023',
      'amzn2-ami',
      'ubuntu/images/hvm-ssd-gp3',
      'debian-13',
      'RHEL-10',
      'suse-sles-15',
    ]) {
      const found = quickStartImages('eu-west-1').filter(({ Name }) => Name?.startsWith(linux));
      expect(new Set(found.map(({ Architecture }) => Architecture)), linux).toEqual(
        new Set(['x86_64', 'arm64']),
      );
    }
  });
});
