import type { Ipv6CidrAssociation, VpcIpv6CidrBlockAssociation } from '@aws-sdk/client-ec2';
import { type Call, newId } from '../core/call.ts';
import { Ec2Error } from '../core/errors.ts';
import { find } from '../core/find.ts';
import type { RegionState } from '../state/world.ts';
import { type Cidr, contains, formatCidr, overlaps, parseCidr } from './cidr.ts';
import { invalidRange } from './requested-cidr.ts';

/** A VPC takes a /56 of a pool. */
const PREFIX = 56;

/** What VPCs have of a pool. */
export function associationsOf(region: RegionState, poolId: string): Ipv6CidrAssociation[] {
  return [...region.vpcs].flatMap(({ VpcId, Ipv6CidrBlockAssociationSet = [] }) =>
    Ipv6CidrBlockAssociationSet.filter((each) => each.Ipv6Pool === poolId).map(({ Ipv6CidrBlock }) => ({
      Ipv6Cidr: Ipv6CidrBlock,
      AssociatedResource: VpcId,
    })),
  );
}

/** A block of a pool for a VPC: the one asked for, or the first that is free. */
export function blockOfPool(
  call: Call,
  poolId: string,
  asked: Cidr | undefined,
): VpcIpv6CidrBlockAssociation {
  const { region } = call;
  const { PoolId, PoolCidrBlocks } = find(region.ipv6Pools, poolId);
  const blocks = PoolCidrBlocks.flatMap(({ Cidr: text = '' }) => parseCidr(text) ?? []);
  const taken = associationsOf(region, PoolId).flatMap(({ Ipv6Cidr = '' }) => parseCidr(Ipv6Cidr) ?? []);
  const isFree = (block: Cidr) => !taken.some((each) => overlaps(each, block));
  if (asked) checkAsked(asked, blocks, isFree);
  const block = asked ?? blocks.flatMap(parts).find(isFree);
  if (!block) {
    throw new Ec2Error(
      'InsufficientCidrBlocks',
      `The pool ${PoolId} does not have enough free cidr blocks to satisfy the request.`,
    );
  }
  return {
    AssociationId: newId(call, 'vpc-cidr-assoc'),
    Ipv6CidrBlock: formatCidr(block),
    Ipv6CidrBlockState: { State: 'associated' },
    NetworkBorderGroup: region.name,
    Ipv6Pool: PoolId,
    Ipv6AddressAttribute: 'public',
    IpSource: 'byoip',
  };
}

function checkAsked(asked: Cidr, blocks: readonly Cidr[], isFree: (block: Cidr) => boolean): void {
  const text = formatCidr(asked);
  if (asked.prefix !== PREFIX || !blocks.some((each) => contains(each, asked))) {
    throw invalidRange('InvalidVpc.Range', text);
  }
  if (!isFree(asked))
    throw new Ec2Error('InvalidVpc.Conflict', `The CIDR '${text}' conflicts with another VPC`);
}

/** The parts of a block that VPCs can take, in order; the first 256 of a larger one will do. */
function parts({ first, prefix }: Cidr): Cidr[] {
  const count = 2 ** Math.min(8, PREFIX - prefix);
  return Array.from({ length: count }, (_, index) => ({
    family: 6 as const,
    first: first + (BigInt(index) << BigInt(128 - PREFIX)),
    prefix: PREFIX,
  }));
}
