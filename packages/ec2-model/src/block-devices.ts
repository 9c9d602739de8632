/** What EC2 makes of one device name at launch, as the launch form edits it. */
export type LaunchDevice =
  | {
      readonly kind: 'ebs';
      readonly device: string;
      /** Absent for an empty volume. */
      readonly snapshotId?: string | undefined;
      /** GiB; absent takes the snapshot's size. */
      readonly size?: number | undefined;
      readonly volumeType: VolumeType;
      readonly iops?: number | undefined;
      /** MiB/s, gp3 only. */
      readonly throughput?: number | undefined;
      readonly deleteOnTermination: boolean;
      readonly encrypted?: boolean | undefined;
      readonly kmsKeyId?: string | undefined;
    }
  /** `ephemeral0`, `ephemeral1`, …: an instance store volume. */
  | { readonly kind: 'instance-store'; readonly device: string; readonly virtualName: string }
  /** A device of the AMI's mapping that is left out at launch. */
  | { readonly kind: 'none'; readonly device: string };

export type VolumeType = 'gp2' | 'gp3' | 'io1' | 'io2' | 'st1' | 'sc1' | 'standard';
