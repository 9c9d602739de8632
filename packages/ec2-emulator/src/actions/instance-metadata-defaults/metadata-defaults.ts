import type { InstanceMetadataDefaultsResponse } from '@aws-sdk/client-ec2';
import { accountSetting } from '../../core/setting.ts';

/** What an account's launches in a region say of instance metadata where they say nothing themselves. */
export type MetadataDefaults = Pick<
  InstanceMetadataDefaultsResponse,
  'HttpTokens' | 'HttpPutResponseHopLimit' | 'HttpEndpoint' | 'InstanceMetadataTags' | 'HttpTokensEnforced'
>;

export const metadataDefaults = accountSetting<MetadataDefaults>('instance-metadata-defaults', {});
