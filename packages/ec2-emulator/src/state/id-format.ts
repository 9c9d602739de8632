/** How one kind's ids look, and what EC2 says of those that are malformed or name nothing. */
export interface IdFormat {
  readonly prefix: string;
  readonly malformed: string;
  readonly notFound: string;
  /** As in "The vpc ID 'vpc-…' does not exist", or the whole sentence where EC2 has one of its own. */
  readonly noun: string | ((ids: readonly string[]) => string);
  /** Whether a UUID follows the prefix, or stands alone where there is none. */
  readonly uuid?: true;
  /**
   * Whether EC2 minds the prefix only: it looks `vpc-1` up and finds nothing, where it calls `i-1` malformed.
   */
  readonly anyRemainder?: true;
  /** What EC2 calls the parameter when it says that an id's value is invalid, where that is known. */
  readonly parameter?: string;
}

/**
 * The formats of ids. Their codes are not regular: each is as the reference spells it.
 * @see https://docs.aws.amazon.com/AWSEC2/latest/APIReference/errors-overview.html
 */
export const idFormats = {
  keyPair: {
    prefix: 'key',
    malformed: 'InvalidParameterValue',
    parameter: 'keyPairId',
    notFound: 'InvalidKeyPair.NotFound',
    noun: 'key pair ID',
  },
  vpc: {
    prefix: 'vpc',
    malformed: 'InvalidVpcID.Malformed',
    notFound: 'InvalidVpcID.NotFound',
    noun: 'vpc ID',
    anyRemainder: true,
  },
  subnet: {
    prefix: 'subnet',
    malformed: 'InvalidSubnetID.Malformed',
    notFound: 'InvalidSubnetID.NotFound',
    noun: 'subnet ID',
    anyRemainder: true,
  },
  internetGateway: {
    prefix: 'igw',
    malformed: 'InvalidInternetGatewayId.Malformed',
    notFound: 'InvalidInternetGatewayID.NotFound',
    noun: 'internetGateway ID',
    anyRemainder: true,
  },
  routeTable: {
    prefix: 'rtb',
    malformed: 'InvalidRouteTableId.Malformed',
    notFound: 'InvalidRouteTableID.NotFound',
    noun: 'routeTable ID',
    anyRemainder: true,
  },
  networkAcl: {
    prefix: 'acl',
    malformed: 'InvalidNetworkAclId.Malformed',
    notFound: 'InvalidNetworkAclID.NotFound',
    noun: 'networkAcl ID',
    anyRemainder: true,
  },
  dhcpOptions: {
    prefix: 'dopt',
    malformed: 'InvalidDhcpOptionsId.Malformed',
    notFound: 'InvalidDhcpOptionID.NotFound',
    noun: 'dhcpOption ID',
    anyRemainder: true,
  },
  securityGroup: {
    prefix: 'sg',
    malformed: 'InvalidGroupId.Malformed',
    notFound: 'InvalidGroup.NotFound',
    noun: 'security group',
    anyRemainder: true,
  },
  securityGroupRule: {
    prefix: 'sgr',
    malformed: 'InvalidSecurityGroupRuleId.Malformed',
    notFound: 'InvalidSecurityGroupRuleId.NotFound',
    noun: 'security group rule ID',
    anyRemainder: true,
  },
  prefixList: {
    prefix: 'pl',
    malformed: 'InvalidPrefixListId.Malformed',
    notFound: 'InvalidPrefixListID.NotFound',
    noun: 'prefix list ID',
    anyRemainder: true,
  },
  networkInterface: {
    prefix: 'eni',
    malformed: 'InvalidNetworkInterfaceId.Malformed',
    notFound: 'InvalidNetworkInterfaceID.NotFound',
    noun: 'networkInterface ID',
    anyRemainder: true,
  },
  image: {
    prefix: 'ami',
    malformed: 'InvalidAMIID.Malformed',
    notFound: 'InvalidAMIID.NotFound',
    noun: (ids: readonly string[]) =>
      ids.length === 1
        ? `The image id '[${ids[0]}]' does not exist`
        : `The image ids '[${ids.join(', ')}]' do not exist`,
  },
  instance: {
    prefix: 'i',
    malformed: 'InvalidInstanceID.Malformed',
    notFound: 'InvalidInstanceID.NotFound',
    noun: 'instance ID',
  },
  snapshot: {
    prefix: 'snap',
    malformed: 'InvalidParameterValue',
    parameter: 'snapshotId',
    notFound: 'InvalidSnapshot.NotFound',
    noun: (ids: readonly string[]) => `The snapshot '${ids.join(', ')}' does not exist.`,
  },
  volume: {
    prefix: 'vol',
    malformed: 'InvalidParameterValue',
    parameter: 'volumeId',
    notFound: 'InvalidVolume.NotFound',
    noun: (ids: readonly string[]) => `The volume '${ids.join(', ')}' does not exist.`,
  },
} satisfies Record<string, IdFormat>;
