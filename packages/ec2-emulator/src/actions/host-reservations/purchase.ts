import type { Purchase } from '@aws-sdk/client-ec2';
import type { Call } from '../../core/call.ts';
import { errors } from '../../core/errors.ts';
import type { HostRecord } from '../../state/capacity-records.ts';
import { liveHost } from '../hosts/live-hosts.ts';
import { hostOfferingOf, type Offering } from './offerings.ts';

interface Asked {
  readonly HostIdSet?: readonly string[] | undefined;
  readonly OfferingId?: string | undefined;
}

/** What a purchase for hosts would be. Throws unless they are the caller's, of the offering's family and not reserved. */
export function planPurchase(call: Call, { HostIdSet = [], OfferingId }: Asked) {
  const offering = hostOfferingOf(call.region.name, OfferingId);
  if (HostIdSet.length === 0) throw errors.missingParameter('HostIdSet');
  const hosts = [...new Set(HostIdSet)].map((id) => liveHost(call, id));
  for (const host of hosts) checkHost(call, host, offering);
  const { Duration, InstanceFamily, PaymentOption, CurrencyCode, HourlyPrice, UpfrontPrice } = offering;
  const purchase: Purchase = {
    CurrencyCode,
    Duration,
    HostIdSet: hosts.map(({ HostId }) => HostId),
    HourlyPrice,
    InstanceFamily,
    PaymentOption,
    UpfrontPrice,
  };
  const total = (price: string) => (Number(price) * hosts.length).toFixed(3);
  return {
    offering,
    purchase,
    totals: {
      CurrencyCode,
      TotalHourlyPrice: total(HourlyPrice),
      TotalUpfrontPrice: total(UpfrontPrice),
    },
  };
}

function checkHost(call: Call, { HostId, HostProperties }: HostRecord, { InstanceFamily }: Offering): void {
  if (HostProperties.InstanceFamily !== InstanceFamily) {
    throw errors.invalidParameterValue(
      `The instance family of the offering, ${InstanceFamily}, is not that of the Dedicated Host '${HostId}'.`,
    );
  }
  for (const { HostIdSet, End } of call.region.hostReservations) {
    if (End > call.now && HostIdSet.includes(HostId)) {
      throw errors.invalidParameterValue(
        `The Dedicated Host '${HostId}' is already associated with a reservation.`,
      );
    }
  }
}
