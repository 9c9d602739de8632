import type { NatGateway, NatGatewayAddress, NatGatewayState } from '@aws-sdk/client-ec2';
import type { Call } from '../../core/call.ts';
import { checkId, notFound } from '../../core/find.ts';
import { tagsOf } from '../../core/tags.ts';
import { networkIdFormats } from '../../state/network-id-formats.ts';
import type { NatGatewayRecord } from '../../state/network-records.ts';
import { stateAt } from '../../state/phase.ts';
import type { RegionState } from '../../state/world.ts';

// Deleted and failed gateways are shown for about an hour.
// https://docs.aws.amazon.com/vpc/latest/userguide/nat-gateway-troubleshooting.html
const SHOWN_AFTER_END_MS = 60 * 60 * 1000;

export const natGatewayState = ({ phase }: NatGatewayRecord, now: Date): NatGatewayState =>
  stateAt(phase, now);

/** The caller's gateways of these ids, all of them when none is given; those long gone are not shown. */
export function shownNatGateways({ region, now }: Call, ids: readonly string[] = []): NatGatewayRecord[] {
  const shown = [...region.natGateways].filter((gateway) => isShown(gateway, now));
  if (ids.length === 0) return shown;
  for (const id of ids) checkId(networkIdFormats.natGateway, id);
  const missing = ids.filter((id) => !shown.some((gateway) => gateway.NatGatewayId === id));
  if (missing.length > 0) throw notFound(networkIdFormats.natGateway, missing);
  return shown.filter((gateway) => ids.includes(gateway.NatGatewayId));
}

/** A gateway with its state, its interface's addresses and its tags. */
export function describedNatGateway({ region, now }: Call, record: NatGatewayRecord): NatGateway {
  const { phase: _, networkInterfaceId, lastAddresses, FailureCode, FailureMessage, ...gateway } = record;
  const State = natGatewayState(record, now);
  return {
    ...gateway,
    State,
    ...(State === 'failed' && {
      FailureCode,
      FailureMessage,
      DeleteTime: new Date(record.phase.next?.at ?? record.CreateTime),
    }),
    NatGatewayAddresses: networkInterfaceId ? addressesOf(region, networkInterfaceId) : lastAddresses,
    Tags: tagsOf(region, record.NatGatewayId),
  };
}

/** The addresses of a gateway: those of its interface. */
export function addressesOf(region: RegionState, networkInterfaceId: string): NatGatewayAddress[] {
  const found = region.networkInterfaces.get(networkInterfaceId);
  return (found?.PrivateIpAddresses ?? []).map(({ PrivateIpAddress, Primary, Association }) => ({
    NetworkInterfaceId: networkInterfaceId,
    PrivateIp: PrivateIpAddress,
    IsPrimary: Primary,
    Status: 'succeeded',
    ...(Association && {
      AllocationId: Association.AllocationId,
      AssociationId: Association.AssociationId,
      PublicIp: Association.PublicIp,
    }),
  }));
}

function isShown(gateway: NatGatewayRecord, now: Date): boolean {
  const state = natGatewayState(gateway, now);
  if (state !== 'deleted' && state !== 'failed') return true;
  const since = gateway.phase.next?.at ?? gateway.CreateTime.getTime();
  return now.getTime() - since < SHOWN_AFTER_END_MS;
}
