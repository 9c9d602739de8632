import type { UnsuccessfulItem } from '@aws-sdk/client-ec2';
import { action } from '../../core/action.ts';
import { checkId, notFound } from '../../core/find.ts';
import { networkIdFormats } from '../../state/network-id-formats.ts';
import { stateAt } from '../../state/phase.ts';
import { deleteNotificationsOf } from './connection-notifications.ts';
import { connectionsTo } from './own-service.ts';

/** Deletes those that nobody is connected to, and lists the others. */
export default action('DeleteVpcEndpointServiceConfigurations', (input, call) => {
  const { region, now } = call;
  const ids = input.ServiceIds ?? [];
  for (const id of ids) checkId(networkIdFormats.vpcEndpointService, id);
  const Unsuccessful: UnsuccessfulItem[] = [];
  for (const id of ids) {
    const service = region.vpcEndpointServices.get(id);
    const isUsed =
      service &&
      connectionsTo(call, service).some(({ endpoint }) => stateAt(endpoint.phase, now) !== 'rejected');
    if (!service) {
      const { message: Message } = notFound(networkIdFormats.vpcEndpointService, [id]);
      Unsuccessful.push({ ResourceId: id, Error: { Code: NOT_FOUND, Message } });
    } else if (isUsed) {
      Unsuccessful.push({ ResourceId: id, Error: STILL_CONNECTED });
    } else {
      region.vpcEndpointServices.delete(id);
      deleteNotificationsOf(region, id);
      region.tags.delete(id);
    }
  }
  return { Unsuccessful };
});

const STILL_CONNECTED = {
  Code: 'ExistingVpcEndpointConnections',
  Message: 'Service has existing active VPC Endpoint connections!',
};

/** Here the code is another than where such an id is an error of the whole request. */
const NOT_FOUND = 'InvalidVpcEndpointService.NotFound';
