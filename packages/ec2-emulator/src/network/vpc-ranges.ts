import { Ec2Error } from '../core/errors.ts';
import { type Cidr, contains, formatCidr, overlaps, parseCidr } from './cidr.ts';
import { invalidRange } from './requested-cidr.ts';

const block = (text: string): Cidr => {
  const cidr = parseCidr(text);
  if (!cidr) throw new Error(`${text} is no block`);
  return cidr;
};

/** Addresses that stand for something else than a host of a network. */
const NEVER = ['0.0.0.0/8', '127.0.0.0/8', '169.254.0.0/16', '224.0.0.0/3'].map(block);

/** The private ranges of RFC 1918, and the one EC2 keeps for itself of those for benchmarks. */
const TEN = block('10.0.0.0/8');
const TWELVE = block('172.16.0.0/12');
const SIXTEEN = block('192.168.0.0/16');
const PRIVATE = [TEN, TWELVE, SIXTEEN];
const BENCHMARKS = block('198.19.0.0/16');

/** Throws `InvalidVpc.Range` for a block no VPC can have. */
export function checkUsable(cidr: Cidr): void {
  if (NEVER.some((each) => overlaps(each, cidr))) throw invalidRange('InvalidVpc.Range', formatCidr(cidr));
}

/**
 * Throws `InvalidVpc.Range` for a block that may not be added to a VPC, given the first it has and all it has.
 * @see https://docs.aws.amazon.com/vpc/latest/userguide/vpc-cidr-blocks.html#add-cidr-block-restrictions
 */
export function checkAddable(first: Cidr, all: readonly Cidr[], added: Cidr): void {
  checkUsable(added);
  const own = PRIVATE.find((each) => contains(each, first));
  const others = PRIVATE.filter((each) => each !== own);
  const restricted = [
    ...others,
    ...(contains(BENCHMARKS, first) ? [] : [BENCHMARKS]),
    ...(own === TWELVE ? [block('172.31.0.0/16')] : []),
    ...(all.some((each) => contains(block('10.0.0.0/15'), each)) ? [block('10.0.0.0/16')] : []),
  ];
  if (!restricted.some((each) => overlaps(each, added))) return;
  throw new Ec2Error(
    'InvalidVpc.Range',
    `The CIDR '${formatCidr(added)}' is restricted. Use a CIDR from the same private address range as the current VPC CIDR, or use a publicly-routable CIDR. For additional restrictions, see https://docs.aws.amazon.com/vpc/latest/userguide/VPC_Subnets.html#VPC_Sizing`,
  );
}
