import type { NetworkInterfaceAssociation } from '@aws-sdk/client-ec2';
import type { Call } from '../core/call.ts';

/** A public IPv4 address of Amazon's that nobody has been given. */
export function publicAddress(call: Call): string {
  const octet = () => call.random.integer(1, 254);
  return `54.${octet()}.${octet()}.${octet()}`;
}

/** The name that a public address has in a region. */
export function publicDnsName(address: string, region: string): string {
  const domain = region === 'us-east-1' ? 'compute-1' : `${region}.compute`;
  return `ec2-${address.replaceAll('.', '-')}.${domain}.amazonaws.com`;
}

/** A public address of Amazon's for an interface; it has a name where the VPC gives names. */
export function associationFor(call: Call, network: { readonly VpcId: string }): NetworkInterfaceAssociation {
  const PublicIp = publicAddress(call);
  return { IpOwnerId: 'amazon', PublicIp, PublicDnsName: publicNameIn(call, network, PublicIp) };
}

/** The name a public address has in a VPC: none unless the VPC gives names, for which it needs DNS at all. */
export function publicNameIn(call: Call, { VpcId }: { readonly VpcId: string }, address: string): string {
  const vpc = call.region.vpcs.get(VpcId);
  return vpc?.EnableDnsHostnames && vpc.EnableDnsSupport ? publicDnsName(address, call.region.name) : '';
}

/** The name that a private address has inside of its region. */
export function privateDnsName(address: string, region: string): string {
  return `ip-${address.replaceAll('.', '-')}.${internalDomain(region)}`;
}

/** The name of an instance that is called by its id instead of its address. */
export const resourceDnsName = (instanceId: string, region: string): string =>
  `${instanceId}.${internalDomain(region)}`;

const internalDomain = (region: string) =>
  region === 'us-east-1' ? 'ec2.internal' : `${region}.compute.internal`;
