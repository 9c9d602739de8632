import { action } from '../../core/action.ts';
import { ec2Arn, newId, transitionEnd } from '../../core/call.ts';
import { Ec2Error } from '../../core/errors.ts';
import { addTags, requestedTags } from '../../core/tags.ts';
import { describedGateway, shownGateways } from '../../network/transit-gateways.ts';
import { stateAt, turning } from '../../state/phase.ts';
import { checkAsn, checkSwitches, gatewayBlocks } from './gateway-options.ts';

/** @see https://docs.aws.amazon.com/vpc/latest/tgw/transit-gateway-quotas.html */
const MAX_GATEWAYS = 5;

/** What a transit gateway is like unless the request says otherwise. */
const DEFAULTS = {
  AmazonSideAsn: 64512,
  AutoAcceptSharedAttachments: 'disable',
  DefaultRouteTableAssociation: 'enable',
  DefaultRouteTablePropagation: 'enable',
  VpnEcmpSupport: 'enable',
  DnsSupport: 'enable',
  SecurityGroupReferencingSupport: 'disable',
  MulticastSupport: 'disable',
} as const;

/** Comes with a route table, unless both of its defaults are disabled, to which attachments belong from the start. */
export default action('CreateTransitGateway', (input, call) => {
  const { region, now } = call;
  const tags = requestedTags(input.TagSpecifications, 'transit-gateway');
  const { TransitGatewayCidrBlocks = [], ...asked } = input.Options ?? {};
  const options = { ...DEFAULTS, ...asked };
  checkSwitches(options, Object.keys(DEFAULTS).slice(1));
  checkAsn(options.AmazonSideAsn);
  const blocks = gatewayBlocks(TransitGatewayCidrBlocks);
  if (shownGateways(call).filter(({ phase }) => stateAt(phase, now) !== 'deleted').length >= MAX_GATEWAYS) {
    throw new Ec2Error(
      'TransitGatewayLimitExceeded',
      'The maximum number of transit gateways has been reached.',
    );
  }
  const TransitGatewayId = newId(call, 'tgw');
  const associates = options.DefaultRouteTableAssociation === 'enable';
  const propagates = options.DefaultRouteTablePropagation === 'enable';
  const phase = turning('pending', 'available', transitionEnd(call));
  const tableId = newId(call, 'tgw-rtb');
  if (associates || propagates) {
    region.transitGatewayRouteTables.put({
      TransitGatewayRouteTableId: tableId,
      TransitGatewayId,
      CreationTime: now,
      phase,
      associations: [],
      propagations: [],
      routes: [],
    });
  }
  const gateway = region.transitGateways.put({
    TransitGatewayId,
    TransitGatewayArn: ec2Arn(region, 'transit-gateway', TransitGatewayId),
    OwnerId: region.accountId,
    ...(input.Description !== undefined && { Description: input.Description }),
    CreationTime: now,
    Options: {
      ...options,
      TransitGatewayCidrBlocks: blocks,
      ...(associates && { AssociationDefaultRouteTableId: tableId }),
      ...(propagates && { PropagationDefaultRouteTableId: tableId }),
    },
    phase,
  });
  addTags(region, 'transit-gateway', TransitGatewayId, tags);
  return { TransitGateway: describedGateway(call, gateway) };
});
