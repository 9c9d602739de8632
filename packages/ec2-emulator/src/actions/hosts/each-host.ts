import type { UnsuccessfulItem } from '@aws-sdk/client-ec2';
import type { Call } from '../../core/call.ts';
import { Ec2Error } from '../../core/errors.ts';
import type { HostRecord } from '../../state/capacity-records.ts';
import { liveHost } from './live-hosts.ts';

/** Does work on each host by itself: one that fails is told of and leaves the others alone. */
export function eachHost(call: Call, hostIds: readonly string[] = [], work: (host: HostRecord) => void) {
  const Successful: string[] = [];
  const Unsuccessful: UnsuccessfulItem[] = [];
  for (const id of hostIds) {
    try {
      work(liveHost(call, id));
      Successful.push(id);
    } catch (error) {
      if (!(error instanceof Ec2Error)) throw error;
      Unsuccessful.push({ ResourceId: id, Error: { Code: error.code, Message: error.message } });
    }
  }
  return { Successful, Unsuccessful };
}
