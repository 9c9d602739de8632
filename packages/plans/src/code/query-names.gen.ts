// Generated from the SDK's model by `pnpm --filter @muster/plans generate`. Do not edit.

export const queryNames: Readonly<Record<string, string>> = {
  BlockDeviceMappings: 'BlockDeviceMapping',
  'CreateSecurityGroup.Description': 'GroupDescription',
  ElasticInferenceAccelerators: 'ElasticInferenceAccelerator',
  Groups: 'SecurityGroupId',
  InstanceIds: 'InstanceId',
  Ipv4Prefixes: 'Ipv4Prefix',
  Ipv6Addresses: 'Ipv6Address',
  Ipv6Prefixes: 'Ipv6Prefix',
  LicenseSpecifications: 'LicenseSpecification',
  MetricCategoryIds: 'MetricCategoryId',
  NetworkInterfaces: 'NetworkInterface',
  'NetworkInterfaces.Ipv6Addresses': 'Ipv6Addresses',
  'NetworkInterfaces.PrivateIpAddresses': 'PrivateIpAddresses',
  OrganizationArns: 'OrganizationArn',
  OrganizationalUnitArns: 'OrganizationalUnitArn',
  PrivateIpAddresses: 'PrivateIpAddress',
  ProductCodes: 'ProductCode',
  Resources: 'ResourceId',
  SecondaryInterfaces: 'SecondaryInterface',
  SecurityGroupIds: 'SecurityGroupId',
  SecurityGroupRuleIds: 'SecurityGroupRuleId',
  SecurityGroupRules: 'SecurityGroupRule',
  SecurityGroups: 'SecurityGroup',
  TagSpecifications: 'TagSpecification',
  Tags: 'Tag',
  UserGroups: 'UserGroup',
  UserIdGroupPairs: 'Groups',
  UserIds: 'UserId',
};

export const blobs: ReadonlySet<string> = new Set(['ImportKeyPair.PublicKeyMaterial']);
