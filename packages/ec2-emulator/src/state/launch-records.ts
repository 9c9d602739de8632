import type {
  FleetData,
  LaunchTemplate,
  LaunchTemplateVersion,
  RequestLaunchTemplateData,
  RunInstancesRequest,
  SpotFleetRequestConfigData,
  SpotInstanceRequest,
} from '@aws-sdk/client-ec2';
import type { Known } from './records.ts';

export type LaunchTemplateRecord = Known<
  LaunchTemplate,
  | 'LaunchTemplateId'
  | 'LaunchTemplateName'
  | 'CreateTime'
  | 'CreatedBy'
  | 'DefaultVersionNumber'
  | 'LatestVersionNumber'
>;

/** A version as it was asked for. Its template's name and whether it is the default one is told by the template. */
export type LaunchTemplateVersionRecord = Pick<
  Known<LaunchTemplateVersion, 'LaunchTemplateId' | 'VersionNumber' | 'CreateTime' | 'CreatedBy'>,
  'LaunchTemplateId' | 'VersionNumber' | 'VersionDescription' | 'CreateTime' | 'CreatedBy'
> & { readonly data: RequestLaunchTemplateData };

/** A Spot request, without its state, which follows from the instance it has led to. */
export type SpotRequestRecord = Omit<
  Known<SpotInstanceRequest, 'SpotInstanceRequestId' | 'CreateTime' | 'SpotPrice' | 'Type'>,
  'State' | 'Status'
> & {
  readonly cancelledAt?: Date | undefined;
  /** Why it has led to no instance: a status code such as `price-too-low`, and the words for it if they are not usual. */
  readonly unfulfilled?: string | undefined;
  readonly unfulfilledMessage?: string | undefined;
  /** What the instance is launched with, and again when a persistent request has lost it. */
  readonly launch: RunInstancesRequest;
};

/** An EC2 Fleet, without what its instances tell: how much of its target they fulfil. */
export type FleetRecord = Omit<
  Known<
    FleetData,
    'FleetId' | 'CreateTime' | 'Type' | 'LaunchTemplateConfigs' | 'TargetCapacitySpecification'
  >,
  'FleetState' | 'ActivityStatus' | 'FulfilledCapacity' | 'FulfilledOnDemandCapacity'
> &
  FleetCourse;

/** A Spot Fleet request, without what its instances tell. */
export interface SpotFleetRecord extends FleetCourse {
  readonly SpotFleetRequestId: string;
  readonly CreateTime: Date;
  readonly config: Omit<SpotFleetRequestConfigData, 'FulfilledCapacity' | 'OnDemandFulfilledCapacity'>;
}

/** What has become of a fleet of either kind. */
export interface FleetCourse {
  /** The instances last known to run. */
  readonly members: readonly FleetMember[];
  readonly history: readonly FleetEvent[];
  /** When the fleet last tried to reach its target; never before it is valid. */
  readonly triedAt?: Date | undefined;
  /** Why the last try did not reach the target, if it did not. */
  readonly troubled?: boolean | undefined;
  /** When it was deleted, cancelled or expired. */
  readonly endedAt?: Date | undefined;
  /** Whether its instances were terminated as it ended. */
  readonly terminating?: boolean | undefined;
}

/** An instance of a fleet and the units of the target that it fulfils. */
export interface FleetMember {
  readonly instanceId: string;
  readonly weight: number;
  readonly spot: boolean;
}

/** One line of a fleet's history. */
export interface FleetEvent {
  readonly at: Date;
  readonly type: 'fleetRequestChange' | 'instanceChange' | 'information' | 'error';
  readonly subType: string;
  readonly instanceId?: string | undefined;
  readonly description?: string | undefined;
}
