import type { CreateVolumePermission } from '@aws-sdk/client-ec2';
import { action, type InputOf } from '../../core/action.ts';
import { askedPermissions } from '../../core/asked-permissions.ts';
import type { Call } from '../../core/call.ts';
import { Ec2Error, errors } from '../../core/errors.ts';
import type { SnapshotRecord } from '../../state/compute-records.ts';
import { amazonsKey } from '../ebs-encryption/ebs-encryption.ts';
import { snapshotPublicAccess } from './block-public-access.ts';
import { ownSnapshot } from './own-snapshot.ts';

type Input = InputOf<'ModifySnapshotAttribute'>;

export default action('ModifySnapshotAttribute', (input, call) => {
  const snapshot = ownSnapshot(call, input.SnapshotId);
  if (input.Attribute !== undefined && input.Attribute !== 'createVolumePermission') {
    throw errors.invalidParameterValue(
      `Value (${input.Attribute}) for parameter attribute is invalid. Only volume creation permissions can be modified.`,
    );
  }
  const { users, all } = changesIn(input);
  if (users.size === 0 && all === undefined) {
    throw errors.invalidParameterCombination('No attributes specified.');
  }
  const sharedWith = new Set(snapshot.sharedWith);
  for (const [user, given] of users) {
    if (!/^\d{12}$/.test(user)) {
      throw errors.invalidParameterValue(`Value (${user}) for parameter userId is invalid. Invalid user ID`);
    }
    if (given) sharedWith.add(user);
    else sharedWith.delete(user);
  }
  const after = { ...snapshot, sharedWith: [...sharedWith], sharedWithAll: all ?? snapshot.sharedWithAll };
  checkShareable(call, after);
  if (all && snapshotPublicAccess.get(call) !== 'unblocked') {
    throw errors.operationNotPermitted(
      "You can't publicly share this snapshot because block public access for snapshots is enabled in this Region.",
    );
  }
  call.region.snapshots.put(after);
  return {};
});

/**
 * Who is given (true) or loses (false) the snapshot; the request is written in one of two ways.
 * Throws `InvalidAMIAttributeItemValue` for a group other than `all`: EC2 has the code from images.
 */
function changesIn(input: Input): { users: Map<string, boolean>; all: boolean | undefined } {
  const { CreateVolumePermission: own, OperationType, UserIds = [], GroupNames = [] } = input;
  const groups = GroupNames.map((Group) => ({ Group: Group as 'all' }));
  const listed: CreateVolumePermission[] = [...UserIds.map((UserId) => ({ UserId })), ...groups];
  const { Add, Remove } = askedPermissions(own, OperationType, listed);
  const changes = [
    ...Add.map((permission) => ({ permission, given: true })),
    ...Remove.map((permission) => ({ permission, given: false })),
  ];
  const users = new Map<string, boolean>();
  let all: boolean | undefined;
  for (const { permission, given } of changes) {
    const { UserId, Group } = permission;
    if (UserId !== undefined) users.set(UserId, given);
    if (Group === undefined) continue;
    if (Group !== 'all') {
      throw new Ec2Error(
        'InvalidAMIAttributeItemValue',
        `Invalid attribute item value "${Group}" for userGroup item type.`,
      );
    }
    all = given;
  }
  return { users, all };
}

/** @see https://docs.aws.amazon.com/ebs/latest/userguide/ebs-modifying-snapshot-permissions.html */
function checkShareable(
  call: Call,
  { Encrypted, KmsKeyId, sharedWith, sharedWithAll }: SnapshotRecord,
): void {
  if (!Encrypted) return;
  if (sharedWithAll) {
    throw errors.operationNotPermitted('Encrypted snapshots cannot be made public');
  }
  if (sharedWith.length > 0 && KmsKeyId === amazonsKey(call)) {
    throw errors.operationNotPermitted('Encrypted snapshots with EBS default key cannot be shared');
  }
}
