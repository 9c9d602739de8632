import { Ec2Error, errors } from '../core/errors.ts';
import { type Cidr, parseCidr } from './cidr.ts';

/**
 * The IPv4 block a request asks for, its host bits set to zero. Throws `MissingParameter`, `InvalidParameterValue`, or
 * the given code when a VPC or subnet can't have that size: 16 to 65,536 addresses.
 */
export function requestedCidr(text: string | undefined, rangeCode: string): Cidr {
  if (text === undefined) {
    throw new Ec2Error('MissingParameter', "Either 'cidrBlock' or 'ipv4IpamPoolId' should be provided.");
  }
  const cidr = requestedBlock(text, 4, 'cidrBlock');
  if (cidr.prefix < 16 || cidr.prefix > 28) throw invalidRange(rangeCode, text);
  return cidr;
}

/** The block of a family that a parameter names, its host bits set to zero. Throws `InvalidParameterValue`. */
export function requestedBlock(text: string, family: 4 | 6, parameter: string): Cidr {
  const cidr = parseCidr(text);
  if (cidr?.family === family) return cidr;
  throw errors.invalidParameterValue(
    `Value (${text}) for parameter ${parameter} is invalid. This is not a valid CIDR block.`,
  );
}

export function invalidRange(code: string, cidr: string): Ec2Error {
  return new Ec2Error(code, `The CIDR '${cidr}' is invalid.`);
}
