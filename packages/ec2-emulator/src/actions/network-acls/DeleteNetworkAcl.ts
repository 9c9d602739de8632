import { action } from '../../core/action.ts';
import { errors } from '../../core/errors.ts';
import { find } from '../../core/find.ts';

export default action('DeleteNetworkAcl', (input, { region }) => {
  const { NetworkAclId, IsDefault, Associations } = find(region.networkAcls, input.NetworkAclId);
  if (IsDefault) throw errors.invalidParameterValue(`cannot delete default network ACL ${NetworkAclId}`);
  if (Associations.length > 0) {
    throw errors.dependencyViolation(
      `The networkAcl '${NetworkAclId}' has dependencies and cannot be deleted.`,
    );
  }
  region.networkAcls.delete(NetworkAclId);
  region.tags.delete(NetworkAclId);
  return {};
});
