import type {
  FleetData,
  LaunchTemplate,
  LaunchTemplateVersion,
  RequestLaunchTemplateData,
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
  /** Why it has led to no instance: a status code such as `price-too-low`. */
  readonly unfulfilled?: string | undefined;
};

/** A fleet, without what its instances tell: how much of its target they fulfil. */
export type FleetRecord = Omit<
  Known<
    FleetData,
    'FleetId' | 'CreateTime' | 'Type' | 'LaunchTemplateConfigs' | 'TargetCapacitySpecification'
  >,
  'FleetState' | 'ActivityStatus' | 'FulfilledCapacity' | 'FulfilledOnDemandCapacity'
> & {
  readonly deletedAt?: Date | undefined;
  readonly instanceIds: readonly string[];
  readonly history: readonly FleetEvent[];
};

/** One line of a fleet's history. */
export interface FleetEvent {
  readonly at: Date;
  readonly type: 'fleetRequestChange' | 'instanceChange' | 'information';
  readonly subType: string;
  readonly instanceId?: string;
}
