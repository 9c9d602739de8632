import { action } from '../../core/action.ts';
import { find } from '../../core/find.ts';

export default action('DeleteNetworkInterfacePermission', (input, { region }) => {
  const { NetworkInterfacePermissionId } = find(
    region.networkInterfacePermissions,
    input.NetworkInterfacePermissionId,
  );
  region.networkInterfacePermissions.delete(NetworkInterfacePermissionId);
  return { Return: true };
});
