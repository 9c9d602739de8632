import type { Image, InstanceTypeInfo, Subnet } from '@aws-sdk/client-ec2';
import type { Price } from '@muster/contract';
import type { LaunchUserData } from '@muster/plans';
import type { Json } from '../../../api/json.ts';

/** Of an AMI only what has the same shape in a listing and in a reply of EC2's: everything but dates. */
export type ImageItem = Pick<
  Image,
  | 'ImageId'
  | 'Name'
  | 'Description'
  | 'Architecture'
  | 'BlockDeviceMappings'
  | 'BootMode'
  | 'CreationDate'
  | 'DeprecationTime'
  | 'EnaSupport'
  | 'FreeTierEligible'
  | 'ImageOwnerAlias'
  | 'OwnerId'
  | 'Platform'
  | 'PlatformDetails'
  | 'ProductCodes'
  | 'Public'
  | 'RootDeviceName'
  | 'RootDeviceType'
  | 'State'
  | 'VirtualizationType'
>;
export type TypeItem = Json<InstanceTypeInfo>;
export type SubnetItem = Json<Subnet>;

/** What the page knows beyond the draft; every part may still be on its way. */
export interface Known {
  readonly image?: ImageItem | undefined;
  readonly type?: TypeItem | undefined;
  readonly subnet?: SubnetItem | undefined;
  /** The free addresses of the subnets that EC2 chooses among while nobody has chosen one. */
  readonly freeAddresses?: number | undefined;
  /** Whether an instance gets a public IPv4 address unless the launch says otherwise. */
  readonly givesAddress?: boolean | undefined;
  /** Null where the region has none. */
  readonly defaultVpcId?: string | null | undefined;
  /** The types offered in the chosen zone. */
  readonly offered?: ReadonlySet<string> | undefined;
  /** The content of the user data; never kept. */
  readonly userData?: LaunchUserData | undefined;
  readonly keyNames?: ReadonlySet<string> | undefined;
  /** What Amazon's list says that types cost here under Linux, by type. */
  readonly prices?: ReadonlyMap<string, Price> | undefined;
  /** Names of the security groups of the VPC launched into. */
  readonly groupNames?: ReadonlySet<string> | undefined;
}
