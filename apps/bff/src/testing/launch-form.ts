import type { LaunchForm } from '@muster/plans';

/** The public half of a key pair. */
export const publicKey =
  'ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIIxNUNt4vkDMBRxhvWbmAdLXQdBRHJtJFTNR4Qc6lfF1 me';

/** One instance named web, unless told otherwise. */
export function launchForm(imageId: string, more: Partial<LaunchForm> = {}): LaunchForm {
  return {
    name: 'web',
    naming: 'same',
    count: 1,
    imageId,
    instanceType: 't3.micro',
    keyPair: { use: 'none' },
    securityGroups: { use: 'existing', groupIds: [] },
    blockDevices: [],
    tags: [],
    ...more,
  };
}
