import type { LaunchForm } from '../launch/form.ts';

/** The least that the launch page can gather. */
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
