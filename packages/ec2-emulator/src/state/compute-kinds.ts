import type * as capacity from './capacity-records.ts';
import { computeIdFormats as ids } from './compute-id-formats.ts';
import type { DepartureRecord, ImageRecord, SnapshotRecord, VolumeRecord } from './compute-records.ts';
import type * as imports from './import-records.ts';
import { kind } from './kind.ts';
import type * as launches from './launch-records.ts';
import type * as tasks from './task-records.ts';

/** The kinds of resources that launch instances, that they are placed in, and that are work done on them. */
export const computeKinds = {
  launchTemplates: kind<launches.LaunchTemplateRecord>((template) => template.LaunchTemplateId, {
    ids: ids.launchTemplate,
    resourceType: 'launch-template',
    indexes: { name: (template) => template.LaunchTemplateName },
  }),
  launchTemplateVersions: kind<launches.LaunchTemplateVersionRecord>(
    (version) => `${version.LaunchTemplateId} ${version.VersionNumber}`,
    { indexes: { template: (version) => version.LaunchTemplateId } },
  ),
  spotRequests: kind<launches.SpotRequestRecord>((request) => request.SpotInstanceRequestId, {
    ids: ids.spotRequest,
    resourceType: 'spot-instances-request',
  }),
  fleets: kind<launches.FleetRecord>((fleet) => fleet.FleetId, { ids: ids.fleet, resourceType: 'fleet' }),
  spotFleets: kind<launches.SpotFleetRecord>((fleet) => fleet.SpotFleetRequestId, {
    ids: ids.spotFleet,
    resourceType: 'spot-fleet-request',
  }),
  placementGroups: kind<capacity.PlacementGroupRecord>((group) => group.GroupId, {
    ids: ids.placementGroup,
    resourceType: 'placement-group',
    indexes: { name: (group) => group.GroupName },
  }),
  capacityReservations: kind<capacity.CapacityReservationRecord>(
    (reservation) => reservation.CapacityReservationId,
    { ids: ids.capacityReservation, resourceType: 'capacity-reservation' },
  ),
  capacityReservationFleets: kind<capacity.CapacityReservationFleetRecord>(
    (fleet) => fleet.CapacityReservationFleetId,
    { ids: ids.capacityReservationFleet, resourceType: 'capacity-reservation-fleet' },
  ),
  reservedInstances: kind<capacity.ReservedInstancesRecord>((reserved) => reserved.ReservedInstancesId, {
    ids: ids.reservedInstances,
    resourceType: 'reserved-instances',
  }),
  reservedInstancesModifications: kind<capacity.ReservedInstancesModificationRecord>(
    (modification) => modification.ReservedInstancesModificationId,
    { ids: ids.reservedInstancesModification },
  ),
  hosts: kind<capacity.HostRecord>((host) => host.HostId, { ids: ids.host, resourceType: 'dedicated-host' }),
  hostReservations: kind<capacity.HostReservationRecord>((reservation) => reservation.HostReservationId, {
    ids: ids.hostReservation,
    resourceType: 'host-reservation',
  }),
  instanceEventWindows: kind<tasks.InstanceEventWindowRecord>((window) => window.InstanceEventWindowId, {
    ids: ids.instanceEventWindow,
    resourceType: 'instance-event-window',
  }),
  instanceConnectEndpoints: kind<tasks.InstanceConnectEndpointRecord>(
    (endpoint) => endpoint.InstanceConnectEndpointId,
    { ids: ids.instanceConnectEndpoint, resourceType: 'instance-connect-endpoint' },
  ),
  networkInsightsPaths: kind<tasks.NetworkInsightsPathRecord>((path) => path.NetworkInsightsPathId, {
    ids: ids.networkInsightsPath,
    resourceType: 'network-insights-path',
  }),
  accessScopes: kind<tasks.AccessScopeRecord>((scope) => scope.NetworkInsightsAccessScopeId, {
    ids: ids.accessScope,
    resourceType: 'network-insights-access-scope',
  }),
  accessScopeAnalyses: kind<tasks.AccessScopeAnalysisRecord>(
    (analysis) => analysis.NetworkInsightsAccessScopeAnalysisId,
    {
      ids: ids.accessScopeAnalysis,
      resourceType: 'network-insights-access-scope-analysis',
      indexes: { scope: (analysis) => analysis.NetworkInsightsAccessScopeId },
    },
  ),
  networkInsightsAnalyses: kind<tasks.NetworkInsightsAnalysisRecord>(
    (analysis) => analysis.NetworkInsightsAnalysisId,
    {
      ids: ids.networkInsightsAnalysis,
      resourceType: 'network-insights-analysis',
      indexes: { path: (analysis) => analysis.NetworkInsightsPathId },
    },
  ),
  imageUsageReports: kind<tasks.ImageUsageReportRecord>((report) => report.ReportId, {
    ids: ids.imageUsageReport,
    resourceType: 'image-usage-report',
  }),
  departures: kind<DepartureRecord>((departure) => departure.InstanceId),
  fastSnapshotRestores: kind<tasks.FastSnapshotRestoreRecord>(
    (restore) => `${restore.SnapshotId} ${restore.AvailabilityZone}`,
  ),
  fastLaunches: kind<tasks.FastLaunchRecord>((fastLaunch) => fastLaunch.ImageId),
  bundleTasks: kind<tasks.BundleTaskRecord>((task) => task.BundleId, { ids: ids.bundleTask }),
  storeImageTasks: kind<tasks.StoreImageTaskRecord>((task) => task.AmiId),
  replaceRootVolumeTasks: kind<tasks.ReplaceRootVolumeTaskRecord>((task) => task.ReplaceRootVolumeTaskId, {
    ids: ids.replaceRootVolumeTask,
    resourceType: 'replace-root-volume-task',
  }),
  importImageTasks: kind<imports.ImportImageTaskRecord>((task) => task.ImportTaskId, {
    ids: ids.importImageTask,
    resourceType: 'import-image-task',
  }),
  importSnapshotTasks: kind<imports.ImportSnapshotTaskRecord>((task) => task.ImportTaskId, {
    ids: ids.importSnapshotTask,
    resourceType: 'import-snapshot-task',
  }),
  exportImageTasks: kind<imports.ExportImageTaskRecord>((task) => task.ExportImageTaskId, {
    ids: ids.exportImageTask,
    resourceType: 'export-image-task',
  }),
  exportInstanceTasks: kind<imports.ExportInstanceTaskRecord>((task) => task.ExportTaskId, {
    ids: ids.exportInstanceTask,
    resourceType: 'export-instance-task',
  }),
  /** What was deleted while the Recycle Bin retained it. */
  binnedSnapshots: kind<Binned<SnapshotRecord>>((snapshot) => snapshot.SnapshotId),
  deregisteredImages: kind<tasks.DeregisteredImageRecord>((image) => image.ImageId),
  binnedVolumes: kind<Binned<VolumeRecord>>((volume) => volume.VolumeId),
  binnedImages: kind<Binned<ImageRecord>>((image) => image.ImageId),
};

/** A resource in the Recycle Bin, from when until when it can be had back. */
type Binned<T> = T & { readonly binned: { readonly at: Date; readonly until: Date } };
