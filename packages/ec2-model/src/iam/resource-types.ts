import { arns } from './ec2-actions.gen.ts';
import { table } from './table.ts';

const FORMATS = table(arns);

/**
 * The resource type of an id by its prefix.
 *
 * Source: https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/resource-ids.html
 */
const TYPES_BY_PREFIX: Readonly<Record<string, string>> = {
  acl: 'network-acl',
  ami: 'image',
  cr: 'capacity-reservation',
  dopt: 'dhcp-options',
  eipalloc: 'elastic-ip',
  eni: 'network-interface',
  fleet: 'fleet',
  h: 'dedicated-host',
  i: 'instance',
  igw: 'internet-gateway',
  key: 'key-pair',
  lt: 'launch-template',
  nat: 'natgateway',
  pcx: 'vpc-peering-connection',
  pl: 'prefix-list',
  rtb: 'route-table',
  sfr: 'spot-fleet-request',
  sg: 'security-group',
  sgr: 'security-group-rule',
  sir: 'spot-instances-request',
  snap: 'snapshot',
  subnet: 'subnet',
  tgw: 'transit-gateway',
  vol: 'volume',
  vpc: 'vpc',
  vpce: 'vpc-endpoint',
};

/** Where EC2's API and IAM's ARN formats name one id differently. */
const ARN_NAMES: Readonly<Record<string, string>> = {
  GroupId: 'SecurityGroupId',
  NetworkAclId: 'NaclId',
  KeyName: 'KeyPairName',
};

const TYPES_BY_VARIABLE = new Map(
  [...FORMATS].map(([type, [format = '']]) => [/\{(\w+)\}$/.exec(format)?.[1], type]),
);

/** A resource in IAM's terms; the id is `*` while it has none. */
export interface IamResource {
  readonly type: string;
  readonly id: string;
}

/** The resource of an id such as `i-0abc…`, or of `{InstanceId}`, which stands for an id that is not known yet. */
export function resourceOfId(text: string): IamResource | undefined {
  const variable = /^\{(\w+)\}$/.exec(text)?.[1];
  if (variable) {
    const type = TYPES_BY_VARIABLE.get(ARN_NAMES[variable] ?? variable);
    return type === undefined ? undefined : { type, id: '*' };
  }
  const prefix = /^([a-z]+)-[0-9a-f]{8,17}$/.exec(text)?.[1];
  const type = prefix && TYPES_BY_PREFIX[prefix];
  // The ARN of a key pair has its name.
  return type ? { type, id: type === 'key-pair' ? '*' : text } : undefined;
}

/** Whose resources an ARN names: `account` is `*` where it is not known. */
export interface IamPlace {
  readonly account: string;
  readonly region: string;
}

/** `aws`, or the partition of AWS GovCloud (US) or of China that a region belongs to. */
export function partitionOf(region: string): string {
  if (region.startsWith('us-gov-')) return 'aws-us-gov';
  return region.startsWith('cn-') ? 'aws-cn' : 'aws';
}

/** `arn:aws:ec2:us-east-1:123456789012:instance/i-0abc…`, in the format of the resource's type. */
export function arnOf({ type, id }: IamResource, { account, region }: IamPlace): string {
  const values: Readonly<Record<string, string>> = {
    Partition: partitionOf(region),
    Region: region,
    Account: account,
  };
  const format = FORMATS.get(type)?.[0] ?? '*';
  return format.replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? id);
}
