import { action } from '../../core/action.ts';
import { find } from '../../core/find.ts';

export default action('DeleteCustomerGateway', (input, { region }) => {
  const { CustomerGatewayId } = find(region.customerGateways, input.CustomerGatewayId);
  region.customerGateways.delete(CustomerGatewayId);
  region.tags.delete(CustomerGatewayId);
  return {};
});
