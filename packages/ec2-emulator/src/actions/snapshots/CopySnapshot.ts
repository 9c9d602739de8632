import { regionNamed } from '../../catalogue/regions.ts';
import { action } from '../../core/action.ts';
import { Ec2Error, errors } from '../../core/errors.ts';
import { checkOutpost } from '../../core/outposts.ts';
import { addTags, requestedTags, tagsOf } from '../../core/tags.ts';
import { checkCopy, checkEncryption, copyOf } from './copies.ts';
import { createSnapshot } from './new-snapshot.ts';
import { seenSnapshot } from './seen-snapshots.ts';

export default action('CopySnapshot', (input, call) => {
  const { SourceRegion = '', SourceSnapshotId = '' } = input;
  const tags = requestedTags(input.TagSpecifications, 'snapshot');
  checkOutpost('destinationOutpostArn', input.DestinationOutpostArn);
  if (!regionNamed(SourceRegion)) throw errors.invalidParameterValue(`Invalid region: ${SourceRegion}`);
  const there = { ...call, region: call.world.region(call.account.id, SourceRegion) };
  const { snapshot } = seenSnapshot(there, SourceSnapshotId);
  if (snapshot.State !== 'completed') {
    throw new Ec2Error(
      'IncorrectState',
      `The snapshot '${SourceSnapshotId}' is not in the 'completed' state.`,
    );
  }
  if (snapshot.StorageTier === 'archive') {
    throw new Ec2Error('IncorrectState', `The snapshot '${SourceSnapshotId}' is archived. Restore it first.`);
  }
  checkEncryption(input.Encrypted, snapshot);
  const asked = {
    Encrypted: input.Encrypted,
    KmsKeyId: input.KmsKeyId,
    minutes: input.CompletionDurationMinutes,
  };
  checkCopy(call, asked, snapshot.Encrypted === true);
  const { SnapshotId } = createSnapshot(call, copyOf(call, snapshot, asked), input.Description ?? '');
  addTags(call.region, 'snapshot', SnapshotId, tags);
  return { SnapshotId, Tags: tagsOf(call.region, SnapshotId) };
});
