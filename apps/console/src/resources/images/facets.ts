import type { LaunchPermissionFacet, OperatingSystem } from '@muster/ec2-model';
import { defineMessages } from '../../i18n/index.ts';

type Words = { readonly en: string; readonly ko: string };

const same = (name: string): Words => ({ en: name, ko: name });

/** Operating systems as people call them. */
export const systemMessages = defineMessages({
  'amazon-linux': same('Amazon Linux'),
  ubuntu: same('Ubuntu'),
  debian: same('Debian'),
  rhel: same('Red Hat'),
  suse: same('SUSE Linux'),
  centos: same('CentOS'),
  rocky: same('Rocky Linux'),
  alma: same('AlmaLinux'),
  fedora: same('Fedora'),
  freebsd: same('FreeBSD'),
  macos: same('macOS'),
  windows: same('Windows'),
  'other-linux': same('Linux'),
} satisfies Record<OperatingSystem, Words>);

/** How an AMI comes to be launchable. */
export const permissionMessages = defineMessages({
  public: { en: 'Public', ko: '퍼블릭' },
  explicit: { en: 'Shared', ko: '공유' },
  private: { en: 'Private', ko: '프라이빗' },
} satisfies Record<LaunchPermissionFacet, Words>);

/** Where an AMI's root file system lives. */
export const rootDeviceMessages = defineMessages({
  ebs: same('EBS'),
  'instance-store': { en: 'Instance store', ko: '인스턴스 스토어' },
});

/** The order in which systems are offered. */
export const systems: readonly OperatingSystem[] = [
  'amazon-linux',
  'ubuntu',
  'windows',
  'rhel',
  'suse',
  'debian',
  'rocky',
  'alma',
  'centos',
  'fedora',
  'freebsd',
  'macos',
  'other-linux',
];
