import { action } from '../../core/action.ts';
import { ownInterface } from './own-interface.ts';

/** The source and destination check is the only attribute that can be reset. */
export default action('ResetNetworkInterfaceAttribute', (input, { region }) => {
  const networkInterface = ownInterface(region, input.NetworkInterfaceId);
  region.networkInterfaces.put({ ...networkInterface, SourceDestCheck: true });
  return {};
});
