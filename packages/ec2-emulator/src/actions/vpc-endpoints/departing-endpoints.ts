import type { Call } from '../../core/call.ts';
import { deleteNetworkInterface } from '../../network/network-interfaces.ts';
import { stateAt } from '../../state/phase.ts';
import { deleteNotificationsOf } from './connection-notifications.ts';
import { interfacesOf } from './endpoint-view.ts';

/** Takes away the caller's endpoints that have been deleted, with their interfaces and what was told of them. */
export function settleEndpoints({ region, now }: Call): void {
  for (const endpoint of region.vpcEndpoints.where('state', 'deleting')) {
    if (stateAt(endpoint.phase, now) !== 'deleted') continue;
    for (const { NetworkInterfaceId } of interfacesOf(region, endpoint)) {
      deleteNetworkInterface(region, NetworkInterfaceId);
    }
    region.vpcEndpoints.delete(endpoint.VpcEndpointId);
    deleteNotificationsOf(region, endpoint.VpcEndpointId);
    region.tags.delete(endpoint.VpcEndpointId);
  }
}
