import type { UnsuccessfulItem } from '@aws-sdk/client-ec2';
import { action } from '../../core/action.ts';
import { transitionEnd } from '../../core/call.ts';
import { checkId, notFound } from '../../core/find.ts';
import { networkIdFormats } from '../../state/network-id-formats.ts';
import type { EndpointState } from '../../state/network-records.ts';
import { turning } from '../../state/phase.ts';
import { settleEndpoints } from './departing-endpoints.ts';

/** Deletes those there are, with their interfaces and routes, and lists the others. */
export default action('DeleteVpcEndpoints', (input, call) => {
  const { region } = call;
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
    if (endpoint.phase.state === 'deleting') continue;
    const phase = turning<EndpointState>('deleting', 'deleted', transitionEnd(call));
    region.vpcEndpoints.put({ ...endpoint, phase });
  }
  settleEndpoints(call);
  return { Unsuccessful };
});

/** Here the code is another than where such an id is an error of the whole request. */
const NOT_FOUND = 'InvalidVpcEndpoint.NotFound';
