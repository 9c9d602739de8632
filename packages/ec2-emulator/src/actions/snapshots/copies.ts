import type { Call } from '../../core/call.ts';
import { Ec2Error, errors } from '../../core/errors.ts';
import type { SnapshotRecord } from '../../state/compute-records.ts';
import { defaultKmsKey, encryptionByDefault } from '../ebs-encryption/ebs-encryption.ts';

/** @see https://docs.aws.amazon.com/ebs/latest/userguide/time-based-copies.html */
const MAX_MINUTES = 2880;
const STEP_MINUTES = 15;

interface Asked {
  readonly Encrypted?: boolean | undefined;
  readonly KmsKeyId?: string | undefined;
  readonly minutes?: number | undefined;
}

/** Throws for a copy that is not to be encrypted where its original is. */
export function checkEncryption(
  asked: boolean | undefined,
  {
    SnapshotId,
    Encrypted,
  }: { readonly SnapshotId?: string | undefined; readonly Encrypted?: boolean | undefined },
): void {
  if (asked !== false || !Encrypted) return;
  throw new Ec2Error(
    'InvalidRequest',
    `Snapshot ${SnapshotId} is encrypted. Creating an unencrypted copy from an encrypted snapshot is not supported.`,
  );
}

/** Throws for a key without encryption, and for a duration that is not one of those a copy can be given. */
export function checkCopy(call: Call, asked: Asked, sourceEncrypted: boolean): void {
  const { KmsKeyId, minutes } = asked;
  if (KmsKeyId !== undefined && !isEncrypted(call, asked, sourceEncrypted)) {
    throw new Ec2Error(
      'InvalidParameterDependency',
      'The parameter KmsKeyId requires the parameter Encrypted to be set.',
    );
  }
  if (minutes === undefined) return;
  if (minutes < STEP_MINUTES || minutes > MAX_MINUTES || minutes % STEP_MINUTES !== 0) {
    throw errors.invalidParameterValue(
      `Value (${minutes}) for parameter completionDurationMinutes is invalid. It must be a multiple of ${STEP_MINUTES} up to ${MAX_MINUTES}.`,
    );
  }
}

/**
 * What a copy of a snapshot is, of the original's size and encrypted where that is, where the request or the account's
 * setting says so.
 * @see https://docs.aws.amazon.com/ebs/latest/userguide/ebs-copy-snapshot.html
 */
export function copyOf(
  call: Call,
  original: Pick<SnapshotRecord, 'VolumeSize' | 'Encrypted'>,
  asked: Asked,
): Pick<SnapshotRecord, 'VolumeId' | 'VolumeSize' | 'Encrypted' | 'KmsKeyId' | 'TransferType'> {
  const Encrypted = isEncrypted(call, asked, original.Encrypted === true);
  return {
    // A copy tells nothing of the volume that its original was made of.
    VolumeId: 'vol-ffffffff',
    VolumeSize: original.VolumeSize,
    Encrypted,
    ...(Encrypted && { KmsKeyId: asked.KmsKeyId ?? defaultKmsKey(call) }),
    TransferType: asked.minutes === undefined ? 'standard' : 'time-based',
    ...(asked.minutes !== undefined && { CompletionDurationMinutes: asked.minutes }),
  };
}

const isEncrypted = (call: Call, { Encrypted }: Asked, sourceEncrypted: boolean): boolean =>
  Encrypted === true || sourceEncrypted || encryptionByDefault.get(call);
