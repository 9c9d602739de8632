import { action } from '../../core/action.ts';
import { findAll } from '../../core/find.ts';
import { fulfilRequests } from './fulfilment.ts';
import { stateOf } from './spot-requests.ts';

/** A request's instance runs on. What is over already stays as it is. */
export default action('CancelSpotInstanceRequests', (input, call) => {
  fulfilRequests(call);
  const { spotRequests } = call.region;
  const records = findAll(spotRequests, input.SpotInstanceRequestIds ?? []);
  return {
    CancelledSpotInstanceRequests: records.map((record) => {
      const [before] = stateOf(call, record);
      if (before !== 'closed' && before !== 'failed' && before !== 'cancelled') {
        spotRequests.put({ ...record, cancelledAt: call.now });
      }
      const State = before === 'closed' ? ('closed' as const) : ('cancelled' as const);
      return { SpotInstanceRequestId: record.SpotInstanceRequestId, State };
    }),
  };
});
