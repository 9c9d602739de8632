/** How one kind's ids look, and what EC2 says of those that are malformed or name nothing. */
export interface IdFormat {
  readonly prefix: string;
  readonly malformed: string;
  readonly notFound: string;
  /** As in "The vpc ID 'vpc-…' does not exist", or the whole sentence where EC2 has one of its own. */
  readonly noun: string | ((ids: readonly string[]) => string);
  /** Whether a UUID follows the prefix, or stands alone where there is none. */
  readonly uuid?: true;
}

/**
 * The formats of ids. Their codes are not regular: each is as the reference spells it.
 * @see https://docs.aws.amazon.com/AWSEC2/latest/APIReference/errors-overview.html
 */
export const idFormats = {
  keyPair: {
    prefix: 'key',
    malformed: 'InvalidParameterValue',
    notFound: 'InvalidKeyPair.NotFound',
    noun: 'key pair ID',
  },
  vpc: {
    prefix: 'vpc',
    malformed: 'InvalidVpcID.Malformed',
    notFound: 'InvalidVpcID.NotFound',
    noun: 'vpc ID',
  },
  subnet: {
    prefix: 'subnet',
    malformed: 'InvalidSubnetID.Malformed',
    notFound: 'InvalidSubnetID.NotFound',
    noun: 'subnet ID',
  },
  internetGateway: {
    prefix: 'igw',
    malformed: 'InvalidInternetGatewayId.Malformed',
    notFound: 'InvalidInternetGatewayID.NotFound',
    noun: 'internetGateway ID',
  },
  routeTable: {
    prefix: 'rtb',
    malformed: 'InvalidRouteTableId.Malformed',
    notFound: 'InvalidRouteTableID.NotFound',
    noun: 'routeTable ID',
  },
  networkAcl: {
    prefix: 'acl',
    malformed: 'InvalidNetworkAclId.Malformed',
    notFound: 'InvalidNetworkAclID.NotFound',
    noun: 'networkAcl ID',
  },
  dhcpOptions: {
    prefix: 'dopt',
    malformed: 'InvalidDhcpOptionsId.Malformed',
    notFound: 'InvalidDhcpOptionID.NotFound',
    noun: 'dhcpOption ID',
  },
  securityGroup: {
    prefix: 'sg',
    malformed: 'InvalidGroupId.Malformed',
    notFound: 'InvalidGroup.NotFound',
    noun: 'security group',
  },
  securityGroupRule: {
    prefix: 'sgr',
    malformed: 'InvalidSecurityGroupRuleId.Malformed',
    notFound: 'InvalidSecurityGroupRuleId.NotFound',
    noun: 'security group rule ID',
  },
  prefixList: {
    prefix: 'pl',
    malformed: 'InvalidPrefixListId.Malformed',
    notFound: 'InvalidPrefixListID.NotFound',
    noun: 'prefix list ID',
  },
  networkInterface: {
    prefix: 'eni',
    malformed: 'InvalidNetworkInterfaceId.Malformed',
    notFound: 'InvalidNetworkInterfaceID.NotFound',
    noun: 'networkInterface ID',
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
    notFound: 'InvalidSnapshot.NotFound',
    noun: (ids: readonly string[]) => `The snapshot '${ids.join(', ')}' does not exist.`,
  },
  volume: {
    prefix: 'vol',
    malformed: 'InvalidParameterValue',
    notFound: 'InvalidVolume.NotFound',
    noun: (ids: readonly string[]) => `The volume '${ids.join(', ')}' does not exist.`,
  },
} satisfies Record<string, IdFormat>;
