import { Ec2Error } from '../../core/errors.ts';
import type { RegionState } from '../../state/world.ts';

/** Throws when a session uses a target or a filter, which then can't be deleted. */
export function checkUnused(region: RegionState, what: 'Target' | 'Filter', id: string): void {
  const [user] = region.trafficMirrorSessions.where(what === 'Target' ? 'target' : 'filter', id);
  if (!user) return;
  throw new Ec2Error(
    `TrafficMirror${what}InUse`,
    `Cannot delete ${id}. ${what} is in use by ${user.TrafficMirrorSessionId}`,
  );
}
