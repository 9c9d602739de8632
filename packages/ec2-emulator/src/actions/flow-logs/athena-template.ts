import type { AthenaIntegration } from '@aws-sdk/client-ec2';
import type { FlowLogRecord } from '../../state/network-records.ts';

/** Fields that are numbers; the others are text. https://docs.aws.amazon.com/vpc/latest/userguide/flow-log-records.html */
const NUMBERS: Readonly<Record<string, string>> = {
  version: 'int',
  srcport: 'int',
  dstport: 'int',
  protocol: 'bigint',
  packets: 'bigint',
  bytes: 'bigint',
  start: 'bigint',
  end: 'bigint',
  'tcp-flags': 'int',
  'traffic-path': 'int',
};

/** A CloudFormation template that makes a flow log's records a table in Athena, with a query to begin with. */
export function athenaTemplate(log: FlowLogRecord, integrations: readonly AthenaIntegration[]) {
  const name = log.FlowLogId.replaceAll('-', '');
  const [integration] = integrations;
  return {
    AWSTemplateFormatVersion: '2010-09-09',
    Description: `Integrates the VPC flow log ${log.FlowLogId} with Amazon Athena`,
    Resources: {
      VpcFlowLogsDatabase: {
        Type: 'AWS::Glue::Database',
        Properties: {
          CatalogId: { Ref: 'AWS::AccountId' },
          DatabaseInput: { Name: `vpcflowlogsathenadatabase${name}` },
        },
      },
      VpcFlowLogsTable: {
        Type: 'AWS::Glue::Table',
        Properties: {
          CatalogId: { Ref: 'AWS::AccountId' },
          DatabaseName: { Ref: 'VpcFlowLogsDatabase' },
          TableInput: { Name: `${name}${integration?.PartitionLoadFrequency}`, ...tableOf(log) },
        },
      },
      VpcFlowLogsWorkGroup: {
        Type: 'AWS::Athena::WorkGroup',
        Properties: {
          Name: `${log.FlowLogId}workgroup`,
          WorkGroupConfiguration: {
            ResultConfiguration: {
              OutputLocation: locationOf(integration?.IntegrationResultS3DestinationArn ?? ''),
            },
          },
        },
      },
      VpcFlowLogsAcceptedTraffic: {
        Type: 'AWS::Athena::NamedQuery',
        Properties: {
          Database: { Ref: 'VpcFlowLogsDatabase' },
          WorkGroup: { Ref: 'VpcFlowLogsWorkGroup' },
          QueryString: `SELECT * FROM ${name}${integration?.PartitionLoadFrequency} WHERE action = 'ACCEPT' LIMIT 50`,
        },
      },
    },
  };
}

function tableOf(log: FlowLogRecord) {
  const fields = [...(log.LogFormat ?? '').matchAll(/\$\{([\w-]+)\}/g)].map(([, field = '']) => field);
  return {
    TableType: 'EXTERNAL_TABLE',
    PartitionKeys: ['year', 'month', 'day'].map((Name) => ({ Name, Type: 'string' })),
    StorageDescriptor: {
      Location: locationOf(log.LogDestination ?? ''),
      Columns: fields.map((field) => ({
        Name: field.replaceAll('-', '_'),
        Type: NUMBERS[field] ?? 'string',
      })),
    },
  };
}

/** `arn:aws:s3:::logs/vpc` as `s3://logs/vpc/` */
function locationOf(arn: string): string {
  return `s3://${arn.split(':::')[1]}/`.replace(/\/+$/, '/');
}
