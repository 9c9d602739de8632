import { action } from '../../core/action.ts';
import { newId } from '../../core/call.ts';
import { Ec2Error, errors } from '../../core/errors.ts';
import { addTags, requestedTags } from '../../core/tags.ts';
import { stateAt } from '../../state/phase.ts';
import { checkAsn } from '../transit-gateways/gateway-options.ts';
import { describedVpnGateway } from './vpn-gateway-view.ts';

/** The ASN that Amazon's side has unless another is asked for. */
const AMAZON_ASN = 64512;

/** @see https://docs.aws.amazon.com/vpn/latest/s2svpn/vpn-limits.html */
const MAX_GATEWAYS = 5;

export default action('CreateVpnGateway', (input, call) => {
  const { region, now } = call;
  const tags = requestedTags(input.TagSpecifications, 'vpn-gateway');
  if (input.Type !== 'ipsec.1') {
    throw errors.invalidParameterValue(`Value (${input.Type}) for parameter type is invalid.`);
  }
  const { AmazonSideAsn = AMAZON_ASN } = input;
  checkAsn(AmazonSideAsn);
  const live = [...region.vpnGateways].filter(({ phase }) => stateAt(phase, now) !== 'deleted');
  if (live.length >= MAX_GATEWAYS) {
    throw new Ec2Error(
      'VpnGatewayLimitExceeded',
      'The maximum number of virtual private gateways has been reached.',
    );
  }
  const VpnGatewayId = newId(call, 'vgw');
  const gateway = region.vpnGateways.put({
    VpnGatewayId,
    Type: input.Type,
    AmazonSideAsn,
    ...(input.AvailabilityZone && { AvailabilityZone: input.AvailabilityZone }),
    phase: { state: 'available' },
  });
  addTags(region, 'vpn-gateway', VpnGatewayId, tags);
  const { Tags, ...shown } = describedVpnGateway(call, gateway);
  return { VpnGateway: { ...shown, ...(Tags?.length && { Tags }) } };
});
