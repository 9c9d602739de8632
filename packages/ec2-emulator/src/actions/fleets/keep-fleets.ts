import type { Call } from '../../core/call.ts';
import { fulfilRequests } from '../spot/fulfilment.ts';
import { current as currentSpotFleet } from '../spot-fleets/spot-fleets.ts';
import { current } from './fleets.ts';

/**
 * Has fleets and Spot requests launch what they are short of by now. Nothing runs in between, so whoever lists
 * instances does this first.
 */
export function keepFleets(call: Call): void {
  for (const fleet of [...call.region.fleets]) current(call, fleet);
  for (const fleet of [...call.region.spotFleets]) currentSpotFleet(call, fleet);
  fulfilRequests(call);
}
