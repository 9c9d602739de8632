/** How many requests fit into a bucket, and how many come to fit again each second. */
export interface Limit {
  readonly capacity: number;
  readonly perSecond: number;
}

/**
 * The operations with limits of their own. One of the page's, DeleteCoipPoolPermission, is no operation of the API.
 * @see https://docs.aws.amazon.com/ec2/latest/devguide/ec2-api-throttling.html#throttling-limits-rate-based
 */
const BY_LIMIT: readonly [capacity: number, perSecond: number, operations: string][] = [
  [
    1,
    0.1,
    `AdvertiseByoipCidr DeprovisionByoipCidr ProvisionByoipCidr WithdrawByoipCidr
    DisableImageBlockPublicAccess EnableImageBlockPublicAccess
    DisableSnapshotBlockPublicAccess EnableSnapshotBlockPublicAccess`,
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
    `AuthorizeClientVpnIngress CreateClientVpnRoute DeleteClientVpnRoute RevokeClientVpnIngress
    DescribeHostReservations DescribeHostReservationOfferings GetHostReservationPurchasePreview
    PurchaseHostReservation DisableFastLaunch EnableFastLaunch RunInstances StartInstances`,
  ],
  [
    5,
    5,
    `DeleteQueuedReservedInstances PurchaseReservedInstancesOffering DescribeDeclarativePoliciesReports
    GetDeclarativePoliciesReportSummary`,
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
    `AcceptVpcEndpointConnections RejectVpcEndpointConnections CreateVpcEndpointServiceConfiguration
    DeleteVpcEndpointServiceConfigurations ModifyVpcEndpointServiceConfiguration CreateNatGateway DeleteNatGateway
    AssignPrivateNatGatewayAddress UnassignPrivateNatGatewayAddress AssociateNatGatewayAddress
    DisassociateNatGatewayAddress AssociateEnclaveCertificateIamRole DisassociateEnclaveCertificateIamRole
    GetAssociatedEnclaveCertificateIamRoles`,
  ],
  [
    10,
    2,
    `AttachVerifiedAccessTrustProvider DetachVerifiedAccessTrustProvider CreateVerifiedAccessGroup
    DeleteVerifiedAccessGroup ModifyVerifiedAccessGroup CreateVerifiedAccessInstance DeleteVerifiedAccessInstance
    ModifyVerifiedAccessInstance CreateVerifiedAccessTrustProvider DeleteVerifiedAccessTrustProvider
    ModifyVerifiedAccessTrustProvider DescribeVerifiedAccessInstanceLoggingConfigurations
    ModifyVerifiedAccessInstanceLoggingConfiguration`,
  ],
  [
    10,
    10,
    `DescribeAggregateIdFormat DescribeIdentityIdFormat DescribeIdFormat DescribePrincipalIdFormat
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
    `AssignIpv6Addresses AssignPrivateIpAddresses UnassignPrivateIpAddresses AssociateIamInstanceProfile
    DisassociateIamInstanceProfile CreateLaunchTemplateVersion ModifyLaunchTemplate CreateNetworkInterface
    DeleteNetworkInterface ModifyNetworkInterfaceAttribute CreateSnapshot CreateSnapshots DeleteSnapshot
    ModifySnapshotAttribute CreateVolume DeleteVolume DeregisterImage ModifyImageAttribute
    ModifyInstanceMetadataOptions TerminateInstances DescribeSpotFleetInstances DescribeSpotFleetRequestHistory`,
  ],
  [100, 10, 'CreateTags DeleteTags'],
  [100, 13, 'DescribeSpotDatafeedSubscription'],
];

/** Each operation's own limit; the others have those of reads and mutations. */
export const OWN_LIMITS: ReadonlyMap<string, Limit> = new Map(
  BY_LIMIT.flatMap(([capacity, perSecond, operations]) =>
    operations.split(/\s+/).map((operation): [string, Limit] => [operation, { capacity, perSecond }]),
  ),
);
