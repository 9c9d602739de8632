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
  return !hasBeenTerminatedFor(SHOWN_AFTER_TERMINATION_MS, instance, now);
}

/** Whether an instance has been terminated for so many milliseconds. */
export function hasBeenTerminatedFor(ms: number, instance: InstanceRecord, now: Date): boolean {
  const { phase, since } = instance;
  return instanceState(instance, now) === 'terminated' && now.getTime() - (phase.next?.at ?? since) >= ms;
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
  const instance = keepFragment(putTogether(call, record, interfaces, attachedVolumes(call, InstanceId)));
  const phases = [record.phase, ...volumes.flatMap((each) => each.attachments.map(({ phase }) => phase))];
  const ends = phases.flatMap(({ next }) => (next && next.at > at ? [next.at] : []));
  const until = Math.min(...ends, Number.POSITIVE_INFINITY);
  descriptions.set(record, { tags, interfaces, volumes, from: at, until, instance });
  return instance;
}

/**
 * An instance as EC2 describes it, put together anew from its record and what is attached to it.
 *
 * What the record has besides, such as its attributes, stays in it: a reply has only what the model of EC2's knows, and
 * copying all but a few members takes longer than copying all.
 */
export function putTogether(
  call: Call,
  record: InstanceRecord,
  attached: readonly NetworkInterfaceRecord[],
  volumes: readonly AttachedVolume[],
): DescribedInstance {
  const { region, now } = call;
  const interfaces =
    attached.length > 1 ? attached.toSorted((a, b) => deviceIndex(a) - deviceIndex(b)) : attached;
  const [primary] = interfaces;
  const state = stateAt(record.phase, now);
  return {
    ...record,
    State: described(state),
    StateTransitionReason: record.StateTransitionReason ?? '',
    StateReason: state === 'pending' ? PENDING : record.StateReason,
    SubnetId: primary?.SubnetId,
    VpcId: primary?.VpcId,
    PrivateIpAddress: primary?.PrivateIpAddress,
    PrivateDnsName: privateName(record, primary, region.name),
    PublicDnsName: primary?.Association?.PublicDnsName ?? '',
    PublicIpAddress: primary?.Association?.PublicIp,
    Ipv6Address: primary && ipv6Address(primary).Ipv6Address,
    SecurityGroups: primary?.Groups ?? [],
    SourceDestCheck: primary && (primary.SourceDestCheck ?? true),
    NetworkInterfaces: interfaces.map(describedInterface),
    BlockDeviceMappings: volumes.map((volume) => describedMapping(volume, now)),
    Operator: UNMANAGED,
    Tags: tagsIfAny(region, record.InstanceId).Tags,
  };
}

const deviceIndex = ({ Attachment }: NetworkInterfaceRecord): number => Attachment?.DeviceIndex ?? 0;

/** The reason EC2 gives for an instance that has not booted yet. */
export const PENDING: StateReason = { Code: 'pending', Message: 'pending' };

/** Nothing here is managed by a service for the account. */
const UNMANAGED = { Managed: false };

/** The private name of an instance: that of its address, or of its id where that is its hostname. */
function privateName(
  { InstanceId, PrivateDnsNameOptions }: InstanceRecord,
  primary: NetworkInterfaceRecord | undefined,
  region: string,
): string {
  if (primary && PrivateDnsNameOptions?.HostnameType === 'resource-name') {
    return resourceDnsName(InstanceId, region);
  }
  return primary?.PrivateDnsName ?? '';
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
    Ipv4Prefixes: record.Ipv4Prefixes,
    Ipv6Prefixes: record.Ipv6Prefixes,
    Association: record.Association,
    ConnectionTrackingConfiguration: record.ConnectionTrackingConfiguration,
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
