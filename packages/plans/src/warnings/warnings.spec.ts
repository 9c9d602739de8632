import { PRIVATE, type RuleDraft } from '@muster/ec2-model';
import { describe, expect, it } from 'vitest';
import { confirmation } from '../confirmation.ts';
import { imagePermissions } from '../image-permissions.ts';
import { createImage, deregisterImage } from '../images.ts';
import { deleteKeyPair } from '../key-pairs.ts';
import { launch } from '../launch/launch.ts';
import type { PlanParts } from '../parts.ts';
import { power, terminate } from '../power.ts';
import { securityGroupCreate } from '../security-groups/create.ts';
import { securityGroupRules } from '../security-groups/edit-rules.ts';
import { launchForm } from '../testing/launch-form.ts';
import type { PlanFacts } from './facts.ts';
import { warnings } from './warnings.ts';

const told = (plan: PlanParts, facts?: PlanFacts) =>
  warnings(plan.steps, facts).map(({ code, severity }) => `${severity} ${code}`);
const rule = (protocol: string, fromPort: number, toPort: number, cidr: string): RuleDraft => ({
  direction: 'ingress',
  protocol,
  fromPort,
  toPort,
  peer: cidr.includes(':') ? { kind: 'ipv6', cidr } : { kind: 'ipv4', cidr },
});
const opening = (...rules: RuleDraft[]) =>
  securityGroupCreate({ name: 'web', description: 'web', rules, tags: [] });
const i1 = { InstanceId: 'i-1', State: { Name: 'running' } };

describe('rules that open something to everybody', () => {
  it.each<[RuleDraft, string[]]>([
    [rule('tcp', 22, 22, '0.0.0.0/0'), ['danger opens-port-to-world']],
    [rule('tcp', 5432, 5432, '::/0'), ['danger opens-port-to-world']],
    [rule('tcp', 0, 65535, '0.0.0.0/0'), ['danger opens-port-to-world']],
    [rule('-1', -1, -1, '0.0.0.0/0'), ['danger opens-all-to-world']],
    [rule('tcp', 443, 443, '0.0.0.0/0'), ['info opens-port-to-world']],
    [rule('udp', 5000, 5000, '0.0.0.0/0'), ['caution opens-port-to-world']],
    [rule('tcp', 23, 23, '10.0.0.0/8'), ['caution unencrypted-admin-port']],
    [rule('tcp', 22, 22, '10.0.0.0/8'), []],
    [{ ...rule('-1', -1, -1, '0.0.0.0/0'), direction: 'egress' }, []],
  ])('%o', (draft, expected) => {
    expect(told(opening(draft))).toEqual(expected);
  });

  it('are told of a rule that is modified in place, too', () => {
    const before = { ...rule('tcp', 22, 22, '10.0.0.0/8'), id: 'sgr-1' };
    const group = { groupId: 'sg-1', groupName: 'web', rules: [before] };
    const plan = securityGroupRules(group, [{ ...before, peer: { kind: 'ipv4', cidr: '0.0.0.0/0' } }]);
    expect(warnings(plan.steps)).toEqual([
      {
        code: 'opens-port-to-world',
        severity: 'danger',
        step: 'modify-rules',
        values: { protocol: 'tcp', ports: '22', cidr: '0.0.0.0/0', services: 'SSH' },
      },
    ]);
  });
});

describe('a group that is left without any outbound rule', () => {
  const all = { ...rule('-1', -1, -1, '0.0.0.0/0'), direction: 'egress' as const };
  const ssh = { ...rule('tcp', 22, 22, '10.0.0.0/8'), id: 'sgr-1' };
  const group = { groupId: 'sg-1', groupName: 'web', rules: [ssh, { ...all, id: 'sgr-2' }] };

  it('is told of, whether the last one is removed or never made', () => {
    expect(told(securityGroupRules(group, [ssh]))).toEqual(['caution blocks-all-outbound']);
    const sealed = { name: 'sealed', description: 'x', rules: [], noEgress: true, tags: [] };
    expect(told(securityGroupCreate(sealed))).toEqual(['caution blocks-all-outbound']);
  });

  it('is not told of while another outbound rule is there or takes its place', () => {
    const https = { ...all, protocol: 'tcp', fromPort: 443, toPort: 443 };
    expect(told(securityGroupRules(group, [ssh, https]))).toEqual([]);
    expect(
      told(securityGroupRules({ ...group, rules: [ssh] }, [ssh, rule('udp', 53, 53, '10.0.0.0/8')])),
    ).toEqual([]);
  });
});

it('says nothing of an open rule that only gets another description', () => {
  const before = { ...rule('tcp', 22, 22, '0.0.0.0/0'), id: 'sgr-1' };
  const group = { groupId: 'sg-1', groupName: 'web', rules: [before] };
  expect(told(securityGroupRules(group, [{ ...before, description: 'office' }]))).toEqual([]);
});

