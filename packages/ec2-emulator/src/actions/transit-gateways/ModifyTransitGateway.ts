import type { ModifyTransitGatewayOptions, TransitGatewayOptions } from '@aws-sdk/client-ec2';
import { action } from '../../core/action.ts';
import { type Call, transitionEnd } from '../../core/call.ts';
import { Ec2Error, errors } from '../../core/errors.ts';
import { notFound } from '../../core/find.ts';
import { formatCidr, parseCidr } from '../../network/cidr.ts';
import { ENDED, seenAttachments } from '../../network/transit-attachments.ts';
import { checkReady, describedGateway, ownGateway, ownRouteTable } from '../../network/transit-gateways.ts';
import { stateAt, turning } from '../../state/phase.ts';
import { transitIdFormats } from '../../state/transit-id-formats.ts';
import type { TransitGatewayRecord } from '../../state/transit-records.ts';
import { checkAsn, checkSwitches, gatewayBlocks } from './gateway-options.ts';

const SWITCHES = [
  'VpnEcmpSupport',
  'DnsSupport',
  'SecurityGroupReferencingSupport',
  'AutoAcceptSharedAttachments',
  'DefaultRouteTableAssociation',
  'DefaultRouteTablePropagation',
  'EncryptionSupport',
] as const;

/** What has been attached before stays as it is. */
export default action('ModifyTransitGateway', (input, call) => {
  const gateway = ownGateway(call, input.TransitGatewayId);
  checkReady(call, gateway.TransitGatewayId, gateway.phase, ['available', 'modifying']);
  const modified = call.region.transitGateways.put({
    ...gateway,
    ...(input.Description !== undefined && { Description: input.Description }),
    Options: optionsAfter(call, gateway, input.Options ?? {}),
    phase: turning('modifying', 'available', transitionEnd(call)),
  });
  const { Tags: _, ...TransitGateway } = describedGateway(call, modified);
  return { TransitGateway };
});

function optionsAfter(
  call: Call,
  gateway: TransitGatewayRecord,
  asked: ModifyTransitGatewayOptions,
): TransitGatewayOptions {
  checkSwitches(asked, SWITCHES);
  const {
    AddTransitGatewayCidrBlocks: added = [],
    RemoveTransitGatewayCidrBlocks: removed = [],
    EncryptionSupport: encryption,
    AssociationDefaultRouteTableId: _,
    PropagationDefaultRouteTableId: __,
    ...changes
  } = asked;
  const { AssociationDefaultRouteTableId, PropagationDefaultRouteTableId, ...before } = gateway.Options;
  if (changes.AmazonSideAsn !== undefined) checkNewAsn(call, gateway, changes.AmazonSideAsn);
  const association = defaultTable(call, gateway, 'Association', asked, AssociationDefaultRouteTableId);
  const propagation = defaultTable(call, gateway, 'Propagation', asked, PropagationDefaultRouteTableId);
  return {
    ...before,
    ...changes,
    TransitGatewayCidrBlocks: gatewayBlocks(added, without(before.TransitGatewayCidrBlocks, removed)),
    ...(association && { AssociationDefaultRouteTableId: association }),
    ...(propagation && { PropagationDefaultRouteTableId: propagation }),
    ...(encryption && {
      EncryptionSupport: { EncryptionState: encryption === 'enable' ? 'enabled' : 'disabled' },
    }),
  };
}

/** A default and its table have to be named together: neither is enabled without a table nor disabled with one. */
function defaultTable(
  call: Call,
  gateway: TransitGatewayRecord,
  kind: 'Association' | 'Propagation',
  asked: ModifyTransitGatewayOptions,
  before: string | undefined,
): string | undefined {
  const mode = asked[`DefaultRouteTable${kind}`];
  const id = asked[`${kind}DefaultRouteTableId`];
  if (mode === undefined && id === undefined) return before;
  if (
    (mode ?? gateway.Options[`DefaultRouteTable${kind}`]) === 'enable' ? id === undefined : id !== undefined
  ) {
    throw errors.invalidParameterCombination(
      `${mode ?? 'disable'} DefaultRouteTable${kind} conflicts with ${kind}DefaultRouteTableId ${id ?? 'null'}`,
    );
  }
  if (id === undefined) return undefined;
  const table = ownRouteTable(call, id);
  if (table.TransitGatewayId !== gateway.TransitGatewayId) {
    throw notFound(transitIdFormats.transitGatewayRouteTable, [id]);
  }
  return id;
}

function checkNewAsn(call: Call, { TransitGatewayId, Options }: TransitGatewayRecord, asn: number): void {
  checkAsn(asn);
  if (asn === Options.AmazonSideAsn) return;
  const live = seenAttachments(call)
    .filter(({ attachment }) => attachment.TransitGatewayId === TransitGatewayId)
    .filter(({ attachment }) => !ENDED.includes(stateAt(attachment.phase, call.now)));
  // Those over which BGP is spoken know the number.
  if (live.every(({ attachment }) => ['vpc', 'peering'].includes(attachment.ResourceType))) return;
  throw new Ec2Error(
    'IncorrectState',
    `The Amazon side ASN of ${TransitGatewayId} cannot be modified while it has attachments with dynamic routing.`,
  );
}

function without(blocks: readonly string[] = [], removed: readonly string[]): string[] {
  const gone = removed.map((text) => {
    const cidr = parseCidr(text);
    const block = cidr && formatCidr(cidr);
    if (block === undefined || !blocks.includes(block)) {
      throw errors.invalidParameterValue(`${text} is not a CIDR block of the transit gateway.`);
    }
    return block;
  });
  return blocks.filter((block) => !gone.includes(block));
}
