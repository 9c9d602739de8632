import { action } from '../../core/action.ts';
import { newId } from '../../core/call.ts';
import { errors } from '../../core/errors.ts';
import { addTags, requestedTags, tagsOf } from '../../core/tags.ts';

/** The ASN that Amazon's side has unless another is asked for. */
const AMAZON_ASN = 64512;

export default action('CreateVpnGateway', (input, call) => {
  const { region } = call;
  const tags = requestedTags(input.TagSpecifications, 'vpn-gateway');
  if (input.Type !== 'ipsec.1') {
    throw errors.invalidParameterValue(`Value (${input.Type}) for parameter type is invalid.`);
  }
  const VpnGatewayId = newId(call, 'vgw');
  const gateway = region.vpnGateways.put({
    VpnGatewayId,
    State: 'available',
    Type: input.Type,
    AmazonSideAsn: input.AmazonSideAsn ?? AMAZON_ASN,
    ...(input.AvailabilityZone && { AvailabilityZone: input.AvailabilityZone }),
    VpcAttachments: [],
  });
  addTags(region, 'vpn-gateway', VpnGatewayId, tags);
  return { VpnGateway: { ...gateway, Tags: tagsOf(region, VpnGatewayId) } };
});
