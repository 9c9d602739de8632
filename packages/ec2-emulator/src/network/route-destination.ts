import type { Route } from '@aws-sdk/client-ec2';
import { errors } from '../core/errors.ts';
import type { RegionState } from '../state/world.ts';
import { formatCidr } from './cidr.ts';
import { checkPrefixList } from './prefix-lists.ts';
import { requestedBlock } from './requested-cidr.ts';

/** Where a route leads to: exactly one of the three. */
export type Destination = Pick<
  Route,
  'DestinationCidrBlock' | 'DestinationIpv6CidrBlock' | 'DestinationPrefixListId'
>;

/** The destination a request names, its host bits zero. Throws unless it names one, and one that can be. */
export function requestedDestination(region: RegionState, input: Destination): Destination {
  const { DestinationCidrBlock, DestinationIpv6CidrBlock, DestinationPrefixListId } = input;
  const named = [DestinationCidrBlock, DestinationIpv6CidrBlock, DestinationPrefixListId].filter(
    (each) => each !== undefined,
  );
  if (named.length === 0) throw errors.missingParameter('destinationCidrBlock');
  if (named.length > 1) {
    throw errors.invalidParameterCombination(
      'The parameters destinationCidrBlock, destinationIpv6CidrBlock and destinationPrefixListId cannot be used together.',
    );
  }
  if (DestinationCidrBlock !== undefined) {
    return {
      DestinationCidrBlock: formatCidr(requestedBlock(DestinationCidrBlock, 4, 'destinationCidrBlock')),
    };
  }
  if (DestinationIpv6CidrBlock !== undefined) {
    return {
      DestinationIpv6CidrBlock: formatCidr(
        requestedBlock(DestinationIpv6CidrBlock, 6, 'destinationIpv6CidrBlock'),
      ),
    };
  }
  return { DestinationPrefixListId: checkPrefixList(region, DestinationPrefixListId) };
}

/** The destination as EC2's errors quote it; the same for routes to the same. */
export function destinationOf(route: Destination): string {
  return route.DestinationCidrBlock ?? route.DestinationIpv6CidrBlock ?? route.DestinationPrefixListId ?? '';
}
