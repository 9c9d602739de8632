import type { IdFormat } from './id-format.ts';

/**
 * The formats of the ids of what launches instances, of what they are placed in, and of the work done on them.
 * @see https://docs.aws.amazon.com/AWSEC2/latest/APIReference/errors-overview.html
 */
export const computeIdFormats = {
  launchTemplate: {
    prefix: 'lt',
    malformed: 'InvalidLaunchTemplateId.Malformed',
    notFound: 'InvalidLaunchTemplateId.NotFound',
    noun: (ids: readonly string[]) =>
      `The specified launch template, with template ID ${ids.join(', ')}, does not exist.`,
  },
  placementGroup: {
    prefix: 'pg',
    malformed: 'InvalidPlacementGroupId.Malformed',
    notFound: 'InvalidPlacementGroup.Unknown',
    noun: (ids: readonly string[]) => `The Placement Group '${ids.join(', ')}' is unknown.`,
  },
  capacityReservation: {
    prefix: 'cr',
    malformed: 'InvalidCapacityReservationId.Malformed',
    notFound: 'InvalidCapacityReservationId.NotFound',
    noun: (ids: readonly string[]) => `The capacity reservation '${ids.join(', ')}' does not exist`,
  },
  capacityReservationFleet: {
    prefix: 'crf',
    malformed: 'InvalidCapacityReservationFleetId.Malformed',
    notFound: 'InvalidCapacityReservationFleetId.NotFound',
    noun: (ids: readonly string[]) => `The capacity reservation fleet '${ids.join(', ')}' does not exist`,
  },
  host: {
    prefix: 'h',
    malformed: 'InvalidHostID.Malformed',
    notFound: 'InvalidHostID.NotFound',
    noun: 'host ID',
  },
  hostReservation: {
    prefix: 'hr',
    malformed: 'InvalidHostReservationId.Malformed',
    notFound: 'InvalidHostReservationID.NotFound',
    noun: (ids: readonly string[]) => `The ID '${ids.join(', ')}' does not exist`,
  },
  spotRequest: {
    prefix: 'sir',
    malformed: 'InvalidSpotInstanceRequestID.Malformed',
    notFound: 'InvalidSpotInstanceRequestID.NotFound',
    noun: 'spot instance request ID',
  },
  fleet: {
    prefix: 'fleet',
    malformed: 'InvalidFleetId.Malformed',
    notFound: 'InvalidFleetId.NotFound',
    noun: 'fleet ID',
    uuid: true,
  },
  spotFleet: {
    prefix: 'sfr',
    malformed: 'InvalidSpotFleetRequestId.Malformed',
    notFound: 'InvalidSpotFleetRequestId.NotFound',
    noun: 'spot fleet request ID',
    uuid: true,
  },
  reservedInstances: {
    prefix: '',
    malformed: 'InvalidReservedInstancesId',
    notFound: 'InvalidReservedInstancesId',
    noun: (ids: readonly string[]) => `The ID '${ids.join(', ')}' does not exist`,
    uuid: true,
  },
  reservedInstancesModification: {
    prefix: 'rimod',
    malformed: 'InvalidReservedInstancesModificationId',
    notFound: 'InvalidReservedInstancesModificationId',
    noun: (ids: readonly string[]) => `The ID '${ids.join(', ')}' does not exist`,
    uuid: true,
  },
  instanceEventWindow: {
    prefix: 'iew',
    malformed: 'InvalidInstanceEventWindowId.Malformed',
    notFound: 'InvalidInstanceEventWindowId.NotFound',
    noun: (ids: readonly string[]) => `The event window ID '${ids.join(', ')}' does not exist`,
  },
  instanceConnectEndpoint: {
    prefix: 'eice',
    malformed: 'InvalidInstanceConnectEndpointId.Malformed',
    notFound: 'InvalidInstanceConnectEndpointId.NotFound',
    noun: 'instance connect endpoint ID',
  },
  networkInsightsPath: {
    prefix: 'nip',
    malformed: 'InvalidParameterValue',
    notFound: 'InvalidNetworkInsightsPathId.NotFound',
    noun: 'network insights path ID',
    anyRemainder: true,
  },
  accessScope: {
    prefix: 'nis',
    malformed: 'InvalidParameterValue',
    notFound: 'InvalidNetworkInsightsAccessScopeId.NotFound',
    noun: 'network insights access scope ID',
    anyRemainder: true,
  },
  accessScopeAnalysis: {
    prefix: 'nisa',
    malformed: 'InvalidParameterValue',
    notFound: 'InvalidNetworkInsightsAccessScopeAnalysisId.NotFound',
    noun: 'network insights access scope analysis ID',
    anyRemainder: true,
  },
  networkInsightsAnalysis: {
    prefix: 'nia',
    malformed: 'InvalidParameterValue',
    notFound: 'InvalidNetworkInsightsAnalysisId.NotFound',
    noun: 'network insights analysis ID',
    anyRemainder: true,
  },
  imageUsageReport: {
    prefix: 'amiur',
    malformed: 'InvalidImageUsageReportId.Malformed',
    notFound: 'InvalidImageUsageReportId.NotFound',
    noun: 'image usage report ID',
  },
  bundleTask: {
    prefix: 'bun',
    malformed: 'InvalidBundleID.NotFound',
    notFound: 'InvalidBundleID.NotFound',
    noun: (ids: readonly string[]) => `Bundle task ${ids.join(', ')} does not exist`,
  },
  replaceRootVolumeTask: {
    prefix: 'replacevol',
    malformed: 'InvalidReplaceRootVolumeTaskId.Malformed',
    notFound: 'InvalidReplaceRootVolumeTaskId.NotFound',
    noun: 'replace root volume task ID',
  },
  importImageTask: {
    prefix: 'import-ami',
    malformed: 'InvalidConversionTaskId.Malformed',
    notFound: 'InvalidConversionTaskId',
    noun: 'import task ID',
  },
  importSnapshotTask: {
    prefix: 'import-snap',
    malformed: 'InvalidConversionTaskId.Malformed',
    notFound: 'InvalidConversionTaskId',
    noun: 'import task ID',
  },
  exportImageTask: {
    prefix: 'export-ami',
    malformed: 'InvalidExportTaskID.Malformed',
    notFound: 'InvalidExportTaskID.NotFound',
    noun: 'export task ID',
  },
  exportInstanceTask: {
    prefix: 'export-i',
    malformed: 'InvalidExportTaskID.Malformed',
    notFound: 'InvalidExportTaskID.NotFound',
    noun: 'export task ID',
  },
} satisfies Record<string, IdFormat>;
