import { action } from '../../core/action.ts';
import { errors } from '../../core/errors.ts';
import { withoutAddresses } from '../../network/network-interfaces.ts';
import { availableGateway } from './available-gateway.ts';
import { addressesOf } from './nat-gateway-view.ts';

/** Takes secondary addresses off a private gateway. */
export default action('UnassignPrivateNatGatewayAddress', (input, call) => {
  const { NatGatewayId, networkInterface } = availableGateway(call, input.NatGatewayId, 'private');
  const asked = input.PrivateIpAddresses ?? [];
  const leaving = addressesOf(call.region, networkInterface.NetworkInterfaceId).filter(
    ({ IsPrimary, PrivateIp = '' }) => !IsPrimary && asked.includes(PrivateIp),
  );
  if (leaving.length < asked.length) {
    throw errors.invalidParameterValue(
      `Some of [${asked.join(', ')}] are not secondary addresses of the NAT gateway ${NatGatewayId}`,
    );
  }
  call.region.networkInterfaces.put(withoutAddresses(networkInterface, asked));
  const NatGatewayAddresses = leaving.map((each) => ({ ...each, Status: 'unassigning' as const }));
  return { NatGatewayId, NatGatewayAddresses };
});
