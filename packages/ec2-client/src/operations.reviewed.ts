import type { Effect } from './operations.ts';
import type { OperationName } from './types.ts';

/**
 * Operations whose verb does not tell what they do to what is there. Each was looked up in the EC2 API reference,
 * https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_Operations.html
 */
export const reviewedEffects = {
  // Read, although the verb also names changes.
  ConfirmProductInstance: 'read',
  ExportClientVpnClientCertificateRevocationList: 'read',
  ExportClientVpnClientConfiguration: 'read',
  ExportVerifiedAccessInstanceClientConfiguration: 'read',

  // Writes a CloudFormation template into an S3 bucket.
  GetFlowLogsIntegrationTemplate: 'change',

  // What they remove is an entry that can be written again exactly as it was.
  DeleteClientVpnRoute: 'change',
  DeleteLocalGatewayRoute: 'change',
  DeleteNetworkAclEntry: 'change',
  DeleteRoute: 'change',
  DeleteTags: 'change',
  DeleteTransitGatewayRoute: 'change',
  DeleteVpnConnectionRoute: 'change',

  // What was there before is gone for good.
  CreateReplaceRootVolumeTask: 'destroy',
} as const satisfies Partial<Record<OperationName, Effect>>;

/** Answers that hold a secret although the model does not mark one. */
export const reviewedSecrets: readonly OperationName[] = [
  // Boot logs print generated passwords and host keys.
  'GetConsoleOutput',
];

/** Answers that hold nothing secret although the model marks a field sensitive. */
export const reviewedNotSecret: readonly OperationName[] = [
  // A public key.
  'GetInstanceTpmEkPub',
  // They repeat the address that the caller has just sent.
  'ImportImage',
  'ImportInstance',
  'ImportSnapshot',
  'ImportVolume',
];
