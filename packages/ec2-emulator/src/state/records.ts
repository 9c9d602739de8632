import type {
  DhcpOptions,
  InternetGateway,
  KeyPairInfo,
  ManagedPrefixList,
  NetworkAcl,
  NetworkInterface,
  PrefixListEntry,
  PrefixListState,
  ResourceType,
  RouteTable,
  SecurityGroup,
  SecurityGroupRule,
  Subnet,
  Tag,
  Vpc,
} from '@aws-sdk/client-ec2';

/** A resource of the SDK's with members that are always there, and without tags, which live apart. */
export type Known<T, Sure extends keyof T> = Omit<T, Sure | 'Tags' | 'TagSet'> & {
  [K in Sure]-?: NonNullable<T[K]>;
};

export type KeyPairRecord = Known<KeyPairInfo, 'KeyPairId' | 'KeyName' | 'KeyFingerprint'>;

export interface VpcRecord extends Known<Vpc, 'VpcId' | 'CidrBlock' | 'OwnerId' | 'DhcpOptionsId'> {
  readonly EnableDnsSupport: boolean;
  readonly EnableDnsHostnames: boolean;
  readonly EnableNetworkAddressUsageMetrics: boolean;
  /** Whether it was enabled for EC2-Classic, and for names between the two. */
  readonly classicLink?: boolean;
  readonly classicLinkDns?: boolean;
}

/** How many addresses are free is counted from the interfaces in it, not kept. One of IPv6 alone has no `CidrBlock`. */
export type SubnetRecord = Omit<
  Known<Subnet, 'SubnetId' | 'VpcId' | 'AvailabilityZone' | 'OwnerId'>,
  'AvailableIpAddressCount'
>;

export type InternetGatewayRecord = Known<InternetGateway, 'InternetGatewayId' | 'Attachments' | 'OwnerId'>;

export type RouteTableRecord = Known<
  RouteTable,
  'RouteTableId' | 'VpcId' | 'Routes' | 'Associations' | 'OwnerId'
>;

export type NetworkAclRecord = Known<
  NetworkAcl,
  'NetworkAclId' | 'VpcId' | 'Entries' | 'Associations' | 'OwnerId'
>;

export type DhcpOptionsRecord = Known<DhcpOptions, 'DhcpOptionsId' | 'OwnerId'>;

/** Its rules are resources of their own. */
export type SecurityGroupRecord = Omit<
  Known<SecurityGroup, 'GroupId' | 'GroupName' | 'Description' | 'VpcId' | 'OwnerId'>,
  'IpPermissions' | 'IpPermissionsEgress'
>;

export interface SecurityGroupRuleRecord
  extends Known<
    SecurityGroupRule,
    'SecurityGroupRuleId' | 'GroupId' | 'GroupOwnerId' | 'IsEgress' | 'IpProtocol'
  > {
  /** The name by which the request called the group the rule is about, if it did. */
  readonly referencedName?: string;
}

/** A customer's list with its entries as of every version, the latest last. */
export interface PrefixListRecord
  extends Known<ManagedPrefixList, 'PrefixListId' | 'PrefixListName' | 'MaxEntries' | 'Version' | 'OwnerId'> {
  readonly versions: readonly (readonly PrefixListEntry[])[];
  /** The state it is shown in while what was asked last is being done. */
  readonly underWay?: { readonly state: PrefixListState; readonly until: number };
}

export type NetworkInterfaceRecord = Known<
  NetworkInterface,
  'NetworkInterfaceId' | 'SubnetId' | 'VpcId' | 'OwnerId'
> & {
  /** When being attached or detached is over. */
  readonly settlesAt?: number;
};

/** The tags one account has put on one resource, its own or shared with it. */
export interface TagSet {
  readonly ResourceId: string;
  readonly ResourceType: ResourceType;
  readonly Tags: readonly Tag[];
}

/** What a request with a client token answered, so that its repetition can be answered. */
export interface RememberedReply {
  readonly operation: string;
  readonly clientToken: string;
  /** The Availability Zone within which the token counts; the whole region when undefined. */
  readonly zone?: string | undefined;
  readonly inputDigest: string;
  readonly at: number;
  /** The operation's output, or as much as a repetition is answered from, `packed`. */
  readonly reply: Uint8Array;
}

/** One setting of an account in a region that belongs to no resource. */
export interface Setting {
  readonly name: string;
  readonly value: unknown;
}
