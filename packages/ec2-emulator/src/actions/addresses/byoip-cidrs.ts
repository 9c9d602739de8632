import { Ec2Error, errors } from '../../core/errors.ts';
import { type Cidr, formatCidr, parseCidr } from '../../network/cidr.ts';
import type { ByoipCidrRecord } from '../../state/network-records.ts';
import type { RegionState } from '../../state/world.ts';

/** The least an IPv4 block must have to be advertised. */
const LONGEST_PREFIX = 24;

/** A block that an account may bring. Throws `InvalidParameterValue` for what is no IPv4 block or too small a one. */
export function blockToBring(text = ''): Cidr {
  const cidr = parseCidr(text);
  if (cidr?.family === 4 && cidr.prefix <= LONGEST_PREFIX && formatCidr(cidr) === text) return cidr;
  throw errors.invalidParameterValue(
    `Value (${text}) for parameter cidr is invalid. It must be an IPv4 CIDR block of a /${LONGEST_PREFIX} or larger.`,
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
