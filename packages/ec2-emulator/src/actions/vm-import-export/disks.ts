import type { ImageDiskContainer } from '@aws-sdk/client-ec2';
import type { Call } from '../../core/call.ts';
import { Ec2Error, errors } from '../../core/errors.ts';
import { checkOneOf } from '../../core/one-of.ts';
import { defaultKmsKey, encryptionByDefault } from '../ebs-encryption/ebs-encryption.ts';
import { createSnapshot } from '../snapshots/new-snapshot.ts';
import { seenSnapshot } from '../snapshots/seen-snapshots.ts';

/** How large a disk is taken to be that nothing is known of. */
const USUAL_GIB = 8;

interface Encryption {
  readonly Encrypted: boolean;
  readonly KmsKeyId?: string;
}

/** How what is imported is encrypted. Throws for a key without encryption. */
export function encryptionAsked(
  call: Call,
  { Encrypted, KmsKeyId }: { Encrypted?: boolean | undefined; KmsKeyId?: string | undefined },
): Encryption {
  const encrypted = Encrypted === true || encryptionByDefault.get(call);
  if (KmsKeyId !== undefined && !encrypted) {
    throw new Ec2Error(
      'InvalidParameterDependency',
      'The parameter KmsKeyId requires the parameter Encrypted to be set.',
    );
  }
  return encrypted ? { Encrypted: true, KmsKeyId: KmsKeyId ?? defaultKmsKey(call) } : { Encrypted: false };
}

/** Throws unless a container says where its disk is and in one of the formats. */
export function checkContainer(
  { Format, Url, UserBucket, SnapshotId }: ImageDiskContainer,
  formats: readonly string[],
): void {
  if (Url === undefined && UserBucket === undefined && SnapshotId === undefined) {
    throw errors.missingParameter('Url or UserBucket');
  }
  checkOneOf('format', Format?.toUpperCase(), formats);
}

/**
 * Makes the snapshot that a disk becomes, of the size the caller says it has: there is no S3 beside the embedded EC2
 * to look into.
 */
export function importDisk(
  call: Call,
  container: ImageDiskContainer,
  taskId: string,
  uploadGib: number | undefined,
  encryption: Encryption,
) {
  const source = container.SnapshotId ? seenSnapshot(call, container.SnapshotId).snapshot : undefined;
  const VolumeSize = source?.VolumeSize ?? Math.max(1, Math.ceil(uploadGib ?? USUAL_GIB));
  const { SnapshotId } = createSnapshot(
    call,
    { VolumeId: 'vol-ffffffff', VolumeSize, ...encryption },
    `Created by AWS-VMImport service for ${taskId}`,
  );
  return { SnapshotId, VolumeSize };
}
