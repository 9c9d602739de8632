import { action } from '../../core/action.ts';
import { errors } from '../../core/errors.ts';
import { find } from '../../core/find.ts';

export default action('DeleteInternetGateway', (input, { region }) => {
  const { InternetGatewayId, Attachments } = find(region.internetGateways, input.InternetGatewayId);
  if (Attachments.length > 0) {
    throw errors.dependencyViolation(
      `The internetGateway '${InternetGatewayId}' has dependencies and cannot be deleted.`,
    );
  }
  region.internetGateways.delete(InternetGatewayId);
  region.tags.delete(InternetGatewayId);
  return {};
});
