import type { TransitGatewayMulticastDomain } from '@aws-sdk/client-ec2';
import type { Call } from '../../core/call.ts';
import { errors } from '../../core/errors.ts';
import { checkId, find, notFound } from '../../core/find.ts';
import { tagsOf } from '../../core/tags.ts';
import { contains, parseCidr } from '../../network/cidr.ts';
import { checkReady } from '../../network/transit-gateways.ts';
import { stateAt } from '../../state/phase.ts';
import { transitIdFormats } from '../../state/transit-id-formats.ts';
import type { MulticastSubnet, TransitGatewayMulticastDomainRecord } from '../../state/transit-records.ts';

/** The caller's multicast domain of an id, which is not deleted. */
export function ownDomain({ region, now }: Call, id = ''): TransitGatewayMulticastDomainRecord {
  checkId(transitIdFormats.transitGatewayMulticastDomain, id);
  const found = region.transitGatewayMulticastDomains.get(id);
  if (!found || stateAt(found.phase, now) === 'deleted') {
    throw notFound(transitIdFormats.transitGatewayMulticastDomain, [id]);
  }
  return found;
}

/** The same, ready to be changed. */
export function readyDomain(call: Call, id: string | undefined): TransitGatewayMulticastDomainRecord {
  const domain = ownDomain(call, id);
  checkReady(call, domain.TransitGatewayMulticastDomainId, domain.phase);
  return domain;
}

/** A domain as replies show it. */
export function describedDomain(
  { region, now }: Call,
  { phase, subnets: _, groups: __, ...domain }: TransitGatewayMulticastDomainRecord,
): TransitGatewayMulticastDomain {
  return {
    ...domain,
    State: stateAt(phase, now),
    Tags: tagsOf(region, domain.TransitGatewayMulticastDomainId),
  };
}

/** The subnets that are in a domain, or on their way into it or out. */
export function subnetsOf(
  { now }: Call,
  { subnets }: TransitGatewayMulticastDomainRecord,
): (MulticastSubnet & { readonly State: ReturnType<typeof stateAt<MulticastSubnet['phase']['state']>> })[] {
  return subnets
    .map((subnet) => ({ ...subnet, State: stateAt(subnet.phase, now) }))
    .filter(({ State }) => State !== 'disassociated');
}

/** A group's address. Throws unless it is one for multicast. */
export function groupAddress(text = ''): string {
  const six = text.includes(':');
  const address = parseCidr(`${text}/${six ? 128 : 32}`);
  const range = parseCidr(six ? 'ff00::/8' : '224.0.0.0/4');
  if (address && range && contains(range, address)) return text;
  throw errors.invalidParameterValue(`Value (${text}) for parameter GroupIpAddress is invalid.`);
}

/** Throws unless interfaces are in subnets of a domain. */
export function checkInterfaces(
  call: Call,
  domain: TransitGatewayMulticastDomainRecord,
  ids: readonly string[],
): void {
  const subnets = subnetsOf(call, domain).map(({ subnetId }) => subnetId);
  for (const id of ids) {
    const { SubnetId } = find(call.region.networkInterfaces, id);
    if (subnets.includes(SubnetId)) continue;
    throw errors.invalidParameterValue(
      `The subnet ${SubnetId} of ${id} is not associated with ${domain.TransitGatewayMulticastDomainId}.`,
    );
  }
}
