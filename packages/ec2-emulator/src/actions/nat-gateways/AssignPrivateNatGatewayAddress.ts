import { action } from '../../core/action.ts';
import { errors } from '../../core/errors.ts';
import { addPrivateAddresses, availableGateway } from './available-gateway.ts';
import { addressesOf } from './nat-gateway-view.ts';

/** Gives a private gateway more addresses of its subnet. */
export default action('AssignPrivateNatGatewayAddress', (input, call) => {
  const { NatGatewayId, networkInterface } = availableGateway(call, input.NatGatewayId, 'private');
  const { PrivateIpAddresses = [], PrivateIpAddressCount = 0 } = input;
  if (PrivateIpAddresses.length + PrivateIpAddressCount === 0) {
    throw errors.missingParameter('privateIpAddress or privateIpAddressCount');
  }
  if (PrivateIpAddresses.length > 0 && input.PrivateIpAddressCount !== undefined) {
    throw errors.invalidParameterCombination(
      'PrivateIpAddresses and PrivateIpAddressCount cannot be specified together.',
    );
  }
  const added = addPrivateAddresses(call, networkInterface, PrivateIpAddresses, PrivateIpAddressCount);
  const NatGatewayAddresses = addressesOf(call.region, networkInterface.NetworkInterfaceId)
    .filter(({ PrivateIp = '' }) => added.includes(PrivateIp))
    .map((address) => ({ ...address, Status: 'assigning' as const }));
  return { NatGatewayId, NatGatewayAddresses };
});
