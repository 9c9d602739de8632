import type { NetworkInterfaceAssociation } from '@aws-sdk/client-ec2';
import type { Call } from '../core/call.ts';
import { publicNameIn } from './addresses.ts';

/**
 * Names the public addresses in a VPC by what its attributes say now: EC2 gives them their names, or takes these away,
 * as soon as the attributes change.
 * @see https://docs.aws.amazon.com/vpc/latest/userguide/AmazonDNS-concepts.html
 */
export function namePublicAddresses(call: Call, VpcId: string): void {
  const named = <T extends { readonly Association?: NetworkInterfaceAssociation | undefined }>(
    each: T,
  ): T => {
    const { Association } = each;
    if (!Association?.PublicIp) return each;
    const PublicDnsName = publicNameIn(call, { VpcId }, Association.PublicIp);
    return { ...each, Association: { ...Association, PublicDnsName } };
  };
  const { networkInterfaces } = call.region;
  for (const eni of networkInterfaces.where('vpc', VpcId)) {
    if (!eni.PrivateIpAddresses?.some(({ Association }) => Association)) continue;
    networkInterfaces.put({ ...named(eni), PrivateIpAddresses: eni.PrivateIpAddresses.map(named) });
  }
}
