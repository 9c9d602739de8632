import type { Call } from '../../core/call.ts';
import { Ec2Error, errors } from '../../core/errors.ts';
import type { MulticastRegistration } from '../../state/transit-records.ts';
import { checkInterfaces, groupAddress, readyDomain } from './multicast-domains.ts';

interface Request {
  readonly TransitGatewayMulticastDomainId?: string | undefined;
  readonly GroupIpAddress?: string | undefined;
  readonly NetworkInterfaceIds?: readonly string[] | undefined;
}

interface Changed {
  readonly TransitGatewayMulticastDomainId: string;
  readonly GroupIpAddress: string;
  readonly ids: string[];
}

/** Registers interfaces with a group; those that are stay. */
export function registered(call: Call, request: Request, role: MulticastRegistration['role']): Changed {
  const domain = readyDomain(call, request.TransitGatewayMulticastDomainId);
  const address = groupAddress(request.GroupIpAddress);
  const ids = [...(request.NetworkInterfaceIds ?? [])];
  if (role === 'source' && domain.Options.StaticSourcesSupport !== 'enable') {
    throw errors.invalidParameterValue('The multicast domain does not support static sources.');
  }
  checkInterfaces(call, domain, ids);
  const added = ids
    .map((networkInterfaceId) => ({ address, networkInterfaceId, role }))
    .filter((each) => !domain.groups.some((before) => isSame(before, each)));
  call.region.transitGatewayMulticastDomains.put({ ...domain, groups: [...domain.groups, ...added] });
  return {
    TransitGatewayMulticastDomainId: domain.TransitGatewayMulticastDomainId,
    GroupIpAddress: address,
    ids,
  };
}

/** Takes interfaces out of a group. Throws when one is not in it. */
export function deregistered(call: Call, request: Request, role: MulticastRegistration['role']): Changed {
  const domain = readyDomain(call, request.TransitGatewayMulticastDomainId);
  const address = groupAddress(request.GroupIpAddress);
  const ids = [...(request.NetworkInterfaceIds ?? [])];
  const gone = ids.map((networkInterfaceId) => ({ address, networkInterfaceId, role }));
  const missing = gone.find((each) => !domain.groups.some((before) => isSame(before, each)));
  if (missing) {
    const what = role === 'member' ? 'Member' : 'Source';
    throw new Ec2Error(
      `TransitGatewayMulticastGroup${what}.NotFound`,
      `${missing.networkInterfaceId} is not a ${role} of the group ${address}.`,
    );
  }
  const groups = domain.groups.filter((before) => !gone.some((each) => isSame(before, each)));
  call.region.transitGatewayMulticastDomains.put({ ...domain, groups });
  return {
    TransitGatewayMulticastDomainId: domain.TransitGatewayMulticastDomainId,
    GroupIpAddress: address,
    ids,
  };
}

const isSame = (a: MulticastRegistration, b: MulticastRegistration): boolean =>
  a.address === b.address && a.networkInterfaceId === b.networkInterfaceId && a.role === b.role;
