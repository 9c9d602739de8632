import { errors } from '../../core/errors.ts';

/** A VPC's attributes as requests name them, and the members that hold them. */
const ATTRIBUTES = {
  enableDnsSupport: 'EnableDnsSupport',
  enableDnsHostnames: 'EnableDnsHostnames',
  enableNetworkAddressUsageMetrics: 'EnableNetworkAddressUsageMetrics',
} as const;

export type VpcAttributeMember = (typeof ATTRIBUTES)[keyof typeof ATTRIBUTES];

export const vpcAttributeMembers: readonly VpcAttributeMember[] = Object.values(ATTRIBUTES);

/** Throws `InvalidParameterValue` for an attribute VPCs don't have. */
export function vpcAttributeNamed(name = ''): VpcAttributeMember {
  if (Object.hasOwn(ATTRIBUTES, name)) return ATTRIBUTES[name as keyof typeof ATTRIBUTES];
  throw errors.invalidParameterValue(
    `Value (${name}) for parameter attribute is invalid. Unknown attribute.`,
  );
}
