import type { Limit } from './limits.ts';

const words = (text: string) => text.trim().split(/\s+/);

/** The operations with limits of their own ("uncategorized actions"): bucket capacity, tokens a second, operations. */
const rows: readonly (readonly [capacity: number, perSecond: number, operations: string])[] = [
  [
    1,
    0.1,
    `AdvertiseByoipCidr DeprovisionByoipCidr DisableImageBlockPublicAccess DisableSnapshotBlockPublicAccess
    EnableImageBlockPublicAccess EnableSnapshotBlockPublicAccess ProvisionByoipCidr WithdrawByoipCidr`,
  ],
  [
    1,
    0.5,
    `AssociateCapacityReservationBillingOwner DescribeByoipCidrs DisassociateCapacityReservationBillingOwner`,
  ],
  [
    1,
    1,
    `CancelDeclarativePoliciesReport CreateDefaultSubnet CreateDefaultVpc DescribeInstanceTopology
    DescribeMovingAddresses MoveAddressToVpc RestoreAddressToClassic StartDeclarativePoliciesReport`,
  ],
  [2, 2, 'ModifyInstanceMetadataDefaults'],
  [4, 0.3, 'CreateVpcEndpoint DeleteVpcEndpoints ModifyVpcEndpoint'],
  [
    5,
    1,
    `CreateCoipCidr CreateCoipPool CreateSubnetCidrReservation DeleteCoipCidr DeleteCoipPool
    DeleteSubnetCidrReservation`,
  ],
  [
    5,
    2,
    `AuthorizeClientVpnIngress CreateClientVpnRoute DeleteClientVpnRoute DescribeHostReservationOfferings
    DescribeHostReservations DisableFastLaunch EnableFastLaunch GetHostReservationPurchasePreview
    PurchaseHostReservation RevokeClientVpnIngress RunInstances StartInstances`,
  ],
  [
    5,
    5,
    `DeleteQueuedReservedInstances DescribeDeclarativePoliciesReports GetDeclarativePoliciesReportSummary
    PurchaseReservedInstancesOffering`,
  ],
  [
    10,
    0.15,
    `DescribeCapacityBlockExtensionOfferings DescribeCapacityBlockOfferings PurchaseCapacityBlock
    PurchaseCapacityBlockExtension`,
  ],
  [
    10,
    1,
    `AcceptVpcEndpointConnections AssignPrivateNatGatewayAddress AssociateEnclaveCertificateIamRole
    AssociateNatGatewayAddress CreateNatGateway CreateVpcEndpointServiceConfiguration DeleteNatGateway
    DeleteVpcEndpointServiceConfigurations DisassociateEnclaveCertificateIamRole DisassociateNatGatewayAddress
    GetAssociatedEnclaveCertificateIamRoles ModifyVpcEndpointServiceConfiguration RejectVpcEndpointConnections
    UnassignPrivateNatGatewayAddress`,
  ],
  [
    10,
    2,
    `AttachVerifiedAccessTrustProvider CreateVerifiedAccessGroup CreateVerifiedAccessInstance
    CreateVerifiedAccessTrustProvider DeleteVerifiedAccessGroup DeleteVerifiedAccessInstance
    DeleteVerifiedAccessTrustProvider DescribeVerifiedAccessInstanceLoggingConfigurations
    DetachVerifiedAccessTrustProvider ModifyVerifiedAccessGroup ModifyVerifiedAccessInstance
    ModifyVerifiedAccessInstanceLoggingConfiguration ModifyVerifiedAccessTrustProvider`,
  ],
  [
    10,
    10,
    `DescribeAggregateIdFormat DescribeIdFormat DescribeIdentityIdFormat DescribePrincipalIdFormat
    DescribeReservedInstancesOfferings`,
  ],
  [
    20,
    4,
    `CreateVerifiedAccessEndpoint DeleteVerifiedAccessEndpoint ModifyVerifiedAccessEndpoint
    ModifyVerifiedAccessEndpointPolicy ModifyVerifiedAccessGroupPolicy`,
  ],
  [20, 5, 'DescribeSecurityGroupReferences DescribeStaleSecurityGroups'],
  [50, 0.1, 'CreateRestoreImageTask CreateStoreImageTask'],
  [50, 0.5, 'DescribeStoreImageTasks'],
  [50, 3, 'CreateSpotDatafeedSubscription DeleteSpotDatafeedSubscription DescribeSpotFleetRequests'],
  [100, 1, 'CopyImage'],
  [
    100,
    5,
    `AssignIpv6Addresses AssignPrivateIpAddresses AssociateIamInstanceProfile CreateLaunchTemplateVersion
    CreateNetworkInterface CreateSnapshot CreateSnapshots CreateVolume DeleteNetworkInterface DeleteSnapshot
    DeleteVolume DeregisterImage DescribeSpotFleetInstances DescribeSpotFleetRequestHistory
    DisassociateIamInstanceProfile ModifyImageAttribute ModifyInstanceMetadataOptions ModifyLaunchTemplate
    ModifyNetworkInterfaceAttribute ModifySnapshotAttribute TerminateInstances UnassignPrivateIpAddresses`,
  ],
  [100, 10, 'CreateTags DeleteTags'],
  [100, 13, 'DescribeSpotDatafeedSubscription'],
];

/**
 * EC2's documented limits, by operation. EC2 counts each operation of an account in a region by itself.
 * @see https://docs.aws.amazon.com/ec2/latest/devguide/ec2-api-throttling.html#throttling-limits-rate-based
 */
export const ownLimits: ReadonlyMap<string, Limit> = new Map(
  rows.flatMap(([capacity, perSecond, operations]) =>
    words(operations).map((operation) => [operation, { capacity, perSecond }] as const),
  ),
);

/** The reads with a smaller bucket when they are asked without a page size and without a filter. */
export const unfilteredReads: ReadonlySet<string> = new Set(
  words(`DescribeInstances DescribeInstanceStatus DescribeNetworkInterfaces DescribeSecurityGroups DescribeSnapshots
    DescribeSpotInstanceRequests DescribeVolumes`),
);

/** The mutations that EC2 counts apart because they take the most work. */
export const resourceIntensive: ReadonlySet<string> = new Set(
  words(`AcceptVpcPeeringConnection AuthorizeSecurityGroupIngress CancelSpotInstanceRequests CreateKeyPair
    CreateVpcPeeringConnection DeleteVpcPeeringConnection RejectVpcPeeringConnection RequestSpotInstances
    RevokeSecurityGroupIngress`),
);

/**
 * The operations that also take a token for each instance.
 * @see https://docs.aws.amazon.com/ec2/latest/devguide/ec2-api-throttling.html#throttling-limits-cost-based
 */
export const instanceLimits: ReadonlyMap<string, Limit> = new Map([
  ['RunInstances', { capacity: 1000, perSecond: 2 }],
  ['StartInstances', { capacity: 1000, perSecond: 2 }],
  ['StopInstances', { capacity: 1000, perSecond: 20 }],
  ['TerminateInstances', { capacity: 1000, perSecond: 20 }],
]);
