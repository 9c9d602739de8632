import { upgradedInstance, upgradedVolume } from './compute-upgrades.ts';
import type { KindName, RecordOf } from './kinds.ts';
import { upgradedFleet, upgradedSpotRequest } from './launch-upgrades.ts';
import * as network from './network-upgrades.ts';
import { packed } from './packed.ts';

/** A resource of some kind in some region. */
interface Row {
  readonly region: string;
  readonly kind: string;
  readonly resource: object;
}

/** What else an upgrade may look at. */
export interface Beside {
  readonly region: string;
  instance(id: string): RecordOf<'instances'> | undefined;
}

/** What makes of an earlier version's record one as it is now; one that is so already stays as it is. */
type Upgrade<Name extends KindName> = (before: never, beside: Beside) => RecordOf<Name>;

const UPGRADES: { readonly [Name in KindName]?: Upgrade<Name> } = {
  carrierGateways: network.upgradedCarrierGateway,
  customerGateways: network.upgradedCustomerGateway,
  fleets: upgradedFleet,
  instanceConnectEndpoints: network.upgradedConnectEndpoint,
  instances: upgradedInstance,
  rememberedReplies: upgradedReply,
  securityGroupVpcAssociations: network.upgradedVpcAssociation,
  spotRequests: upgradedSpotRequest,
  subnets: network.withoutBlockStates,
  volumes: upgradedVolume,
  vpcEndpoints: network.upgradedEndpoint,
  vpcs: network.withoutBlockStates,
  vpnGateways: network.upgradedVpnGateway,
};

/** All resources of an earlier version of the state, in the shapes that those of the present one have. */
export function upgraded<Each extends Row>(rows: readonly Each[]): Each[] {
  const instances = new Map<string, RecordOf<'instances'>>();
  for (const { kind, resource } of rows) {
    if (kind !== 'instances') continue;
    const instance = resource as RecordOf<'instances'>;
    instances.set(instance.InstanceId, instance);
  }
  return rows.map((row) => {
    const upgrade = Object.hasOwn(UPGRADES, row.kind) ? UPGRADES[row.kind as KindName] : undefined;
    if (!upgrade) return row;
    const beside = { region: row.region, instance: (id: string) => instances.get(id) };
    return { ...row, resource: upgrade(row.resource as never, beside) };
  });
}

/** Replies were remembered as they were. */
function upgradedReply(
  before: RecordOf<'rememberedReplies'> & { readonly output?: unknown },
): RecordOf<'rememberedReplies'> {
  const { output, ...remembered } = before;
  return { ...remembered, reply: before.reply ?? packed(output) };
}
