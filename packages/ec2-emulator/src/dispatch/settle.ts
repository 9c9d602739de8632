import { settleDepartures } from '../actions/instances/departures.ts';
import { settleNatGateways } from '../actions/nat-gateways/departing-gateways.ts';
import { settleAttachments } from '../actions/network-interfaces/settling-attachments.ts';
import { settleEndpoints } from '../actions/vpc-endpoints/departing-endpoints.ts';
import type { Call } from '../core/call.ts';

/** What every request begins with: what should have gone by now goes. */
export function settle(call: Call): void {
  settleDepartures(call);
  settleEndpoints(call);
  settleNatGateways(call);
  settleAttachments(call);
}
