import { action } from '../../core/action.ts';
import { errors } from '../../core/errors.ts';
import { find } from '../../core/find.ts';
import { permissionOf } from './permissions.ts';

/** Lets principals of other accounts, or everyone by `*`, connect to a service, or no longer. */
export default action('ModifyVpcEndpointServicePermissions', (input, { region }) => {
  const service = find(region.vpcEndpointServices, input.ServiceId);
  const { AddAllowedPrincipals: added = [], RemoveAllowedPrincipals: removed = [] } = input;
  for (const principal of [...added, ...removed]) {
    if (principal === '*' || /^arn:aws[\w-]*:iam::\d{12}:(root|user\/.+|role\/.+)$/.test(principal)) continue;
    throw errors.invalidParameterValue(`Invalid principal: ${principal}`);
  }
  const kept = service.allowedPrincipals.filter((principal) => !removed.includes(principal));
  const fresh = added.filter((principal) => !service.allowedPrincipals.includes(principal));
  region.vpcEndpointServices.put({ ...service, allowedPrincipals: [...new Set([...kept, ...added])] });
  return {
    ReturnValue: true,
    AddedPrincipals: fresh.map((principal) => permissionOf(service.ServiceId, principal)),
  };
});
