import type { InputOf } from '../../../core/action.ts';
import { type Call, newId, transitionEnd } from '../../../core/call.ts';
import type { AddressBook } from '../../../network/subnet-addresses.ts';
import type { InstanceRecord } from '../../../state/compute-records.ts';
import { turning } from '../../../state/phase.ts';
import { metadataDefaults } from '../../instance-metadata-defaults/metadata-defaults.ts';
import { createVolume } from '../../volumes/new-volume.ts';
import { type CapacityPlan, placements } from './capacity.ts';
import { createInterfaces, zoneId } from './interfaces.ts';
import type { LaunchPlan } from './launch-plan.ts';
import { cpuCredits, hibernation, instanceOptions } from './options.ts';
import { instanceProfile } from './request.ts';

/**
 * EC2's documentation has instances boot within a minute usually, and within five from an instance store.
 * https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/ComponentsAMIs.html#storage-for-the-root-device
 */
const INSTANCE_STORE_BOOT = 5;

export interface Created {
  readonly instance: InstanceRecord;
  readonly volumeIds: readonly string[];
  readonly interfaceIds: readonly string[];
}

/**
 * Makes an instance of a launch, with its interfaces and volumes: the `index`-th of its reservation, at the time of the
 * call, with addresses of the subnets' own.
 */
export type CreateInstance = (
  call: Call,
  reservationId: string,
  index: number,
  addresses: AddressBook,
) => Created;

/** How the instances of a launch are made. What they have in common is put together once: they may be thousands. */
export function creator(call: Call, input: InputOf<'RunInstances'>, plan: LaunchPlan): CreateInstance {
  const { alike, attributes } = commonOf(call, input, plan);
  const zone = {
    AvailabilityZone: plan.subnet.AvailabilityZone,
    AvailabilityZoneId: zoneId(call, plan.subnet.AvailabilityZone),
  };
  const placement = placements(plan.capacity, zone);
  const bootTime = plan.image.RootDeviceType === 'instance-store' ? INSTANCE_STORE_BOOT : 1;
  return (call, ReservationId, index, addresses) => {
    const instance = call.region.instances.put({
      ...alike,
      InstanceId: newId(call, 'i'),
      ReservationId,
      AmiLaunchIndex: index,
      LaunchTime: call.now,
      UsageOperationUpdateTime: call.now,
      Placement: placement(index),
      phase: turning('pending', 'running', transitionEnd(call, bootTime)),
      since: call.now.getTime(),
      attributes: alike.IamInstanceProfile
        ? { ...attributes, profileAssociationId: newId(call, 'iip-assoc') }
        : attributes,
    });
    const interfaces = createInterfaces(call, instance.InstanceId, plan.interfaces, addresses);
    const volumes = plan.devices.map(({ device, volume, deleteOnTermination }) =>
      createVolume(call, volume, zone, {
        instanceId: instance.InstanceId,
        device,
        deleteOnTermination,
        attachTime: call.now,
        phase: turning('attaching', 'attached', transitionEnd(call)),
      }),
    );
    return {
      instance,
      volumeIds: volumes.map(({ VolumeId }) => VolumeId),
      interfaceIds: interfaces.map(({ NetworkInterfaceId }) => NetworkInterfaceId),
    };
  };
}

function commonOf(call: Call, input: InputOf<'RunInstances'>, plan: LaunchPlan) {
  const { image, type, devices, capacity } = plan;
  const profile = instanceProfile(call, input.IamInstanceProfile);
  const licenses = input.LicenseSpecifications ?? [];
  const alike = {
    ImageId: image.ImageId,
    InstanceType: type.InstanceType ?? ('m1.small' as const),
    ...(input.KeyName && { KeyName: input.KeyName }),
    ...kernelOf(input, image),
    ...(licenses.length > 0 && { Licenses: licenses }),
    Architecture: image.Architecture,
    Platform: image.Platform,
    PlatformDetails: image.PlatformDetails,
    UsageOperation: image.UsageOperation,
    ProductCodes: image.ProductCodes ?? [],
    RootDeviceName: image.RootDeviceName,
    RootDeviceType: image.RootDeviceType ?? ('ebs' as const),
    VirtualizationType: image.VirtualizationType,
    Hypervisor: type.Hypervisor === 'nitro' ? ('xen' as const) : type.Hypervisor,
    EbsOptimized: input.EbsOptimized ?? false,
    EnaSupport: image.EnaSupport,
    BootMode: image.BootMode,
    ...(image.TpmSupport && { TpmSupport: image.TpmSupport }),
    CurrentInstanceBootMode: image.BootMode?.startsWith('uefi')
      ? ('uefi' as const)
      : ('legacy-bios' as const),
    ClientToken: input.ClientToken ?? '',
    ...(profile && { IamInstanceProfile: profile }),
    ...instanceOptions(input, plan, metadataDefaults.get(call)),
    HibernationOptions: { Configured: hibernation(input, image, type, devices) },
    ...reservationOf(input, capacity),
  };
  const attributes = {
    vcpus: type.VCpuInfo?.DefaultVCpus ?? 1,
    userData: input.UserData,
    disableApiTermination: input.DisableApiTermination ?? false,
    disableApiStop: input.DisableApiStop ?? false,
    shutdownBehavior: shutdownBehavior(input, image),
    cpuCredits: cpuCredits(call, input, type),
  };
  return { alike, attributes };
}

/** The kernel and RAM disk of a paravirtual instance, those of the image unless the request names others. */
function kernelOf(input: InputOf<'RunInstances'>, image: LaunchPlan['image']) {
  const KernelId = input.KernelId ?? image.KernelId;
  const RamdiskId = input.RamdiskId ?? image.RamdiskId;
  return { ...(KernelId && { KernelId }), ...(RamdiskId && { RamdiskId }) };
}

// Without an EBS root there is nothing that could stay when the system shuts down.
const shutdownBehavior = (
  { InstanceInitiatedShutdownBehavior: asked }: InputOf<'RunInstances'>,
  { RootDeviceType }: LaunchPlan['image'],
): 'stop' | 'terminate' => asked ?? (RootDeviceType === 'instance-store' ? 'terminate' : 'stop');

function reservationOf(
  { CapacityReservationSpecification: asked }: InputOf<'RunInstances'>,
  { reservation }: CapacityPlan,
) {
  const target = asked?.CapacityReservationTarget;
  return {
    ...(reservation && { CapacityReservationId: reservation.CapacityReservationId }),
    CapacityReservationSpecification: target
      ? { CapacityReservationTarget: target }
      : { CapacityReservationPreference: asked?.CapacityReservationPreference ?? ('open' as const) },
  };
}
