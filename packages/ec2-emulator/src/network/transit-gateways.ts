import type { TransitGateway } from '@aws-sdk/client-ec2';
import type { Call } from '../core/call.ts';
import { Ec2Error } from '../core/errors.ts';
import { checkId, notFound } from '../core/find.ts';
import { tagsOf } from '../core/tags.ts';
import { isShown } from '../state/ended.ts';
import { type Phase, stateAt } from '../state/phase.ts';
import { transitIdFormats } from '../state/transit-id-formats.ts';
import type { TransitGatewayRecord, TransitGatewayRouteTableRecord } from '../state/transit-records.ts';
import type { RegionState } from '../state/world.ts';

/** The caller's transit gateways, those deleted a while ago not shown any more. */
export function shownGateways({ region, now }: Call): TransitGatewayRecord[] {
  return [...region.transitGateways].filter(({ phase }) => isShown(phase, now, ['deleted']));
}

/** The caller's transit gateway of an id, which is not deleted. */
export function ownGateway(call: Call, id = ''): TransitGatewayRecord {
  checkId(transitIdFormats.transitGateway, id);
  const found = call.region.transitGateways.get(id);
  if (!found || stateAt(found.phase, call.now) === 'deleted') {
    throw notFound(transitIdFormats.transitGateway, [id]);
  }
  return found;
}

/** The transit gateway a VPC is to be attached to, the caller's or one of another account in the region. */
export function reachableGateway(call: Call, id = ''): { gateway: TransitGatewayRecord; home: RegionState } {
  checkId(transitIdFormats.transitGateway, id);
  const home = call.world
    .regions()
    .find((region) => region.name === call.region.name && region.transitGateways.has(id));
  const gateway = home?.transitGateways.get(id);
  if (!home || !gateway || stateAt(gateway.phase, call.now) === 'deleted') {
    throw notFound(transitIdFormats.transitGateway, [id]);
  }
  return { gateway, home };
}

/** The caller's route table of an id, which is not deleted. */
export function ownRouteTable(call: Call, id = ''): TransitGatewayRouteTableRecord {
  checkId(transitIdFormats.transitGatewayRouteTable, id);
  const found = call.region.transitGatewayRouteTables.get(id);
  if (!found || stateAt(found.phase, call.now) === 'deleted') {
    throw notFound(transitIdFormats.transitGatewayRouteTable, [id]);
  }
  return found;
}

/** Throws `IncorrectState` unless what an id names has got to a state in which it can be changed. */
export function checkReady(call: Call, id: string, phase: Phase<string>, ready = ['available']): void {
  if (!ready.includes(stateAt(phase, call.now))) {
    throw new Ec2Error('IncorrectState', `${id} is in invalid state`);
  }
}

/** A transit gateway as replies show it. */
export function describedGateway({ region, now }: Call, record: TransitGatewayRecord): TransitGateway {
  const { phase, ...gateway } = record;
  return { ...gateway, State: stateAt(phase, now), Tags: tagsOf(region, record.TransitGatewayId) };
}
