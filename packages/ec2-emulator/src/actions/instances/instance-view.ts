import type {
  Instance,
  InstanceBlockDeviceMapping,
  InstanceNetworkInterface,
  InstanceState,
  InstanceStateName,
  StateReason,
} from '@aws-sdk/client-ec2';
import type { Call } from '../../core/call.ts';
import { tagsIfAny } from '../../core/tags.ts';
import { resourceDnsName } from '../../network/addresses.ts';
import type { InstanceRecord, VolumeRecord } from '../../state/compute-records.ts';
import { stateAt } from '../../state/phase.ts';
import type { NetworkInterfaceRecord, TagSet } from '../../state/records.ts';
import { keepFragment } from '../../wire/fragments.ts';
import { ipv6Address } from '../network-interfaces/shown-interface.ts';
import { type AttachedVolume, attachedVolumes } from '../volumes/attached-volumes.ts';

/** @see https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_InstanceState.html */
const CODES: Readonly<Record<InstanceStateName, number>> = {
  pending: 0,
  running: 16,
  'shutting-down': 32,
  terminated: 48,
  stopping: 64,
  stopped: 80,
};

/** A state with its code. */
export const described = (Name: InstanceStateName): InstanceState => ({ Code: CODES[Name], Name });

export const instanceState = (instance: InstanceRecord, now: Date): InstanceStateName =>
  stateAt(instance.phase, now);

// EC2 shows a terminated instance for about an hour.
const SHOWN_AFTER_TERMINATION_MS = 60 * 60 * 1000;

/** Whether a describe operation still shows an instance. */
export function isShown(instance: InstanceRecord, now: Date): boolean {
  return (
    instanceState(instance, now) !== 'terminated' ||
    now.getTime() - (instance.phase.next?.at ?? instance.since) < SHOWN_AFTER_TERMINATION_MS
  );
}

type DescribedInstance = Instance & { InstanceId: string };

/** A description, what it was put together from, and the time in which it holds. */
interface Kept {
  readonly tags: TagSet | undefined;
  readonly interfaces: readonly NetworkInterfaceRecord[];
  readonly volumes: readonly VolumeRecord[];
  readonly from: number;
  readonly until: number;
  readonly instance: DescribedInstance;
}

// Records never change, nor do lists of an index, so a description holds until one of them is another or a transition
// ends.
const descriptions = new WeakMap<InstanceRecord, Kept>();

/** An instance as EC2 describes it, put together from its record, interfaces, volumes and tags. */
export function describedInstance(call: Call, record: InstanceRecord): DescribedInstance {
  const { region, now } = call;
  const { InstanceId } = record;
  const interfaces = region.networkInterfaces.where('instance', InstanceId);
  const volumes = region.volumes.where('instance', InstanceId);
  const tags = region.tags.get(InstanceId);
  const at = now.getTime();
  const kept = descriptions.get(record);
  if (kept && kept.from <= at && at < kept.until) {
    const same = kept.tags === tags && kept.interfaces === interfaces && kept.volumes === volumes;
    if (same) return kept.instance;
  }
  const ends = [
    record.phase,
    ...volumes.flatMap(({ attachments }) => attachments.map((each) => each.phase)),
  ].flatMap(({ next }) => (next && next.at > at ? [next.at] : []));
  const instance = keepFragment(putTogether(call, record, interfaces));
  const until = Math.min(...ends, Number.POSITIVE_INFINITY);
  descriptions.set(record, { tags, interfaces, volumes, from: at, until, instance });
  return instance;
}

function putTogether(
  call: Call,
  record: InstanceRecord,
  attached: readonly NetworkInterfaceRecord[],
): DescribedInstance {
  const { region, now } = call;
  const { ReservationId: _reservation, phase, since: _since, attributes: _attributes, ...instance } = record;
  const interfaces = [...attached].sort(
    (a, b) => (a.Attachment?.DeviceIndex ?? 0) - (b.Attachment?.DeviceIndex ?? 0),
  );
  const volumes = attachedVolumes(call, record.InstanceId);
  const state = stateAt(phase, now);
  return {
    ...instance,
    State: described(state),
    StateTransitionReason: instance.StateTransitionReason ?? '',
    ...(state === 'pending' && { StateReason: PENDING }),
    ...network(interfaces[0]),
    ...resourceName(record, interfaces[0], region.name),
    NetworkInterfaces: interfaces.map(describedInterface),
    BlockDeviceMappings: volumes.map((volume) => describedMapping(volume, now)),
    Operator: UNMANAGED,
    ...tagsIfAny(region, record.InstanceId),
  };
}

