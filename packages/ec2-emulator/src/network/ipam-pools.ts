import { Ec2Error, errors } from '../core/errors.ts';

interface IpamRequest {
  readonly Ipv4IpamPoolId?: string | undefined;
  readonly Ipv4NetmaskLength?: number | undefined;
  readonly Ipv6IpamPoolId?: string | undefined;
  readonly Ipv6NetmaskLength?: number | undefined;
}

/** Throws when a request would take its block from a pool of IPAM's, of which there are none here. */
export function checkIpamPools(input: IpamRequest): void {
  for (const family of [4, 6] as const) {
    const pool = input[`Ipv${family}IpamPoolId`];
    if (pool !== undefined) {
      throw new Ec2Error('InvalidIpamPoolId.NotFound', `The pool ID '${pool}' does not exist`);
    }
    if (input[`Ipv${family}NetmaskLength`] !== undefined) {
      throw errors.invalidParameterCombination(
        `The parameter ipv${family}NetmaskLength requires ipv${family}IpamPoolId.`,
      );
    }
  }
}
