import type { RunInstancesRequest } from '@aws-sdk/client-ec2';
import { type CreateInstance, creator } from '../actions/instances/launch/create-instance.ts';
import { planLaunch } from '../actions/instances/launch/launch-plan.ts';
import { transitionReason, USER_INITIATED } from '../actions/instances/power.ts';
import { quickStartImages } from '../catalogue/images/index.ts';
import { type Call, newId } from '../core/call.ts';
import { addTags } from '../core/tags.ts';
import { type AddressBook, addressBook } from '../network/subnet-addresses.ts';
import { type FleetNetwork, fleetNetwork } from './fleet/network.ts';
import { pick } from './fleet/pick.ts';
import { tagsFor } from './fleet/tags.ts';
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
const HOUR_MS = 60 * 60 * 1000;

/** Stored in one transaction; larger ones make no difference. */
const BATCH = 1000;

/** Every so many has a second interface, and every so many is stopped. */
const TWO_INTERFACES = 4;
const STOPPED = 12;

/**
 * So many instances, spread evenly over every account and eight regions; each with 15 tags, one or two interfaces, two
 * volumes and two groups. They are made by the parts of RunInstances, without a request each and beyond the quota.
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
  const network = await fleetNetwork(call, TYPES);
  const models = modelsOf(call, network);
  for (let first = 0; first < share; first += BATCH) {
    const count = Math.min(BATCH, share - first);
    call.world.transact(() => launchBatch(call, models, first, count));
  }
}

function launchBatch(call: Call, models: readonly CreateInstance[], first: number, count: number): void {
  const addresses = addressBook(call);
  for (let number = first; number < first + count; number++) {
    // Earlier than now, so that lists sorted by launch have something to sort.
    const earlier = { ...call, now: new Date(call.now.getTime() - (number + 1) * HOUR_MS) };
    create(earlier, pick(models, number), number, addresses);
  }
}

function create(call: Call, createInstance: CreateInstance, number: number, addresses: AddressBook): void {
  const { instance, volumeIds } = createInstance(call, newId(call, 'r'), 0, addresses);
  const tags = tagsFor(call.region.name, number);
  addTags(call.region, 'instance', instance.InstanceId, tags);
  for (const id of volumeIds) addTags(call.region, 'volume', id, tags.slice(0, 4));
  if (number % STOPPED !== STOPPED - 1) return;
  call.region.instances.put({
    ...instance,
    phase: { state: 'stopped' },
    StateTransitionReason: transitionReason(call),
    StateReason: USER_INITIATED,
  });
}

/** One launch of each type in each subnet, once with one interface and once with two. */
function modelsOf(call: Call, { subnetIds, groupIds }: FleetNetwork): CreateInstance[] {
  const models: CreateInstance[] = [];
  for (let number = 0; number < TYPES.length * subnetIds.length * TWO_INTERFACES; number++) {
    const count = number % TWO_INTERFACES === TWO_INTERFACES - 1 ? 2 : 1;
    const SubnetId = pick(subnetIds, Math.floor(number / TWO_INTERFACES));
    const InstanceType = pick(TYPES, number);
    const interfaces = Array.from({ length: count }, (_, DeviceIndex) => ({
      DeviceIndex,
      SubnetId,
      Groups: [...groupIds],
      ...(DeviceIndex > 0 && { AssociatePublicIpAddress: false }),
    }));
    const input: RunInstancesRequest = {
      ImageId: quickStartImages(call.region.name)[0]?.ImageId,
      InstanceType,
      MinCount: 1,
      MaxCount: 1,
      NetworkInterfaces: interfaces,
      BlockDeviceMappings: [
        { DeviceName: '/dev/sdf', Ebs: { VolumeSize: 50, VolumeType: 'gp3', DeleteOnTermination: true } },
      ],
    };
    models.push(creator(call, input, planLaunch(call, input)));
  }
  return models;
}
