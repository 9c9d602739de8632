import type { InputOf } from '../../../core/action.ts';
import { type Call, newId, transitionEnd } from '../../../core/call.ts';
import type { SubnetAddresses } from '../../../network/subnet-addresses.ts';
import type { InstanceRecord } from '../../../state/compute-records.ts';
import { turning } from '../../../state/phase.ts';
import { metadataDefaults } from '../../instance-metadata-defaults/metadata-defaults.ts';
import { createVolume } from '../../volumes/new-volume.ts';
import { type CapacityPlan, placementOf } from './capacity.ts';
import { createInterfaces, zoneId } from './interfaces.ts';
import type { LaunchPlan } from './launch-plan.ts';
import { cpuCredits, hibernation, instanceOptions } from './options.ts';
import { instanceProfile } from './request.ts';

export interface Created {
  readonly instance: InstanceRecord;
  readonly volumeIds: readonly string[];
  readonly interfaceIds: readonly string[];
}

/** Makes one instance of a launch, with its interfaces and volumes. */
export function createInstance(
  call: Call,
  input: InputOf<'RunInstances'>,
  plan: LaunchPlan,
  reservationId: string,
  launchIndex: number,
  addresses: (subnet: LaunchPlan['subnet']) => SubnetAddresses,
): Created {
  const instance = call.region.instances.put(recordOf(call, input, plan, reservationId, launchIndex));
  const { InstanceId } = instance;
  const interfaces = createInterfaces(call, InstanceId, plan.interfaces, addresses);
  const zone = {
    AvailabilityZone: plan.subnet.AvailabilityZone,
    AvailabilityZoneId: zoneId(call, plan.subnet.AvailabilityZone),
  };
  const volumes = plan.devices.map(({ device, volume, deleteOnTermination }) =>
    createVolume(call, volume, zone, {
      instanceId: InstanceId,
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
}

function recordOf(
  call: Call,
  input: InputOf<'RunInstances'>,
  plan: LaunchPlan,
  ReservationId: string,
  AmiLaunchIndex: number,
): InstanceRecord {
  const { alike, attributes } = commonOf(call, input, plan);
  return {
    ...alike,
    InstanceId: newId(call, 'i'),
    ReservationId,
    AmiLaunchIndex,
    LaunchTime: call.now,
    UsageOperationUpdateTime: call.now,
    Placement: {
      AvailabilityZone: plan.subnet.AvailabilityZone,
      AvailabilityZoneId: zoneId(call, plan.subnet.AvailabilityZone),
      ...placementOf(plan.capacity, AmiLaunchIndex),
    },
    phase: turning('pending', 'running', transitionEnd(call, bootTimes(plan.image))),
    since: call.now.getTime(),
    attributes: {
      ...attributes,
      ...(alike.IamInstanceProfile && { profileAssociationId: newId(call, 'iip-assoc') }),
    },
  };
}

type Common = ReturnType<typeof madeCommon>;

const commons = new WeakMap<LaunchPlan, Common>();

/** What all instances of a launch have in common, put together once: a launch may be of thousands. */
function commonOf(call: Call, input: InputOf<'RunInstances'>, plan: LaunchPlan): Common {
  const known = commons.get(plan) ?? madeCommon(call, input, plan);
  commons.set(plan, known);
  return known;
}

function madeCommon(call: Call, input: InputOf<'RunInstances'>, plan: LaunchPlan) {
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

// EC2's documentation has instances boot within a minute usually, and within five from an instance store.
// https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/ComponentsAMIs.html#storage-for-the-root-device
const bootTimes = ({ RootDeviceType }: LaunchPlan['image']) => (RootDeviceType === 'instance-store' ? 5 : 1);

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
