import type { CarrierGateway } from '@aws-sdk/client-ec2';
import type { Call } from '../core/call.ts';
import { find, notFound } from '../core/find.ts';
import { tagsOf } from '../core/tags.ts';
import type { CarrierGatewayRecord } from '../state/network-records.ts';
import { stateAt } from '../state/phase.ts';

/** Whether a carrier gateway is there still: one that is deleted is seen no more. */
export const isThere = ({ now }: Call, { phase }: CarrierGatewayRecord): boolean =>
  stateAt(phase, now) !== 'deleted';

/** The carrier gateway of an id. Throws `InvalidCarrierGatewayID.NotFound`. */
export function ownCarrierGateway(call: Call, id: string | undefined): CarrierGatewayRecord {
  const { carrierGateways } = call.region;
  const found = find(carrierGateways, id);
  if (!isThere(call, found)) throw notFound(carrierGateways.idFormat, [found.CarrierGatewayId]);
  return found;
}

/** A carrier gateway as replies show it. */
export function describedCarrierGateway(
  { region, now }: Call,
  { phase, ...gateway }: CarrierGatewayRecord,
): CarrierGateway {
  return { ...gateway, State: stateAt(phase, now), Tags: tagsOf(region, gateway.CarrierGatewayId) };
}
