import { action } from '../../core/action.ts';
import { findAll } from '../../core/find.ts';

/** A request's instance runs on. */
export default action('CancelSpotInstanceRequests', (input, call) => {
  const records = findAll(call.region.spotRequests, input.SpotInstanceRequestIds ?? []);
  for (const record of records) {
    if (!record.cancelledAt) call.region.spotRequests.put({ ...record, cancelledAt: call.now });
  }
  return {
    CancelledSpotInstanceRequests: records.map(({ SpotInstanceRequestId }) => ({
      SpotInstanceRequestId,
      State: 'cancelled' as const,
    })),
  };
});
