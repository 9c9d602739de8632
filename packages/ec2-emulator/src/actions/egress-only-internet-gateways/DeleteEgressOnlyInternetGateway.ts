import { action } from '../../core/action.ts';
import { find } from '../../core/find.ts';

export default action('DeleteEgressOnlyInternetGateway', (input, { region }) => {
  const { EgressOnlyInternetGatewayId: id } = find(
    region.egressOnlyInternetGateways,
    input.EgressOnlyInternetGatewayId,
  );
  region.egressOnlyInternetGateways.delete(id);
  region.tags.delete(id);
  return { ReturnCode: true };
});
