import type { PublicIpv4Pool } from '@aws-sdk/client-ec2';
import { Ec2Error } from '../../core/errors.ts';
import { find } from '../../core/find.ts';
import { addressCount, contains, formatAddress, parseCidr } from '../../network/cidr.ts';
import type { PublicIpv4PoolRecord } from '../../state/network-records.ts';
import type { RegionState } from '../../state/world.ts';

/** A pool with how many of its addresses are still to be had. */
export function shownPool(region: RegionState, pool: PublicIpv4PoolRecord): PublicIpv4Pool {
  const ranges = pool.PoolAddressRanges.map((range) => {
    const used = blocksIn(region, pool.PoolId)
      .filter((block) => formatAddress(4, block.first) === range.FirstAddress)
      .flatMap((block) => usedIn(region, block));
    return { ...range, AvailableAddressCount: (range.AddressCount ?? 0) - used.length };
  });
  const sum = (count: (range: (typeof ranges)[number]) => number | undefined) =>
    ranges.reduce((total, range) => total + (count(range) ?? 0), 0);
  return {
    ...pool,
    PoolAddressRanges: ranges,
    TotalAddressCount: sum((range) => range.AddressCount),
    TotalAvailableAddressCount: sum((range) => range.AvailableAddressCount),
  };
}

/** The pool of the account's own that an address belongs to, if it does to one. */
export function poolWith(region: RegionState, address: string | undefined): string | undefined {
  const single = parseCidr(`${address}/32`);
  if (!single) return undefined;
  return [...region.byoipCidrs].find(({ Cidr }) => {
    const block = parseCidr(Cidr);
    return block !== undefined && contains(block, single);
  })?.PoolId;
}

/** Takes an address out of one of the account's own pools: the one asked for, or the first that is free. */
export function addressFromPool(region: RegionState, poolId: string, asked: string | undefined): string {
  const { PoolId } = find(region.publicIpv4Pools, poolId);
  for (const block of blocksIn(region, PoolId)) {
    const used = new Set(usedIn(region, block));
    for (let offset = 0n; offset < addressCount(block); offset++) {
      const address = formatAddress(4, block.first + offset);
      if (!used.has(address) && (asked === undefined || asked === address)) return address;
    }
  }
  throw new Ec2Error(
    'InsufficientAddressCapacity',
    `Not enough available capacity to satisfy your address request from the pool ${PoolId}`,
  );
}

/** The addresses of a block that have been allocated. */
export function usedIn(region: RegionState, block: ReturnType<typeof blocksIn>[number]): string[] {
  return [...region.addresses]
    .map((address) => address.PublicIp)
    .filter((address) => {
      const single = parseCidr(`${address}/32`);
      return single !== undefined && contains(block, single);
    });
}

function blocksIn(region: RegionState, poolId: string) {
  return [...region.byoipCidrs]
    .filter((each) => each.PoolId === poolId)
    .flatMap(({ Cidr }) => parseCidr(Cidr) ?? []);
}
