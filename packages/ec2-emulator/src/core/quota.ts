import { Ec2Error } from './errors.ts';

interface Quota {
  readonly code: string;
  /** In the plural, as EC2's words have it: "VPCs". */
  readonly noun: string;
  readonly most: number;
}

/**
 * How many resources an account may have in a region, or in a VPC where they are counted by VPC.
 * @see https://docs.aws.amazon.com/vpc/latest/userguide/amazon-vpc-limits.html
 */
const QUOTAS = {
  vpcs: { code: 'VpcLimitExceeded', noun: 'VPCs', most: 5 },
  subnets: { code: 'SubnetLimitExceeded', noun: 'subnets', most: 200 },
  internetGateways: { code: 'InternetGatewayLimitExceeded', noun: 'internet gateways', most: 5 },
  routeTables: { code: 'RouteTableLimitExceeded', noun: 'route tables', most: 200 },
  networkAcls: { code: 'NetworkAclLimitExceeded', noun: 'network ACLs', most: 200 },
  prefixLists: { code: 'PrefixListLimitExceeded', noun: 'prefix lists', most: 100 },
  securityGroups: { code: 'SecurityGroupLimitExceeded', noun: 'security groups', most: 2500 },
  keyPairs: { code: 'KeyPairLimitExceeded', noun: 'key pairs', most: 5000 },
} satisfies Record<string, Quota>;

/** Throws the quota's error when an account has as many of a kind in its region as it may. */
export function checkQuota(kind: keyof typeof QUOTAS, { size }: { readonly size: number }): void {
  const { code, noun, most } = QUOTAS[kind];
  if (size >= most) throw new Ec2Error(code, `The maximum number of ${noun} has been reached.`);
}
