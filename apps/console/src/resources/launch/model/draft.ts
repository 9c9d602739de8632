import type { Tag, VolumeType } from '@muster/ec2-model';

/**
 * The launch page as it stands, field for field; numbers are text as typed. Kept in the browser, so never a secret: a
 * key pair's private half and the content of user data are not part of it.
 */
export interface LaunchDraft {
  readonly name: string;
  readonly naming: 'same' | 'numbered';
  readonly count: string;
  readonly tags: readonly Tag[];
  readonly imageId: string;
  readonly instanceType: string;
  readonly keyPair: KeyPairDraft;
  readonly network: NetworkDraft;
  /** Absent for the AMI's own mapping, untouched. */
  readonly devices?: readonly DeviceDraft[] | undefined;
  readonly advanced: AdvancedDraft;
}

export interface KeyPairDraft {
  /** Empty until somebody chooses: EC2 would take that for "no key pair". */
  readonly use: '' | 'existing' | 'import' | 'none';
  readonly existing: string;
  /** A pair made in this browser. */
  readonly newName: string;
  readonly publicKey: string;
  /** Nobody will be able to sign in with a key, and the person said so. */
  readonly noneAcknowledged: boolean;
}

export interface NetworkDraft {
  /** Empty for the region's default VPC. */
  readonly vpcId: string;
  /** Empty to let EC2 choose the zone. */
  readonly subnetId: string;
  readonly publicAddress: 'subnet' | 'yes' | 'no';
  readonly groups: 'existing' | 'new';
  /** None takes the VPC's default group. */
  readonly groupIds: readonly string[];
  readonly newGroup: NewGroupDraft;
}

export interface NewGroupDraft {
  readonly name: string;
  readonly description: string;
  /** Services let in, each from one address block. */
  readonly rules: readonly OpenDraft[];
}

/** A service to let in, by the id of a preset of `ec2-model`. */
export interface OpenDraft {
  readonly preset: string;
  readonly from: string;
}

/** One row of the storage section. Empty numbers are left to the snapshot or to EC2. */
export type DeviceDraft =
  | {
      readonly kind: 'ebs';
      readonly device: string;
      readonly snapshotId: string;
      readonly size: string;
      readonly volumeType: VolumeType;
      readonly iops: string;
      readonly throughput: string;
      readonly encrypted: boolean;
      readonly kmsKeyId: string;
      readonly deleteOnTermination: boolean;
    }
  | { readonly kind: 'instance-store'; readonly device: string; readonly virtualName: string };

export interface AdvancedDraft {
  readonly instanceProfile: string;
  /** How user data is given, and whether it was: the content itself is never kept. */
  readonly userData: {
    readonly from: 'none' | 'text' | 'base64' | 'file';
    readonly fileName: string;
    readonly given: boolean;
  };
  readonly metadata: 'image' | 'required' | 'optional' | 'disabled';
  readonly hopLimit: string;
  readonly instanceTags: boolean;
  readonly tenancy: 'default' | 'dedicated' | 'host';
  readonly placementGroup: string;
  readonly shutdown: 'stop' | 'terminate';
  readonly terminationProtection: boolean;
  readonly stopProtection: boolean;
  readonly monitoring: boolean;
  readonly hibernation: boolean;
  readonly cpuCredits: 'type' | 'standard' | 'unlimited';
  readonly ebsOptimized: 'type' | 'yes';
}

/** The page before anybody has touched it. */
export const emptyDraft = (): LaunchDraft => ({
  name: '',
  naming: 'numbered',
  count: '1',
  tags: [],
  imageId: '',
  instanceType: '',
  keyPair: { use: '', existing: '', newName: '', publicKey: '', noneAcknowledged: false },
  network: {
    vpcId: '',
    subnetId: '',
    publicAddress: 'subnet',
    groups: 'existing',
    groupIds: [],
    newGroup: { name: '', description: '', rules: [] },
  },
  advanced: {
    instanceProfile: '',
    userData: { from: 'none', fileName: '', given: false },
    metadata: 'image',
    hopLimit: '2',
    instanceTags: false,
    tenancy: 'default',
    placementGroup: '',
    shutdown: 'stop',
    terminationProtection: false,
    stopProtection: false,
    monitoring: false,
    hibernation: false,
    cpuCredits: 'type',
    ebsOptimized: 'type',
  },
});

/** A kept draft in today's shape: fields that an older version did not know have their empty value. */
export function restoreDraft(kept: unknown): LaunchDraft | undefined {
  return isRecord(kept) ? (over(emptyDraft(), kept) as LaunchDraft) : undefined;
}

function over(empty: object, kept: Record<string, unknown>): object {
  const restored = Object.entries(empty).map(([field, value]) => {
    const found = kept[field];
    if (isRecord(value)) return [field, isRecord(found) ? over(value, found) : value];
    const sameKind = typeof found === typeof value && Array.isArray(found) === Array.isArray(value);
    return [field, sameKind ? found : value];
  });
  const { devices } = kept;
  return {
    ...Object.fromEntries(restored),
    ...('imageId' in empty && Array.isArray(devices) && { devices }),
  };
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
