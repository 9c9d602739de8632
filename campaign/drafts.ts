import type { SdkTransport } from '@muster/ec2-client/sdk';
import { type Rule, type RuleDraft, ruleFromSdk } from '@muster/ec2-model';
import {
  importKeyPair,
  launch,
  type PlanParts,
  securityGroupCreate,
  securityGroupDelete,
  securityGroupRules,
} from '@muster/plans';
import { launchForm } from '@muster/plans/testing/launch-form';
import type { Random } from './random.ts';

/** A change to be made, and how to see that it was not made twice. */
export interface Wish {
  readonly parts: PlanParts;
  /** How often what the plan makes is there now. */
  readonly made: () => Promise<number>;
  readonly most: number;
}

export interface Workshop {
  readonly direct: SdkTransport;
  readonly caughtUp: () => Promise<void>;
  readonly random: Random;
}

const port = (fromPort: number, description?: string): RuleDraft => ({
  direction: 'ingress',
  protocol: 'tcp',
  fromPort,
  toPort: fromPort,
  peer: { kind: 'ipv4', cidr: '192.0.2.0/24' },
  ...(description !== undefined && { description }),
});

export async function rulesOf(direct: SdkTransport, groupId: string): Promise<Rule[]> {
  const Filters = [{ Name: 'group-id', Values: [groupId] }];
  const { SecurityGroupRules = [] } = await direct.send('DescribeSecurityGroupRules', { Filters });
  return SecurityGroupRules.map(ruleFromSdk);
}

/** A group with a few open ports, as somebody sees it who is about to edit it. */
export async function someGroup({ direct, caughtUp, random }: Workshop, name: string) {
  const { GroupId: groupId = '' } = await direct.send('CreateSecurityGroup', {
    GroupName: name,
    Description: name,
  });
  await caughtUp();
  const ports = Array.from(
    { length: 2 + random.below(4) },
    (_, index) => 1000 + 10 * index + random.below(10),
  );
  await direct.send('AuthorizeSecurityGroupIngress', {
    GroupId: groupId,
    IpPermissions: ports.map((FromPort) => ({
      IpProtocol: 'tcp',
      FromPort,
      ToPort: FromPort,
      IpRanges: [{ CidrIp: '192.0.2.0/24' }],
    })),
  });
  await caughtUp();
  return { groupId, groupName: name, rules: await rulesOf(direct, groupId) };
}

/** Rules that differ from those that are there: some edited, some gone, some new. */
export function editedRules(rules: readonly Rule[], random: Random): RuleDraft[] {
  const kept = rules.flatMap((rule): RuleDraft[] => {
    if (rule.direction === 'egress' || random.chance(0.4)) return [rule];
    return random.chance(0.5) ? [{ ...rule, description: `edited ${random.below(1000)}` }] : [];
  });
  return [
    ...kept,
    port(2000 + random.below(1000)),
    ...(random.chance(0.5) ? [port(4000 + random.below(1000))] : []),
  ];
}

const kinds: Record<string, (shop: Workshop, name: string) => Promise<Wish>> = {
  async edit(shop, name) {
    const before = await someGroup(shop, name);
    return {
      parts: securityGroupRules(before, editedRules(before.rules, shop.random)),
      // EC2 itself keeps a group from having a rule twice.
      made: async () => 0,
      most: 0,
    };
  },
  async create({ direct, random }, name) {
    const VpcId = (await direct.send('DescribeVpcs', {})).Vpcs?.[0]?.VpcId ?? '';
    const rules = Array.from({ length: 1 + random.below(4) }, (_, index) => port(100 + index));
    return {
      parts: securityGroupCreate({
        name,
        description: name,
        vpcId: VpcId,
        rules,
        noEgress: random.chance(0.5),
        tags: [],
      }),
      made: async () => {
        const { SecurityGroups = [] } = await direct.send('DescribeSecurityGroups', {
          Filters: [{ Name: 'group-name', Values: [name] }],
        });
        return SecurityGroups.length;
      },
      most: 1,
    };
  },
  async remove(shop, name) {
    const group = await someGroup(shop, name);
    const VpcId = (await shop.direct.send('DescribeVpcs', {})).Vpcs?.[0]?.VpcId ?? '';
    return {
      parts: securityGroupDelete({ ...group, description: name, vpcId: VpcId, tags: [] }),
      made: async () => 0,
      most: 0,
    };
  },
  async key({ direct }, name) {
    const publicKey = `ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIIxNUNt4vkDMBRxhvWbmAdLXQdBRHJtJFTNR4Qc6lfF1 ${name}`;
    return {
      parts: importKeyPair({ keyName: name, publicKey, tags: [] }),
      made: async () =>
        ((await direct.send('DescribeKeyPairs', {})).KeyPairs ?? []).filter(({ KeyName }) => KeyName === name)
          .length,
      most: 1,
    };
  },
  async launch({ direct, random }, name) {
    const { Images = [] } = await direct.send('DescribeImages', { Owners: ['amazon'] });
    const image = Images.find((one) => one.Architecture === 'x86_64' && one.RootDeviceType === 'ebs');
    const VpcId = (await direct.send('DescribeVpcs', {})).Vpcs?.[0]?.VpcId ?? '';
    const count = 1 + random.below(4);
    const group = { name, description: name, vpcId: VpcId, rules: [port(22)], noEgress: false, tags: [] };
    return {
      parts: launch(
        launchForm(image?.ImageId ?? '', {
          name,
          count,
          naming: random.chance(0.5) ? 'numbered' : 'same',
          tags: [{ key: 'campaign', value: name }],
          ...(random.chance(0.5) && { securityGroups: { use: 'new' as const, group } }),
        }),
      ),
      made: async () => {
        const { Reservations = [] } = await direct.send('DescribeInstances', {
          Filters: [{ Name: 'tag:campaign', Values: [name] }],
        });
        return Reservations.flatMap(({ Instances = [] }) => Instances).length;
      },
      most: count,
    };
  },
  async address({ direct }, name) {
    const Tags = [{ Key: 'campaign', Value: name }];
    return {
      parts: {
        summary: { kind: 'other', values: {} },
        mode: 'ordered',
        steps: [
          {
            id: 'allocate',
            operation: 'AllocateAddress',
            input: { Domain: 'vpc', TagSpecifications: [{ ResourceType: 'elastic-ip', Tags }] },
            target: name,
            undo: { none: 'nothing-to-restore' },
          },
        ],
      },
      made: async () => {
        const { Addresses = [] } = await direct.send('DescribeAddresses', {
          Filters: [{ Name: 'tag:campaign', Values: [name] }],
        });
        return Addresses.length;
      },
      most: 1,
    };
  },
};

/** A change of any kind. @param name of what is made, unique in the campaign */
export function someWish(shop: Workshop, name: string): Promise<Wish> {
  return (
    kinds[shop.random.one(Object.keys(kinds))]?.(shop, name) ?? Promise.reject(new Error('no such kind'))
  );
}
