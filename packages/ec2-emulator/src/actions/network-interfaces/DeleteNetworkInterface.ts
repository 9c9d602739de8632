import { action } from '../../core/action.ts';
import { errors } from '../../core/errors.ts';
import { deleteNetworkInterface } from '../../network/network-interfaces.ts';
import { ownInterface } from './own-interface.ts';

export default action('DeleteNetworkInterface', (input, { region }) => {
  const { NetworkInterfaceId, Attachment } = ownInterface(region, input.NetworkInterfaceId);
  if (Attachment) {
    throw errors.invalidParameterValue(`Network interface '${NetworkInterfaceId}' is currently in use.`);
  }
  deleteNetworkInterface(region, NetworkInterfaceId);
  return {};
});
