import type { UnsuccessfulItem } from '@aws-sdk/client-ec2';
import { action } from '../../core/action.ts';
import { checkId, notFound } from '../../core/find.ts';
import { deleteNetworkInterface } from '../../network/network-interfaces.ts';
import { networkIdFormats } from '../../state/network-id-formats.ts';
import { deleteNotificationsOf } from './connection-notifications.ts';
import { interfacesOf } from './endpoint-view.ts';

/** Deletes those there are, with their interfaces and routes, and lists the others. */
export default action('DeleteVpcEndpoints', (input, { region }) => {
  const ids = input.VpcEndpointIds ?? [];
  for (const id of ids) checkId(networkIdFormats.vpcEndpoint, id);
  const Unsuccessful: UnsuccessfulItem[] = [];
  for (const id of ids) {
    const endpoint = region.vpcEndpoints.get(id);
    if (!endpoint) {
      const { message: Message } = notFound(networkIdFormats.vpcEndpoint, [id]);
      Unsuccessful.push({ ResourceId: id, Error: { Code: NOT_FOUND, Message } });
      continue;
    }
    for (const { NetworkInterfaceId } of interfacesOf(region, endpoint)) {
      deleteNetworkInterface(region, NetworkInterfaceId);
    }
    region.vpcEndpoints.delete(id);
    deleteNotificationsOf(region, id);
    region.tags.delete(id);
  }
  return { Unsuccessful };
});

/** Here the code is another than where such an id is an error of the whole request. */
const NOT_FOUND = 'InvalidVpcEndpoint.NotFound';
