import type { RunInstancesRequest, Tag } from '@aws-sdk/client-ec2';
import { createInstance } from '../actions/instances/launch/create-instance.ts';
import { type LaunchPlan, planLaunch } from '../actions/instances/launch/launch-plan.ts';
import { quickStartImages } from '../catalogue/images/index.ts';
import { type Call, newId } from '../core/call.ts';
import { perform } from '../core/perform.ts';
import { addTags } from '../core/tags.ts';
import { addressBook } from '../network/subnet-addresses.ts';
import type { Seed } from './seed.ts';

const REGIONS = [
  'us-east-1',
  'us-west-2',
  'ap-northeast-2',
  'ap-northeast-1',
  'eu-west-1',
  'eu-central-1',
  'ap-southeast-1',
  'us-east-2',
];
const TYPES = ['t3.micro', 't3.small', 'm5.large', 'm6i.large', 'c6i.large', 'r6i.large'] as const;
const APPS = ['shop', 'search', 'billing', 'login', 'media', 'reports', 'mail'];
const ENVIRONMENTS = ['prod', 'stage', 'dev'];
const TEAMS = ['web-team', 'data-team', 'platform', 'security'];
const HOUR_MS = 60 * 60 * 1000;

/** Launched at once and stored in one transaction; larger ones make no difference. */
const BATCH = 1000;

/**
 * So many instances, spread evenly over every account and eight regions; each with 15 tags, two volumes and two
 * groups. They are made by the parts of RunInstances, without a request each.
 */
export function fleet(size: number): Seed {
  return async (seeding) => {
    const places = seeding.accounts.flatMap((account) => REGIONS.map((region) => ({ account, region })));
    for (const [index, { account, region }] of places.entries()) {
      const share = Math.floor(size / places.length) + (index < size % places.length ? 1 : 0);
      const call = seeding.callOf(account, region);
      if (share > 0) await launchShare(call, share);
    }
  };
}

/** The size that `fleet:N` names; undefined when it is not a whole number of instances that fits. */
export function fleetSize(argument: string | undefined): number | undefined {
  const size = Number(argument);
  return argument !== undefined && /^\d+$/.test(argument) && size <= 200_000 ? size : undefined;
}

async function launchShare(call: Call, share: number): Promise<void> {
  const SecurityGroupIds = [await groupNamed(call, 'fleet-base'), await groupNamed(call, 'fleet-app')];
  for (let launched = 0; launched < share; launched += BATCH) {
    const count = Math.min(BATCH, share - launched);
    call.world.transact(() => launchBatch(call, SecurityGroupIds, launched, count));
  }
}

async function groupNamed(call: Call, GroupName: string): Promise<string> {
  const { GroupId = '' } = await perform(call, 'CreateSecurityGroup', { GroupName, Description: GroupName });
  return GroupId;
}

function launchBatch(call: Call, SecurityGroupIds: string[], first: number, count: number): void {
  const addresses = addressBook(call);
  const plans = TYPES.map((type) => {
    const input = launchOf(call, type, SecurityGroupIds);
    return { input, plan: planLaunch(call, input) };
  });
  for (let number = first; number < first + count; number++) {
    const { input, plan } = pick(plans, number);
    // Earlier than now, so that lists sorted by launch have something to sort.
    const earlier = { ...call, now: new Date(call.now.getTime() - (number + 1) * HOUR_MS) };
    createTagged(earlier, input, plan, number, addresses);
  }
}

function createTagged(
  call: Call,
  input: RunInstancesRequest,
  plan: LaunchPlan,
  number: number,
  addresses: ReturnType<typeof addressBook>,
): void {
  const { instance, volumeIds } = createInstance(call, input, plan, newId(call, 'r'), 0, addresses);
  const tags = tagsFor(call.region.name, number);
  addTags(call.region, 'instance', instance.InstanceId, tags);
  for (const id of volumeIds) addTags(call.region, 'volume', id, tags.slice(0, 4));
}

function launchOf(
  call: Call,
  InstanceType: (typeof TYPES)[number],
  SecurityGroupIds: string[],
): RunInstancesRequest {
  return {
    ImageId: quickStartImages(call.region.name)[0]?.ImageId,
    InstanceType,
    MinCount: 1,
    MaxCount: 1,
    SecurityGroupIds,
    BlockDeviceMappings: [{ DeviceName: '/dev/sdf', Ebs: { VolumeSize: 50, DeleteOnTermination: true } }],
  };
}

function tagsFor(region: string, number: number): Tag[] {
  const app = pick(APPS, number);
  const env = pick(ENVIRONMENTS, number);
  const tags = {
    Name: `${app}-${env}-${number}`,
    app,
    env,
    owner: pick(TEAMS, number),
    region,
    tier: pick(['web', 'app', 'database'], number),
    release: `2026.${1 + (number % 11)}.${number % 5}`,
    'cost-center': `cc-${1000 + (number % 40)}`,
    backup: number % 2 === 0 ? 'daily' : 'weekly',
    'patch-group': `group-${number % 8}`,
    compliance: number % 10 === 0 ? 'pci' : 'none',
    'managed-by': 'terraform',
    stack: `${app}-${env}`,
    schedule: number % 3 === 0 ? 'office-hours' : 'always',
    'data-class': pick(['public', 'internal', 'confidential'], number),
  };
  return Object.entries(tags).map(([Key, Value]) => ({ Key, Value }));
}

function pick<T>(choices: readonly T[], number: number): T {
  return choices[number % choices.length] as T;
}
