import type { AssociateVpcCidrBlockRequest, VpcIpv6CidrBlockAssociation } from '@aws-sdk/client-ec2';
import type { Call } from '../core/call.ts';
import { errors } from '../core/errors.ts';
import type { RegionState } from '../state/world.ts';
import { blockOfPool } from './ipv6-pools.ts';
import { requestedBlock } from './requested-cidr.ts';
import { zonesOf } from './subnets.ts';
import { amazonIpv6Block } from './vpc-ipv6.ts';

type Ipv6Request = Pick<
  AssociateVpcCidrBlockRequest,
  'AmazonProvidedIpv6CidrBlock' | 'Ipv6CidrBlock' | 'Ipv6Pool' | 'Ipv6CidrBlockNetworkBorderGroup'
>;

/** The IPv6 block a request asks for a VPC: one of Amazon's, or one of a pool of the account's own. */
export function requestedIpv6Block(call: Call, input: Ipv6Request): VpcIpv6CidrBlockAssociation | undefined {
  const { Ipv6CidrBlock, Ipv6Pool, Ipv6CidrBlockNetworkBorderGroup: group } = input;
  const isAmazon = input.AmazonProvidedIpv6CidrBlock === true;
  if (isAmazon && (Ipv6CidrBlock !== undefined || Ipv6Pool !== undefined)) {
    throw errors.invalidParameterCombination(
      'The parameter amazonProvidedIpv6CidrBlock cannot be used with ipv6CidrBlock or ipv6Pool.',
    );
  }
  const asked = Ipv6CidrBlock === undefined ? undefined : requestedBlock(Ipv6CidrBlock, 6, 'ipv6CidrBlock');
  if (asked && Ipv6Pool === undefined) throw errors.missingParameter('ipv6Pool');
  if (group !== undefined) checkBorderGroup(call.region, group, isAmazon);
  if (isAmazon) return amazonIpv6Block(call);
  return Ipv6Pool === undefined ? undefined : blockOfPool(call, Ipv6Pool, asked);
}

function checkBorderGroup(region: RegionState, group: string, isAmazon: boolean): void {
  if (!isAmazon) {
    throw errors.invalidParameterCombination(
      'The parameter ipv6CidrBlockNetworkBorderGroup requires amazonProvidedIpv6CidrBlock to be true.',
    );
  }
  if (zonesOf(region).some((zone) => zone.networkBorderGroup === group)) return;
  throw errors.invalidParameterValue(
    `Value (${group}) for parameter ipv6CidrBlockNetworkBorderGroup is invalid. Invalid network border group.`,
  );
}
