import type { Call } from '../core/call.ts';

/** A public address of Amazon's, and the name it has in a region. */
export function publicAddress(call: Call): { PublicIp: string; PublicDnsName: string } {
  const octet = () => call.random.integer(1, 254);
  const PublicIp = `54.${octet()}.${octet()}.${octet()}`;
  const domain = call.region.name === 'us-east-1' ? 'compute-1' : `${call.region.name}.compute`;
  return { PublicIp, PublicDnsName: `ec2-${PublicIp.replaceAll('.', '-')}.${domain}.amazonaws.com` };
}

/** The name that a private address has inside of its region. */
export function privateDnsName(address: string, region: string): string {
  const domain = region === 'us-east-1' ? 'ec2.internal' : `${region}.compute.internal`;
  return `ip-${address.replaceAll('.', '-')}.${domain}`;
}
