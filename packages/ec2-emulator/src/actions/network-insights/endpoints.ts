import type { Call } from '../../core/call.ts';
import { errors } from '../../core/errors.ts';
import { find } from '../../core/find.ts';
import type { NetworkInterfaceRecord } from '../../state/records.ts';
import { shownInstance } from '../instances/shown-instances.ts';

/** An end of a path: an interface, or the internet behind a gateway. */
export type PathEnd =
  | { readonly kind: 'interface'; readonly of: NetworkInterfaceRecord }
  | { readonly kind: 'internet'; readonly gatewayId: string; readonly vpcId: string };

/** What an end's id, or its ARN's, names. Throws its NotFound, and `InvalidParameterValue` for other kinds of things. */
export function pathEnd(call: Call, named: string): PathEnd {
  const id = named.slice(named.lastIndexOf('/') + 1);
  if (id.startsWith('eni-')) return { kind: 'interface', of: find(call.region.networkInterfaces, id) };
  if (id.startsWith('i-')) return { kind: 'interface', of: primaryInterface(call, id) };
  if (id.startsWith('igw-')) {
    const { InternetGatewayId, Attachments } = find(call.region.internetGateways, id);
    return { kind: 'internet', gatewayId: InternetGatewayId, vpcId: Attachments[0]?.VpcId ?? '' };
  }
  throw errors.invalidParameterValue(`The resource '${named}' can't be an end of a network path.`);
}

function primaryInterface(call: Call, instanceId: string): NetworkInterfaceRecord {
  const { InstanceId } = shownInstance(call, instanceId);
  const primary = call.region.networkInterfaces
    .where('instance', InstanceId)
    .find(({ Attachment }) => Attachment?.DeviceIndex === 0);
  if (primary) return primary;
  throw errors.invalidParameterValue(`The instance '${instanceId}' has no network interface.`);
}
