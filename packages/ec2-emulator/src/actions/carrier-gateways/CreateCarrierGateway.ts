import { action } from '../../core/action.ts';
import { newId, transitionEnd } from '../../core/call.ts';
import { errors } from '../../core/errors.ts';
import { find } from '../../core/find.ts';
import { addTags, requestedTags } from '../../core/tags.ts';
import { describedCarrierGateway } from '../../network/carrier-gateways.ts';
import { turning } from '../../state/phase.ts';

/** The way from a Wavelength zone into the carrier's network; a VPC has one at most. */
export default action('CreateCarrierGateway', (input, call) => {
  const { region } = call;
  const tags = requestedTags(input.TagSpecifications, 'carrier-gateway');
  const { VpcId } = find(region.vpcs, input.VpcId);
  if (region.carrierGateways.where('vpc', VpcId).length > 0) {
    throw errors.invalidParameterValue(`Network ${VpcId} already has a carrier gateway attached`);
  }
  const gateway = region.carrierGateways.put({
    CarrierGatewayId: newId(call, 'cagw'),
    VpcId,
    OwnerId: region.accountId,
    phase: turning('pending', 'available', transitionEnd(call)),
  });
  addTags(region, 'carrier-gateway', gateway.CarrierGatewayId, tags);
  return { CarrierGateway: describedCarrierGateway(call, gateway) };
});
