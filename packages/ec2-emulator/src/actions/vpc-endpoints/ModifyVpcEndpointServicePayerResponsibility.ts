import { action } from '../../core/action.ts';
import { errors } from '../../core/errors.ts';
import { find } from '../../core/find.ts';

/** Once its owner pays for the endpoints of others, a service can't be changed back by this operation. */
export default action('ModifyVpcEndpointServicePayerResponsibility', (input, { region }) => {
  const service = find(region.vpcEndpointServices, input.ServiceId);
  if (input.PayerResponsibility !== 'ServiceOwner') {
    throw errors.invalidParameterValue(
      `Value (${input.PayerResponsibility}) for parameter PayerResponsibility is invalid.`,
    );
  }
  region.vpcEndpointServices.put({ ...service, PayerResponsibility: input.PayerResponsibility });
  return { ReturnValue: true };
});
