import { launch } from '@muster/plans';
import { expect, test } from 'vitest';
import { devicesOf } from './devices.ts';
import { linux, readyDraft } from './testing/drafts.ts';
import { toLaunchForm } from './to-launch-form.ts';

test('a plain launch says no more than the person did', () => {
  const [run] = launch(toLaunchForm(readyDraft(), { image: linux })).steps;
  expect(run?.input).toEqual({
    ImageId: 'ami-0a1',
    InstanceType: 't3.micro',
    MinCount: 1,
    MaxCount: 1,
    KeyName: 'laptop',
    TagSpecifications: [{ ResourceType: 'instance', Tags: [{ Key: 'Name', Value: 'web' }] }],
  });
});

test('a larger root volume is sent with its snapshot; the untouched disk is left to the AMI', () => {
  const [root, disk] = devicesOf(linux);
  if (root?.kind !== 'ebs' || !disk) throw new Error('the fixture maps a root volume and a disk');
  const form = toLaunchForm({ ...readyDraft(), devices: [{ ...root, size: '30' }, disk] }, { image: linux });
  expect(form.blockDevices).toEqual([
    {
      kind: 'ebs',
      device: '/dev/xvda',
      snapshotId: 'snap-1',
      size: 30,
      volumeType: 'gp3',
      iops: 3000,
      throughput: 125,
      deleteOnTermination: true,
    },
  ]);
});

test('a device taken out of the list is taken out of the launch', () => {
  const [root] = devicesOf(linux);
  if (!root) throw new Error('the fixture maps a root volume');
  const form = toLaunchForm({ ...readyDraft(), devices: [root] }, { image: linux });
  expect(form.blockDevices).toEqual([{ kind: 'none', device: '/dev/sdb' }]);
});

test('settings that a volume type does not take are not sent, although they were typed before', () => {
  const [root, disk] = devicesOf(linux);
  if (root?.kind !== 'ebs' || !disk) throw new Error('the fixture maps a root volume and a disk');
  const devices = [{ ...root, volumeType: 'gp2' as const }, disk];
  const [sent] = toLaunchForm({ ...readyDraft(), devices }, { image: linux }).blockDevices;
  expect(sent).toMatchObject({ volumeType: 'gp2', iops: undefined, throughput: undefined });
});

test('a new security group lets in what was asked, over IPv4 and IPv6', () => {
  const draft = readyDraft();
  const newGroup = {
    name: 'web',
    description: 'Web servers',
    rules: [
      { preset: 'ssh', from: '203.0.113.7/32' },
      { preset: 'https', from: '::/0' },
    ],
  };
  const { securityGroups } = toLaunchForm(
    { ...draft, network: { ...draft.network, groups: 'new', vpcId: 'vpc-1', newGroup } },
    {},
  );
  expect(securityGroups).toMatchObject({
    use: 'new',
    group: {
      vpcId: 'vpc-1',
      rules: [
        { protocol: 'tcp', fromPort: 22, toPort: 22, peer: { kind: 'ipv4', cidr: '203.0.113.7/32' } },
        { protocol: 'tcp', fromPort: 443, toPort: 443, peer: { kind: 'ipv6', cidr: '::/0' } },
      ],
    },
  });
});

test('a key pair made here travels by its public half', () => {
  const draft = readyDraft();
  const keyPair = {
    ...draft.keyPair,
    use: 'import' as const,
    newName: ' mine ',
    publicKey: 'ssh-ed25519 AAAA',
  };
  expect(toLaunchForm({ ...draft, keyPair }, {}).keyPair).toEqual({
    use: 'import',
    keyName: 'mine',
    publicKey: 'ssh-ed25519 AAAA',
  });
});

test('every advanced choice arrives', () => {
  const draft = readyDraft();
  const form = toLaunchForm(
    {
      ...draft,
      advanced: {
        instanceProfile: 'web-role',
        userData: { from: 'text', fileName: '', given: true },
        metadata: 'optional',
        hopLimit: '3',
        instanceTags: true,
        tenancy: 'dedicated',
        placementGroup: 'together',
        shutdown: 'terminate',
        terminationProtection: true,
        stopProtection: true,
        monitoring: true,
        hibernation: true,
        cpuCredits: 'unlimited',
        ebsOptimized: 'yes',
      },
    },
    { userData: { text: '#!/bin/sh' } },
  );
  expect(form).toMatchObject({
    instanceProfile: 'web-role',
    userData: { text: '#!/bin/sh' },
    metadata: { enabled: true, tokens: 'optional', hopLimit: 3, instanceTags: true },
    tenancy: 'dedicated',
    placementGroup: 'together',
    shutdownBehavior: 'terminate',
    terminationProtection: true,
    stopProtection: true,
    detailedMonitoring: true,
    hibernation: true,
    cpuCredits: 'unlimited',
    ebsOptimized: true,
  });
});
