import { action } from '../../core/action.ts';
import { newId, transitionEnd } from '../../core/call.ts';
import { errors } from '../../core/errors.ts';
import { addTags, requestedTags } from '../../core/tags.ts';
import { planPurchase } from './purchase.ts';

/** Nothing is paid. */
export default action('PurchaseHostReservation', (input, call) => {
  const tags = requestedTags(input.TagSpecifications, 'host-reservation');
  const { offering, purchase, totals } = planPurchase(call, input);
  const { LimitPrice, ClientToken } = input;
  if (LimitPrice !== undefined && !(Number(LimitPrice) >= Number(totals.TotalUpfrontPrice))) {
    throw errors.invalidParameterValue(
      `The total upfront price of ${totals.TotalUpfrontPrice} exceeds the limit price of ${LimitPrice}.`,
    );
  }
  const { HostIdSet = [] } = purchase;
  const { HostReservationId } = call.region.hostReservations.put({
    ...purchase,
    HostReservationId: newId(call, 'hr'),
    OfferingId: offering.OfferingId,
    HostIdSet,
    Count: HostIdSet.length,
    Start: call.now,
    End: new Date(call.now.getTime() + offering.Duration * 1000),
    paidAt: transitionEnd(call),
  });
  addTags(call.region, 'host-reservation', HostReservationId, tags);
  for (const host of HostIdSet.flatMap((id) => call.region.hosts.get(id) ?? [])) {
    call.region.hosts.put({ ...host, HostReservationId });
  }
  return { ...(ClientToken && { ClientToken }), Purchase: [{ ...purchase, HostReservationId }], ...totals };
});
