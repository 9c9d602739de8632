import { action } from '../../core/action.ts';
import { transitionEnd } from '../../core/call.ts';
import { stateAt, turning } from '../../state/phase.ts';
import { eachFastRestore } from './fast-restores.ts';

export default action('EnableFastSnapshotRestores', (input, call) => {
  const { Successful, Unsuccessful } = eachFastRestore(call, input, (SnapshotId, zone) => {
    const before = call.region.fastSnapshotRestores.get(`${SnapshotId} ${zone.name}`);
    const on = before && !['disabling', 'disabled'].includes(stateAt(before.phase, call.now));
    return on
      ? before
      : call.region.fastSnapshotRestores.put({
          SnapshotId,
          AvailabilityZone: zone.name,
          AvailabilityZoneId: zone.id,
          OwnerId: call.account.id,
          EnablingTime: call.now,
          phase: turning('enabling', 'enabled', transitionEnd(call)),
        });
  });
  return { Successful: Successful.map((each) => ({ ...each, State: 'enabling' as const })), Unsuccessful };
});
