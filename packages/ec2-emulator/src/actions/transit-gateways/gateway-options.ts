import type { DefaultRouteTableAssociationValue } from '@aws-sdk/client-ec2';
import { errors } from '../../core/errors.ts';
import { formatCidr, overlaps, parseCidr } from '../../network/cidr.ts';

/** Throws unless options that are switched are switched to `enable` or `disable`. */
export function checkSwitches(options: object, names: readonly string[]): void {
  for (const name of names) {
    const value: unknown = Reflect.get(options, name);
    if (value === undefined || isSwitch(value)) continue;
    throw errors.invalidParameterValue(
      `Value (${value}) for parameter ${name} is invalid. Valid values are: enable, disable.`,
    );
  }
}

const isSwitch = (value: unknown): value is DefaultRouteTableAssociationValue =>
  value === 'enable' || value === 'disable';

/** Throws unless an ASN is one for private use, of 16 or 32 bits. */
export function checkAsn(asn: number): void {
  const isPrivate = (asn >= 64512 && asn <= 65534) || (asn >= 4200000000 && asn <= 4294967294);
  if (isPrivate) return;
  throw errors.invalidParameterValue(
    `Amazon side ASN ${asn} is invalid. Valid ranges are 64512-65534 and 4200000000-4294967294.`,
  );
}

/** The largest prefixes a gateway's own blocks may have, by family. */
const MAX_PREFIX = { 4: 24, 6: 64 } as const;

/** A gateway's own blocks, host bits zero. Throws for one that is too small, link-local, or overlaps another. */
export function gatewayBlocks(asked: readonly string[], before: readonly string[] = []): string[] {
  const blocks = before.flatMap((block) => parseCidr(block) ?? []);
  for (const text of asked) {
    const cidr = parseCidr(text);
    const linkLocal = parseCidr('169.254.0.0/16');
    if (!cidr || cidr.prefix > MAX_PREFIX[cidr.family] || (linkLocal && overlaps(cidr, linkLocal))) {
      throw errors.invalidParameterValue(
        `Transit Gateway CIDR block ${text} is invalid. It must be a size /24 CIDR block or larger for IPv4, or a size /64 CIDR block or larger for IPv6.`,
      );
    }
    if (blocks.some((other) => overlaps(other, cidr))) {
      throw errors.invalidParameterValue(
        `Transit Gateway CIDR block ${text} overlaps with another block of the transit gateway.`,
      );
    }
    blocks.push(cidr);
  }
  return blocks.map(formatCidr);
}