describe('permissions of an image', () => {
  const image = { imageId: 'ami-1', name: 'golden' };
  const shared = { ...PRIVATE, accounts: ['111122223333', '444455556666'] };

  it('are warned of by who gains and who loses', () => {
    expect(told(imagePermissions(image, PRIVATE, { ...PRIVATE, public: true }))).toEqual([
      'danger makes-image-public',
    ]);
    expect(told(imagePermissions(image, shared, PRIVATE))).toEqual(['caution revokes-image-access']);
  });

  it('are warned of by what is known of the image and of the organization', () => {
    const facts: PlanFacts = {
      organizationAccounts: new Set(['111122223333']),
      images: [
        {
          ImageId: 'ami-1',
          BlockDeviceMappings: [{ Ebs: { Encrypted: true } }],
          ProductCodes: [{ ProductCodeId: 'abc' }],
        },
      ],
    };
    const found = warnings(imagePermissions(image, PRIVATE, shared).steps, facts);
    expect(found).toMatchObject([
      { code: 'shares-outside-organization', values: { accounts: '444455556666' } },
      { code: 'shares-encrypted-snapshot' },
      { code: 'shares-product-code', values: { codes: 'abc' } },
    ]);
  });
});

describe('what happens to instances', () => {
  it('is told with their volumes when they are terminated', () => {
    const BlockDeviceMappings = [
      { Ebs: { VolumeId: 'vol-1', DeleteOnTermination: true } },
      { Ebs: { VolumeId: 'vol-2', DeleteOnTermination: false } },
    ];
    expect(told(terminate([i1]), { instances: [{ ...i1, BlockDeviceMappings }] })).toEqual([
      'danger terminates-instance',
      'danger deletes-volume-with-instance',
      'info keeps-volume-after-instance',
    ]);
  });

  it('names each volume with its size where it is known', () => {
    const BlockDeviceMappings = [
      { Ebs: { VolumeId: 'vol-1', DeleteOnTermination: true } },
      { Ebs: { VolumeId: 'vol-2', DeleteOnTermination: false } },
    ];
    const volumes = [{ VolumeId: 'vol-1', Size: 100 }];
    const found = warnings(terminate([i1]).steps, { instances: [{ ...i1, BlockDeviceMappings }], volumes });
    expect(found.slice(1).map(({ values }) => values)).toEqual([
      { id: 'i-1', volume: 'vol-1', size: 100 },
      { id: 'i-1', volume: 'vol-2' },
    ]);
  });

  it('is told with the instance store that a termination empties, the root before all', () => {
    const rooted = { instances: [{ ...i1, RootDeviceType: 'instance-store' }] };
    expect(warnings(terminate([i1]).steps, rooted)[1]).toMatchObject({
      code: 'loses-instance-store',
      severity: 'danger',
      values: { id: 'i-1', root: 1 },
    });
    expect(told(terminate([i1]), { withInstanceStore: new Set(['i-1']) })).toContain(
      'danger loses-instance-store',
    );
    expect(told(power([i1], 'reboot'), rooted)).toEqual([]);
  });

  it('is told with the address and the disks they lose when they are stopped', () => {
    const known = {
      instances: [{ ...i1, PublicIpAddress: '203.0.113.7' }],
      withInstanceStore: new Set(['i-1']),
    };
    expect(told(power([i1], 'stop'), known)).toEqual([
      'info stops-instance',
      'danger loses-instance-store',
      'caution changes-public-address',
    ]);
    const elastic = {
      ...i1,
      PublicIpAddress: '203.0.113.7',
      NetworkInterfaces: [{ Association: { IpOwnerId: '123456789012' } }],
    };
    expect(told(power([i1], 'stop'), { instances: [elastic] })).toEqual(['info stops-instance']);
    expect(told(power([i1], 'start'))).toEqual([]);
  });

  it('is told when a launch leaves volumes behind, or an image reboots', () => {
    const kept = {
      kind: 'ebs' as const,
      device: '/dev/sdf',
      size: 1,
      volumeType: 'gp3' as const,
      deleteOnTermination: false,
    };
    expect(told(launch(launchForm('ami-1', { blockDevices: [kept] })))).toEqual([
      'info keeps-volume-after-instance',
    ]);
    const form = { instanceId: 'i-1', name: 'golden', description: '', tags: [] };
    expect(told(createImage({ ...form, noReboot: false }))).toEqual(['caution reboots-for-image']);
    expect(told(createImage({ ...form, noReboot: true }))).toEqual([]);
  });
});

describe('what must be typed before something is destroyed', () => {
  it('is the id, or how many', () => {
    const image = deregisterImage({ imageId: 'ami-1', name: 'golden' }, { deleteSnapshots: false });
    expect(confirmation(image.steps)).toBe('ami-1');
    expect(told(image)).toEqual(['danger deletes-resource']);
    const pair = deleteKeyPair({ keyPairId: 'key-1', keyName: 'laptop' });
    expect(confirmation([...image.steps, ...pair.steps])).toBe('delete 2');
    expect(confirmation([...terminate([i1]).steps, ...pair.steps])).toBe('i-1');
  });

  it('is nothing where nothing is destroyed', () => {
    expect(confirmation(power([i1], 'stop').steps)).toBeUndefined();
    expect(confirmation(opening().steps)).toBeUndefined();
  });

  it('counts the instances of a call, not the calls', () => {
    const input = { InstanceIds: ['i-1', 'i-2', 'i-3'] };
    expect(confirmation([{ operation: 'TerminateInstances', input, target: 'web' }])).toBe('terminate 3');
  });
});
