import type { AthenaIntegration } from '@aws-sdk/client-ec2';
import { action } from '../../core/action.ts';
import { Ec2Error, errors } from '../../core/errors.ts';
import { find } from '../../core/find.ts';
import { athenaTemplate } from './athena-template.ts';

const BUCKET = /^arn:aws[\w-]*:s3:::[^/]+/;

/** The template makes a table and a query in Athena, without the function that would add partitions in Amazon's. */
export default action('GetFlowLogsIntegrationTemplate', (input, { region }) => {
  const log = find(region.flowLogs, input.FlowLogId);
  if (log.LogDestinationType !== 's3') {
    throw new Ec2Error(
      'InvalidParameter',
      'Only flow logs that are published to Amazon S3 can be integrated.',
    );
  }
  checkBucket('ConfigDeliveryS3DestinationArn', input.ConfigDeliveryS3DestinationArn);
  const integrations = input.IntegrateServices?.AthenaIntegrations ?? [];
  if (integrations.length === 0) throw errors.missingParameter('AthenaIntegrations');
  for (const integration of integrations) checkIntegration(integration);
  return { Result: JSON.stringify(athenaTemplate(log, integrations), undefined, 2) };
});

function checkIntegration(integration: AthenaIntegration): void {
  const { PartitionLoadFrequency: frequency, PartitionStartDate: start, PartitionEndDate: end } = integration;
  checkBucket('IntegrationResultS3DestinationArn', integration.IntegrationResultS3DestinationArn);
  if (!['none', 'daily', 'weekly', 'monthly'].includes(frequency ?? '')) {
    throw errors.invalidParameterValue(
      `Value (${frequency}) for parameter PartitionLoadFrequency is invalid.`,
    );
  }
  if (start && end && start > end) {
    throw errors.invalidParameterValue('PartitionStartDate must not be after PartitionEndDate.');
  }
}

function checkBucket(parameter: string, arn = ''): void {
  if (BUCKET.test(arn)) return;
  throw errors.invalidParameterValue(`Value (${arn}) for parameter ${parameter} is invalid.`);
}