/** The reason EC2 gives for an instance that has not booted yet. */
export const PENDING: StateReason = { Code: 'pending', Message: 'pending' };

/** Nothing here is managed by a service for the account. */
const UNMANAGED = { Managed: false };

/** What an instance shows of its primary interface; nothing once that is gone. */
function network(primary: NetworkInterfaceRecord | undefined): Partial<Instance> {
  if (!primary) return { PrivateDnsName: '', PublicDnsName: '', SecurityGroups: [] };
  return {
    SubnetId: primary.SubnetId,
    VpcId: primary.VpcId,
    PrivateIpAddress: primary.PrivateIpAddress,
    PrivateDnsName: primary.PrivateDnsName ?? '',
    PublicDnsName: primary.Association?.PublicDnsName ?? '',
    ...(primary.Association && { PublicIpAddress: primary.Association.PublicIp }),
    ...ipv6Address(primary),
    SecurityGroups: primary.Groups ?? [],
    SourceDestCheck: primary.SourceDestCheck ?? true,
  };
}

/** The private name of an instance whose hostname is its id. */
function resourceName(
  { InstanceId, PrivateDnsNameOptions }: InstanceRecord,
  primary: NetworkInterfaceRecord | undefined,
  region: string,
): Partial<Instance> {
  if (!primary || PrivateDnsNameOptions?.HostnameType !== 'resource-name') return {};
  return { PrivateDnsName: resourceDnsName(InstanceId, region) };
}

function describedInterface(record: NetworkInterfaceRecord): InstanceNetworkInterface {
  const { Attachment: attachment, PrivateIpAddresses = [] } = record;
  return {
    NetworkInterfaceId: record.NetworkInterfaceId,
    SubnetId: record.SubnetId,
    VpcId: record.VpcId,
    OwnerId: record.OwnerId,
    Description: record.Description ?? '',
    InterfaceType: record.InterfaceType ?? 'interface',
    MacAddress: record.MacAddress,
    Groups: record.Groups ?? [],
    PrivateIpAddress: record.PrivateIpAddress,
    PrivateDnsName: record.PrivateDnsName,
    PrivateIpAddresses: PrivateIpAddresses,
    Ipv6Addresses: record.Ipv6Addresses ?? [],
    ...(record.Ipv4Prefixes && { Ipv4Prefixes: record.Ipv4Prefixes }),
    ...(record.Ipv6Prefixes && { Ipv6Prefixes: record.Ipv6Prefixes }),
    ...(record.Association && { Association: record.Association }),
    ...(record.ConnectionTrackingConfiguration && {
      ConnectionTrackingConfiguration: record.ConnectionTrackingConfiguration,
    }),
    SourceDestCheck: record.SourceDestCheck ?? true,
    Status: record.Status ?? 'in-use',
    Operator: UNMANAGED,
    Attachment: {
      AttachmentId: attachment?.AttachmentId,
      AttachTime: attachment?.AttachTime,
      DeleteOnTermination: attachment?.DeleteOnTermination,
      DeviceIndex: attachment?.DeviceIndex,
      NetworkCardIndex: attachment?.NetworkCardIndex,
      Status: attachment?.Status,
    },
  };
}

function describedMapping({ VolumeId, attachment }: AttachedVolume, now: Date): InstanceBlockDeviceMapping {
  const { device, deleteOnTermination: DeleteOnTermination, attachTime: AttachTime, phase } = attachment;
  const Status = stateAt(phase, now);
  return {
    DeviceName: device,
    Ebs: { VolumeId, DeleteOnTermination, AttachTime, Status, Operator: UNMANAGED },
  };
}
