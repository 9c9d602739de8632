import { action } from '../../core/action.ts';
import { Ec2Error } from '../../core/errors.ts';
import { eachFastRestore } from './fast-restores.ts';

export default action('DisableFastSnapshotRestores', (input, call) => {
  const { fastSnapshotRestores } = call.region;
  const { Successful, Unsuccessful } = eachFastRestore(call, input, (snapshotId, zone) => {
    const restore = fastSnapshotRestores.get(`${snapshotId} ${zone.name}`);
    if (!restore) {
      throw new Ec2Error(
        'IncorrectState',
        `Fast snapshot restore is not enabled for '${snapshotId}' in ${zone.name}.`,
      );
    }
    fastSnapshotRestores.delete(fastSnapshotRestores.idOf(restore));
    return restore;
  });
  return {
    Successful: Successful.map((each) => ({ ...each, State: 'disabling' as const, DisablingTime: call.now })),
    Unsuccessful,
  };
});
