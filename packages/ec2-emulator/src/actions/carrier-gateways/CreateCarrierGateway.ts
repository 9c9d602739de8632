import { action } from '../../core/action.ts';
import { newId } from '../../core/call.ts';
import { errors } from '../../core/errors.ts';
import { find } from '../../core/find.ts';
import { addTags, requestedTags, tagsOf } from '../../core/tags.ts';

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
    State: 'available',
    OwnerId: region.accountId,
  });
  addTags(region, 'carrier-gateway', gateway.CarrierGatewayId, tags);
  return {
    CarrierGateway: { ...gateway, State: 'pending' as const, Tags: tagsOf(region, gateway.CarrierGatewayId) },
  };
});
