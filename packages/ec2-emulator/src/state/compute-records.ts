import type {
  Image,
  Instance,
  InstanceStateName,
  LaunchPermission,
  LockMode,
  Snapshot,
  SnapshotState,
  TieringOperationStatus,
  Volume,
  VolumeState,
} from '@aws-sdk/client-ec2';
import type { Phase } from './phase.ts';
import type { Known } from './records.ts';

/** An instance as EC2 describes it, without what its interfaces, its volumes and the time tell. */
export type InstanceRecord = Omit<
  Known<Instance, 'InstanceId' | 'ImageId' | 'InstanceType' | 'LaunchTime' | 'Placement' | 'RootDeviceType'>,
  | 'State'
  | 'NetworkInterfaces'
  | 'BlockDeviceMappings'
  | 'SecurityGroups'
  | 'SubnetId'
  | 'VpcId'
  | 'PrivateIpAddress'
  | 'PublicIpAddress'
  | 'PrivateDnsName'
  | 'PublicDnsName'
  | 'SourceDestCheck'
> & {
  readonly ReservationId: string;
  readonly phase: Phase<InstanceStateName>;
  /** When the present phase began. */
  readonly since: number;
  readonly attributes: InstanceAttributes;
};

/** What EC2 keeps of an instance but shows only through DescribeInstanceAttribute and the like. */
export interface InstanceAttributes {
  /** The vCPUs it takes of the account's quota while it runs. */
  readonly vcpus: number;
  /** Base64, as it was sent. */
  readonly userData?: string | undefined;
  readonly disableApiTermination: boolean;
  readonly disableApiStop: boolean;
  readonly shutdownBehavior: 'stop' | 'terminate';
  readonly cpuCredits?: string | undefined;
  readonly profileAssociationId?: string | undefined;
  /** Public endorsement keys of its TPM, base64 of DER, by type. */
  readonly endorsementKeys?: Readonly<Record<string, string>> | undefined;
}

/** An instance that shuts down for good, until it has let go what it holds. */
export interface DepartureRecord {
  readonly InstanceId: string;
  readonly at: number;
}

/** A volume as EC2 describes it, without its state, which follows from the time and the attachment. */
export type VolumeRecord = Omit<
  Known<Volume, 'VolumeId' | 'Size' | 'VolumeType' | 'AvailabilityZone' | 'CreateTime'>,
  'State' | 'Attachments'
> & {
  readonly phase: Phase<VolumeState>;
  /** More than one only where Multi-Attach is enabled. */
  readonly attachments: readonly VolumeAttachmentRecord[];
  /** The last change of size or type. */
  readonly modification?: VolumeModificationRecord | undefined;
  readonly autoEnableIO?: boolean;
};

export interface VolumeModificationRecord {
  readonly original: Pick<Volume, 'Size' | 'VolumeType' | 'Iops' | 'Throughput' | 'MultiAttachEnabled'>;
  readonly startTime: Date;
  readonly phase: Phase<'modifying' | 'optimizing'>;
  /** When it is optimized. */
  readonly completedAt: Date;
}

export interface VolumeAttachmentRecord {
  readonly instanceId: string;
  readonly device: string;
  readonly deleteOnTermination: boolean;
  readonly attachTime: Date;
  readonly phase: Phase<'attaching' | 'attached' | 'detaching' | 'detached'>;
}

/** A snapshot as EC2 describes it, and the accounts that may make volumes of it. */
export type SnapshotRecord = Omit<
  Known<Snapshot, 'SnapshotId' | 'VolumeSize' | 'OwnerId' | 'StartTime'>,
  'State' | 'Progress'
> & {
  readonly phase: Phase<SnapshotState>;
  readonly sharedWith: readonly string[];
  readonly sharedWithAll: boolean;
  readonly lock?: SnapshotLockRecord | undefined;
  readonly tiering?: SnapshotTieringRecord | undefined;
};

/** A lock on a snapshot. Its state follows from the time. */
export interface SnapshotLockRecord {
  readonly mode: LockMode;
  readonly createdOn: Date;
  readonly expiresOn: Date;
  /** Until when a lock in compliance mode can still be changed and taken away. */
  readonly coolOff?: { readonly hours: number; readonly expiresOn: Date } | undefined;
}

/** The last move of a snapshot between the standard and the archive tier. */
export interface SnapshotTieringRecord {
  readonly startedAt: Date;
  readonly phase: Phase<TieringOperationStatus>;
  /** When a temporary restore is over and the snapshot only archived again. */
  readonly restoreExpiry?: Date | undefined;
}

export type ImageState = NonNullable<Image['State']>;

/** An image as EC2 describes it, and who may launch it. */
export type ImageRecord = Omit<
  Known<Image, 'ImageId' | 'Name' | 'OwnerId' | 'CreationDate' | 'BlockDeviceMappings'>,
  'State' | 'Public'
> & {
  readonly phase: Phase<ImageState>;
  readonly launchPermissions: readonly LaunchPermission[];
  /** Base64, as it was registered. */
  readonly uefiData?: string | undefined;
};
