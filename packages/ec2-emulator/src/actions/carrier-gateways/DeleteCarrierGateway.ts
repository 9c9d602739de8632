import { action } from '../../core/action.ts';
import { find } from '../../core/find.ts';
import { tagsOf } from '../../core/tags.ts';

export default action('DeleteCarrierGateway', (input, { region }) => {
  const gateway = find(region.carrierGateways, input.CarrierGatewayId);
  const Tags = tagsOf(region, gateway.CarrierGatewayId);
  region.carrierGateways.delete(gateway.CarrierGatewayId);
  region.tags.delete(gateway.CarrierGatewayId);
  return { CarrierGateway: { ...gateway, State: 'deleting' as const, Tags } };
});
