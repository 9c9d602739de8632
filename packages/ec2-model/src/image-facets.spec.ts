import { describe, expect, it } from 'vitest';
import { launchPermissionFacet, operatingSystem, unlaunchableState } from './image-facets.ts';

describe('the operating system of an AMI', () => {
  it.each([
    [{ PlatformDetails: 'Windows with SQL Server Standard', Name: 'app' }, 'windows'],
    [{ PlatformDetails: 'Red Hat Enterprise Linux', Name: 'app' }, 'rhel'],
    [{ PlatformDetails: 'SUSE Linux' }, 'suse'],
    [
      { PlatformDetails: 'Linux/UNIX', Name: 'al2023-ami-2023.6.20250107.0-kernel-6.1-arm64' },
      'amazon-linux',
    ],
    [{ PlatformDetails: 'Linux/UNIX', Name: 'amzn2-ami-hvm-2.0.20250101-x86_64-gp2' }, 'amazon-linux'],
    [{ Name: 'ubuntu/images/hvm-ssd-gp3/ubuntu-noble-24.04-amd64-server-20250101' }, 'ubuntu'],
    [{ Name: 'debian-12-arm64-20250101-1234' }, 'debian'],
    [{ Name: 'Rocky-9-EC2-Base-9.5-20250101.0.x86_64' }, 'rocky'],
    [{ Name: 'AlmaLinux OS 9.5.20250101 x86_64' }, 'alma'],
    [{ Name: 'golden', Description: 'Built on Debian' }, 'debian'],
    [{ Name: 'web-server', OwnerId: '099720109477' }, 'ubuntu'],
    [{ Name: 'amzn-ec2-macos-14.5-20240601' }, 'macos'],
    [{ Name: 'web-server', PlatformDetails: 'Linux/UNIX' }, 'other-linux'],
  ])('%o is %s', (image, system) => {
    expect(operatingSystem(image)).toBe(system);
  });
});

describe('how an AMI comes to be launchable', () => {
  const own = '123456789012';

  it('is told by its owner, its being public and its permissions', () => {
    expect(launchPermissionFacet({ Public: true, OwnerId: own }, own)).toBe('public');
    expect(launchPermissionFacet({ OwnerId: '444455556666' }, own)).toBe('explicit');
    expect(launchPermissionFacet({ OwnerId: own }, own, [{ UserId: '444455556666' }])).toBe('explicit');
    expect(launchPermissionFacet({ OwnerId: own }, own, [])).toBe('private');
  });
});

it('an AMI is kept from being launched by the states that EC2 documents, and by no other', () => {
  expect(unlaunchableState({ State: 'pending' })).toBe('pending');
  expect(unlaunchableState({ State: 'disabled' })).toBe('disabled');
  expect(unlaunchableState({ State: 'available' })).toBeUndefined();
  expect(unlaunchableState({ State: 'active' })).toBeUndefined();
  expect(unlaunchableState({})).toBeUndefined();
});
