import { expect, it } from 'vitest';
import { emulatedAccount } from '../testing/emulated-account.ts';
import { launchForm } from '../testing/launch-form.ts';
import { publicKey } from '../testing/public-key.ts';
import { launch } from './launch.ts';

const INSTANCES = 'Reservations[].Instances[]';

it('launches with a key pair and a security group made on the way, and takes them away again', async () => {
  await using account = await emulatedAccount();
  const vpcId = await account.read<string>('DescribeVpcs', {}, 'Vpcs[0].VpcId');
  const launching = await account.apply(
    launch(
      launchForm(await account.image(), {
        count: 3,
        naming: 'numbered',
        keyPair: { use: 'import', keyName: 'laptop', publicKey: publicKey() },
        securityGroups: {
          use: 'new',
          group: {
            name: 'web',
            description: 'web servers',
            vpcId,
            rules: [
              {
                direction: 'ingress',
                protocol: 'tcp',
                fromPort: 22,
                toPort: 22,
                peer: { kind: 'ipv4', cidr: '203.0.113.7/32' },
                description: 'me',
              },
            ],
            tags: [],
          },
        },
        blockDevices: [
          { kind: 'ebs', device: '/dev/sdf', size: 5, volumeType: 'gp3', deleteOnTermination: false },
        ],
        userData: { text: '#!/bin/sh\necho 안녕\n' },
        terminationProtection: false,
        detailedMonitoring: true,
        metadata: { enabled: true, tokens: 'required', hopLimit: 2, instanceTags: true },
        tags: [{ key: 'env', value: 'prod' }],
      }),
    ),
  );
  const pick = `${INSTANCES}.{key:KeyName,groups:SecurityGroups[].GroupName,tags:Tags[].join('=',[Key,Value])}`;
  const launched = await account.read<{ tags: string[] }[]>('DescribeInstances', {}, pick);
  expect(launched.flatMap(({ tags }) => tags).sort()).toEqual([
    'Name=web-1',
    'Name=web-2',
    'Name=web-3',
    'env=prod',
    'env=prod',
    'env=prod',
  ]);
  expect(launched).toMatchObject(Array(3).fill({ key: 'laptop', groups: ['web'] }));

  const undo = launching.undo();
  expect(undo.steps.map((step) => step.operation)).toEqual([
    'TerminateInstances',
    'RevokeSecurityGroupIngress',
    'DeleteSecurityGroup',
    'DeleteKeyPair',
  ]);
  await account.apply(undo);
  expect(await account.read('DescribeInstances', {}, `${INSTANCES}.State.Name`)).toEqual(
    Array(3).fill('terminated'),
  );
  expect(await account.read('DescribeKeyPairs', {}, 'KeyPairs')).toEqual([]);
  expect(await account.read('DescribeSecurityGroups', {}, 'SecurityGroups[].GroupName')).toEqual(['default']);
});

it('sends what was chosen, and nothing of what was left to EC2', () => {
  const [run] = launch(launchForm('ami-1', { name: '', subnetId: 'subnet-1' })).steps;
  expect(run?.input).toEqual({
    ImageId: 'ami-1',
    InstanceType: 't3.micro',
    MinCount: 1,
    MaxCount: 1,
    SubnetId: 'subnet-1',
  });
});

it('puts subnet and groups on the interface when a public address is chosen', () => {
  const form = launchForm('ami-1', {
    subnetId: 'subnet-1',
    publicAddress: false,
    securityGroups: { use: 'existing', groupIds: ['sg-1'] },
  });
  expect(launch(form).steps[0]?.input).toMatchObject({
    NetworkInterfaces: [
      { DeviceIndex: 0, AssociatePublicIpAddress: false, SubnetId: 'subnet-1', Groups: ['sg-1'] },
    ],
  });
  expect(launch(form).steps[0]?.input).not.toHaveProperty('SecurityGroupIds');
});
