import { Ec2Error, errors } from '../../core/errors.ts';
import { type Cidr, formatCidr, parseCidr } from '../../network/cidr.ts';
import type { ByoipCidrRecord } from '../../state/network-records.ts';
import type { RegionState } from '../../state/world.ts';

/** The least a block must have to be advertised, and one of IPv6 that is not to be. */
const LONGEST_PREFIX = { 4: 24, 6: 48 } as const;
const LONGEST_UNADVERTISED = 56;

/** A block that an account may bring. Throws `InvalidParameterValue` for what is no block or too small a one. */
export function blockToBring(text = '', advertisable = true): Cidr {
  const cidr = parseCidr(text);
  const family = cidr?.family ?? 4;
  const longest = family === 6 && !advertisable ? LONGEST_UNADVERTISED : LONGEST_PREFIX[family];
  if (cidr && cidr.prefix <= longest && formatCidr(cidr) === text) return cidr;
  throw errors.invalidParameterValue(
    `Value (${text}) for parameter cidr is invalid. It must be an IPv${family} CIDR block of a /${longest} or larger.`,
  );
}

/** The block the account has brought. Throws `InvalidByoipCidr.NotFound`. */
export function broughtBlock(region: RegionState, text = ''): ByoipCidrRecord {
  const block = region.byoipCidrs.get(text);
  if (block) return block;
  throw new Ec2Error('InvalidByoipCidr.NotFound', `The BYOIP CIDR '${text}' does not exist`);
}

/** The error of a block in a state that the operation does not allow. */
export const incorrectState = ({ Cidr: text, State }: ByoipCidrRecord): Ec2Error =>
  new Ec2Error('IncorrectState', `The BYOIP CIDR '${text}' is in the state '${State}'.`);
