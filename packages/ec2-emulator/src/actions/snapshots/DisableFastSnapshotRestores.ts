import { action } from '../../core/action.ts';
import { transitionEnd } from '../../core/call.ts';
import { Ec2Error } from '../../core/errors.ts';
import { stateAt, turning } from '../../state/phase.ts';
import { eachFastRestore } from './fast-restores.ts';

export default action('DisableFastSnapshotRestores', (input, call) => {
  const { fastSnapshotRestores } = call.region;
  const { Successful, Unsuccessful } = eachFastRestore(call, input, (snapshotId, zone) => {
    const restore = fastSnapshotRestores.get(`${snapshotId} ${zone.name}`);
    const state = restore && stateAt(restore.phase, call.now);
    if (!restore || state === 'disabling' || state === 'disabled') {
      throw new Ec2Error(
        'IncorrectState',
        `Fast snapshot restore is not enabled for '${snapshotId}' in ${zone.name}.`,
      );
    }
    return fastSnapshotRestores.put({
      ...restore,
      ...(state === 'enabled' && { EnabledTime: new Date(restore.phase.next?.at ?? call.now) }),
      DisablingTime: call.now,
      phase: turning('disabling', 'disabled', transitionEnd(call)),
    });
  });
  return {
    Successful: Successful.map((each) => ({ ...each, State: 'disabling' as const })),
    Unsuccessful,
  };
});
