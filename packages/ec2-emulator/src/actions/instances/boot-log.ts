import type { InstanceRecord } from '../../state/compute-records.ts';

/** What an instance writes to its console when it boots, line by line. */
export const bootLog = (instance: InstanceRecord): string[] =>
  instance.Platform === undefined ? linuxLog(instance) : windowsLog(instance);

function linuxLog({ InstanceId, InstanceType, Architecture, attributes, KeyName }: InstanceRecord): string[] {
  return [
    `[    0.000000] Linux version 6.18.1 (${Architecture})`,
    `[    0.000000] DMI: Amazon EC2 ${InstanceType}/, BIOS 1.0 10/16/2017`,
    `[    0.021406] smp: Brought up 1 node, ${attributes.vcpus} CPUs`,
    '[    1.204210] EXT4-fs (nvme0n1p1): mounted filesystem with ordered data mode',
    `[    4.118224] cloud-init[1201]: Cloud-init v. 25.2 running 'init-local'`,
    `[    6.530190] cloud-init[1290]: instance-id: ${InstanceId}`,
    ...(KeyName ? [`[    6.751034] cloud-init[1290]: authorized key: ${KeyName}`] : []),
    ...(attributes.userData ? ['[    8.002113] cloud-init[1355]: running user data'] : []),
    '[    9.424411] cloud-init[1402]: finished at boot',
    '',
    'login: ',
  ];
}

function windowsLog({ LaunchTime, InstanceId }: InstanceRecord): string[] {
  const at = LaunchTime.toISOString();
  return [
    `${at}: Windows sysprep configuration complete.`,
    `${at}: Message: Windows is Ready to use`,
    `${at}: InstanceId: ${InstanceId}`,
  ];
}
