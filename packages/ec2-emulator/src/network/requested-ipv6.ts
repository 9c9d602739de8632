import type { AssociateVpcCidrBlockRequest } from '@aws-sdk/client-ec2';
import { Ec2Error, errors } from '../core/errors.ts';
import type { RegionState } from '../state/world.ts';
import { requestedBlock } from './requested-cidr.ts';
import { zonesOf } from './subnets.ts';

type Ipv6Request = Pick<
  AssociateVpcCidrBlockRequest,
  'AmazonProvidedIpv6CidrBlock' | 'Ipv6CidrBlock' | 'Ipv6Pool' | 'Ipv6CidrBlockNetworkBorderGroup'
>;

/**
 * Whether a request asks for an IPv6 block of Amazon's for a VPC. A block of one's own comes from a pool that it was
 * brought into, of which there is none here.
 */
export function asksForAmazonIpv6(region: RegionState, input: Ipv6Request): boolean {
  const { Ipv6CidrBlock, Ipv6Pool, Ipv6CidrBlockNetworkBorderGroup: group } = input;
  const asks = input.AmazonProvidedIpv6CidrBlock === true;
  if (asks && (Ipv6CidrBlock !== undefined || Ipv6Pool !== undefined)) {
    throw errors.invalidParameterCombination(
      'The parameter amazonProvidedIpv6CidrBlock cannot be used with ipv6CidrBlock or ipv6Pool.',
    );
  }
  if (Ipv6CidrBlock !== undefined) {
    requestedBlock(Ipv6CidrBlock, 6, 'ipv6CidrBlock');
    if (Ipv6Pool === undefined) throw errors.missingParameter('ipv6Pool');
  }
  if (Ipv6Pool !== undefined) {
    throw new Ec2Error('InvalidIpv6PoolID.NotFound', `The ipv6Pool ID '${Ipv6Pool}' does not exist`);
  }
  if (group !== undefined) checkBorderGroup(region, group, asks);
  return asks;
}

function checkBorderGroup(region: RegionState, group: string, asks: boolean): void {
  if (!asks) {
    throw errors.invalidParameterCombination(
      'The parameter ipv6CidrBlockNetworkBorderGroup requires amazonProvidedIpv6CidrBlock to be true.',
    );
  }
  if (zonesOf(region).some((zone) => zone.networkBorderGroup === group)) return;
  throw errors.invalidParameterValue(
    `Value (${group}) for parameter ipv6CidrBlockNetworkBorderGroup is invalid. Invalid network border group.`,
  );
}
