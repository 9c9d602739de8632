import { action } from '../../core/action.ts';
import { ec2Arn, newId, transitionEnd } from '../../core/call.ts';
import { errors } from '../../core/errors.ts';
import { addTags, requestedTags } from '../../core/tags.ts';
import { checkReady, ownGateway } from '../../network/transit-gateways.ts';
import { turning } from '../../state/phase.ts';
import { checkSwitches } from '../transit-gateways/gateway-options.ts';
import { describedDomain } from './multicast-domains.ts';

const DEFAULTS = {
  Igmpv2Support: 'disable',
  StaticSourcesSupport: 'disable',
  AutoAcceptSharedAssociations: 'disable',
} as const;

/** Nobody speaks IGMP here: members and sources are those that are registered. */
export default action('CreateTransitGatewayMulticastDomain', (input, call) => {
  const { region, now } = call;
  const tags = requestedTags(input.TagSpecifications, 'transit-gateway-multicast-domain');
  const { TransitGatewayId, phase, Options: gateway } = ownGateway(call, input.TransitGatewayId);
  checkReady(call, TransitGatewayId, phase, ['available', 'modifying']);
  const Options = { ...DEFAULTS, ...input.Options };
  checkSwitches(Options, Object.keys(DEFAULTS));
  if (gateway.MulticastSupport !== 'enable') {
    throw errors.invalidParameterValue(`Multicast is not enabled on Transit Gateway ${TransitGatewayId}.`);
  }
  if (Options.Igmpv2Support === 'enable' && Options.StaticSourcesSupport === 'enable') {
    throw errors.invalidParameterCombination(
      'Igmpv2Support and StaticSourcesSupport cannot both be enabled.',
    );
  }
  const id = newId(call, 'tgw-mcast-domain');
  const domain = region.transitGatewayMulticastDomains.put({
    TransitGatewayMulticastDomainId: id,
    TransitGatewayId,
    TransitGatewayMulticastDomainArn: ec2Arn(region, 'transit-gateway-multicast-domain', id),
    OwnerId: region.accountId,
    Options,
    CreationTime: now,
    phase: turning('pending', 'available', transitionEnd(call)),
    subnets: [],
    groups: [],
  });
  addTags(region, 'transit-gateway-multicast-domain', id, tags);
  return { TransitGatewayMulticastDomain: describedDomain(call, domain) };
});
