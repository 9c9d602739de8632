import type { Call } from '../../core/call.ts';
import { find, notFound } from '../../core/find.ts';
import type { HostRecord } from '../../state/capacity-records.ts';

// As long as EC2 shows a terminated instance.
const SHOWN_AFTER_RELEASE_MS = 60 * 60 * 1000;

/** The hosts of the caller that have not been released. */
export const liveHosts = (call: Call): HostRecord[] =>
  [...call.region.hosts].filter(({ releasedAt }) => releasedAt === undefined);

/** The caller's host of an id. One that has been released is described for a while, but is none for a request. */
export function liveHost(call: Call, hostId: string): HostRecord {
  const host = find(call.region.hosts, hostId);
  if (host.releasedAt) throw notFound(call.region.hosts.idFormat, [hostId]);
  return host;
}

/** Takes away the hosts that were released so long ago that EC2 shows them no more. */
export function forgetReleased(call: Call): void {
  for (const { HostId, releasedAt } of call.region.hosts) {
    if (!releasedAt || call.now.getTime() - releasedAt.getTime() < SHOWN_AFTER_RELEASE_MS) continue;
    call.region.hosts.delete(HostId);
    call.region.tags.delete(HostId);
  }
}
