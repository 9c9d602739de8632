import type {
  AccessScopeAnalysisFinding,
  AccessScopePath,
  BundleTask,
  DescribeFastLaunchImagesSuccessItem,
  DescribeFastSnapshotRestoreSuccessItem,
  Ec2InstanceConnectEndpoint,
  Ec2InstanceConnectEndpointState,
  FastSnapshotRestoreStateCode,
  ImageUsageReport,
  InstanceEventWindow,
  NetworkInsightsAccessScope,
  NetworkInsightsAccessScopeAnalysis,
  NetworkInsightsAnalysis,
  NetworkInsightsPath,
  ReplaceRootVolumeTask,
  StoreImageTaskResult,
} from '@aws-sdk/client-ec2';
import type { Phase } from './phase.ts';
import type { Known } from './records.ts';

export type InstanceEventWindowRecord = Omit<Known<InstanceEventWindow, 'InstanceEventWindowId'>, 'State'>;

export type InstanceConnectEndpointRecord = Omit<
  Known<Ec2InstanceConnectEndpoint, 'InstanceConnectEndpointId' | 'SubnetId' | 'VpcId' | 'CreatedAt'>,
  'State'
> & { readonly phase: Phase<Ec2InstanceConnectEndpointState> };

export type NetworkInsightsPathRecord = Known<
  NetworkInsightsPath,
  'NetworkInsightsPathId' | 'Source' | 'Protocol' | 'CreatedDate'
>;

/** A scope with the paths it is about. */
export interface AccessScopeRecord
  extends Known<NetworkInsightsAccessScope, 'NetworkInsightsAccessScopeId' | 'CreatedDate'> {
  readonly matchPaths: readonly AccessScopePath[];
  readonly excludePaths: readonly AccessScopePath[];
}

/** An analysis of a scope with the paths it has found. */
export interface AccessScopeAnalysisRecord
  extends Known<
    NetworkInsightsAccessScopeAnalysis,
    'NetworkInsightsAccessScopeAnalysisId' | 'NetworkInsightsAccessScopeId' | 'StartDate'
  > {
  readonly findings: readonly AccessScopeAnalysisFinding[];
}

export type NetworkInsightsAnalysisRecord = Known<
  NetworkInsightsAnalysis,
  'NetworkInsightsAnalysisId' | 'NetworkInsightsPathId' | 'StartDate'
>;

/** A report on who uses an image, with its lines as of when it was made. */
export type ImageUsageReportRecord = Omit<
  Known<ImageUsageReport, 'ReportId' | 'ImageId' | 'CreationTime'>,
  'State'
> & { readonly phase: Phase<'pending' | 'available'>; readonly usage: readonly ImageUsage[] };

export interface ImageUsage {
  readonly accountId: string;
  readonly resourceType: string;
  readonly count: number;
}

export type FastSnapshotRestoreRecord = Omit<
  Known<DescribeFastSnapshotRestoreSuccessItem, 'SnapshotId' | 'AvailabilityZone' | 'OwnerId'>,
  'State' | 'OptimizingTime' | 'DisabledTime'
> & { readonly phase: Phase<FastSnapshotRestoreStateCode> };

export type FastLaunchRecord = Omit<Known<DescribeFastLaunchImagesSuccessItem, 'ImageId'>, 'State'> & {
  readonly phase: Phase<'enabling' | 'enabled' | 'disabling'>;
};

export type BundleTaskRecord = Omit<
  Known<BundleTask, 'BundleId' | 'InstanceId' | 'StartTime'>,
  'State' | 'Progress'
> & {
  readonly phase: Phase<'bundling' | 'complete' | 'cancelling'>;
};

/** The copy of an image to a bucket, and what it takes to make the image of it again. */
export type StoreImageTaskRecord = Pick<
  Known<StoreImageTaskResult, 'AmiId' | 'Bucket' | 'S3objectKey' | 'TaskStartTime'>,
  'AmiId' | 'Bucket' | 'S3objectKey' | 'TaskStartTime'
> & {
  readonly phase: Phase<'InProgress' | 'Completed'>;
};

export type ReplaceRootVolumeTaskRecord = Omit<
  Known<ReplaceRootVolumeTask, 'ReplaceRootVolumeTaskId' | 'InstanceId'>,
  'TaskState'
> & { readonly phase: Phase<'in-progress' | 'succeeded'> };

/** An image that is no more, by its id. */
export interface DeregisteredImageRecord {
  readonly ImageId: string;
  readonly at: Date;
}
