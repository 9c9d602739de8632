import type { Call } from '../../core/call.ts';
import { deleteNetworkInterface } from '../../network/network-interfaces.ts';
import { addressesOf, natGatewayState } from './nat-gateway-view.ts';

/**
 * Takes away the interfaces of the caller's gateways that have been deleted. Until then their subnet has them, and
 * their Elastic IP addresses are taken.
 */
export function settleNatGateways({ region, now }: Call): void {
  for (const gateway of region.natGateways.where('departing', 'yes')) {
    const { networkInterfaceId } = gateway;
    if (!networkInterfaceId || natGatewayState(gateway, now) !== 'deleted') continue;
    const lastAddresses = addressesOf(region, networkInterfaceId);
    deleteNetworkInterface(region, networkInterfaceId);
    region.natGateways.put({ ...gateway, networkInterfaceId: undefined, lastAddresses });
  }
}
