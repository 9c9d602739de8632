import type { Image, InstanceTypeInfo } from '@aws-sdk/client-ec2';
import type { InputOf } from '../../../core/action.ts';
import type { Call } from '../../../core/call.ts';
import { Ec2Error, errors } from '../../../core/errors.ts';
import { type AddressBook, addressBook, insufficientAddresses } from '../../../network/subnet-addresses.ts';
import type { SubnetRecord } from '../../../state/records.ts';
import { aliasedImageId } from '../../images/image-alias.ts';
import { seenImage } from '../../images/seen-images.ts';
import { type DevicePlan, planDevices } from './block-devices.ts';
import { type CapacityPlan, planCapacity } from './capacity.ts';
import { checkTypeRuns, checkTypeTakes, defaultType, offeredType } from './instance-type.ts';
import { type InterfacePlan, planInterfaces } from './interfaces.ts';
import { subnetFor } from './placement.ts';
import { instancesWithinQuota, vcpuLimitExceeded } from './quota.ts';
import { checkKeyPair, checkRequest, checkShutdownBehavior } from './request.ts';

/** What a checked launch will make. */
export interface LaunchPlan {
  readonly image: Image & { readonly ImageId: string };
  readonly type: InstanceTypeInfo;
  readonly subnet: SubnetRecord;
  readonly interfaces: readonly InterfacePlan[];
  readonly devices: readonly DevicePlan[];
  readonly capacity: CapacityPlan;
  readonly count: number;
  /** The subnets' addresses, from which the launch takes its own. */
  readonly addresses: AddressBook;
}

/** Checks a launch in EC2's order and says what it will make. Throws the error of the first check that fails. */
export function planLaunch(call: Call, input: InputOf<'RunInstances'>): LaunchPlan {
  checkRequest(input);
  if (!input.ImageId) throw errors.missingParameter('ImageId');
  const type = input.InstanceType ? offeredType(input.InstanceType, call.region.name) : defaultType();
  const image = launchableImage(call, input.ImageId);
  checkTypeRuns(type, image);
  checkShutdownBehavior(input, image);
  const devices = planDevices(call, image, input.BlockDeviceMappings ?? []);
  checkKeyPair(call, input.KeyName, image);
  const addresses = addressBook(call);
  const subnet = subnetFor(call, input, String(type.InstanceType), addresses);
  const interfaces = planInterfaces(call, input, subnet);
  checkTypeTakes(type, interfaces, input.EbsOptimized);
  const capacity = planCapacity(call, input, type, subnet, image.PlatformDetails ?? 'Linux/UNIX');
  const count = countFor(call, input, type, interfaces, addresses);
  return { image, type, subnet, interfaces, devices, capacity, count, addresses };
}

/** An image the caller may launch. One it may not know of is not found; one that is not available can't be launched. */
function launchableImage(call: Call, imageId: string): LaunchPlan['image'] {
  const { image } = seenImage(call, aliasedImageId(call, imageId));
  if (image.State === 'available') return image;
  throw new Ec2Error('InvalidAMIID.Unavailable', `The image ID '${image.ImageId}' is not available`);
}

/** As many as quota and addresses allow, from `MinCount` to `MaxCount`. */
function countFor(
  call: Call,
  { MinCount = 1, MaxCount = 1 }: InputOf<'RunInstances'>,
  type: InstanceTypeInfo,
  interfaces: readonly InterfacePlan[],
  addresses: AddressBook,
): number {
  const name = String(type.InstanceType);
  const withinQuota = instancesWithinQuota(call, name, type.VCpuInfo?.DefaultVCpus ?? 1);
  if (withinQuota < MinCount) throw vcpuLimitExceeded(name);
  const made = interfaces.filter(({ existing }) => !existing);
  // An interface that is there can be attached to one instance only.
  const addressed = Math.min(
    made.length < interfaces.length ? 1 : MaxCount,
    ...made.map(({ subnet }) => Math.floor(addresses(subnet).free / made.length)),
  );
  if (addressed < MinCount) throw insufficientAddresses();
  return Math.min(MaxCount, withinQuota, addressed);
}
