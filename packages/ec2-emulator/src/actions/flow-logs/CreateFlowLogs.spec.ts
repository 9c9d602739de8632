import type { CreateFlowLogsRequest } from '@aws-sdk/client-ec2';
import { expect, test } from 'vitest';
import { embeddedEc2, errorOf } from '../../testing/embedded-ec2.ts';
import { makeSubnet, makeVpc } from '../../testing/network.ts';

const TO_BUCKET = {
  LogDestinationType: 's3',
  LogDestination: 'arn:aws:s3:::logs',
  TrafficType: 'ALL',
} as const;

test('flow logs are made for resources, found by them and deleted', async () => {
  await using embedded = await embeddedEc2();
  const { ec2 } = embedded;
  const vpcId = await makeVpc(ec2);
  const request: CreateFlowLogsRequest = { ResourceIds: [vpcId], ResourceType: 'VPC', ...TO_BUCKET };
  const { FlowLogIds = [], ClientToken } = await ec2.createFlowLogs(request);
  expect(ClientToken).toMatch(/^[\w+/]{43}=$/);
  const { FlowLogs } = await ec2.describeFlowLogs({ Filter: [{ Name: 'resource-id', Values: [vpcId] }] });
  expect(FlowLogs).toMatchObject([
    { FlowLogId: FlowLogIds[0], FlowLogStatus: 'ACTIVE', MaxAggregationInterval: 600, TrafficType: 'ALL' },
  ]);
  expect(FlowLogs?.[0]?.LogFormat).toMatch(/^\$\{version\} \$\{account-id\} .* \$\{log-status\}$/);

  const plainText = { FileFormat: 'plain-text', HiveCompatiblePartitions: false, PerHourPartition: false };
  expect(FlowLogs?.[0]?.DestinationOptions).toEqual(plainText);

  const exists = 'Error. There is an existing Flow Log with the same configuration and log destination.';
  expect(await errorOf(ec2.createFlowLogs(request))).toBe(`FlowLogAlreadyExists: ${exists}`);
  const other = await makeVpc(ec2, '10.1.0.0/16');
  const mixed = await ec2.createFlowLogs({ ...request, ResourceIds: [vpcId, other] });
  expect(mixed.FlowLogIds).toHaveLength(1);
  expect(mixed.Unsuccessful).toEqual([
    { ResourceId: vpcId, Error: { Code: 'FlowLogAlreadyExists', Message: exists } },
  ]);
  await ec2.deleteFlowLogs({ FlowLogIds });
  expect((await ec2.describeFlowLogs({ FlowLogIds })).FlowLogs).toEqual([]);
  expect(await errorOf(ec2.deleteFlowLogs({ FlowLogIds }))).toBe(
    `InvalidFlowLogId.NotFound: These flow log ids in the input list are not found: [TotalCount: 1] ${FlowLogIds[0]}`,
  );
});

test.each<[Partial<CreateFlowLogsRequest>, string]>([
  [
    { LogDestination: undefined },
    "InvalidParameter: LogDestination can't be empty if LogGroupName is not provided.",
  ],
  [
    { LogDestination: undefined, LogDestinationType: undefined, LogGroupName: 'flows' },
    "InvalidParameter: DeliverLogsPermissionArn can't be empty if LogDestinationType is cloud-watch-logs.",
  ],
  [
    { LogDestination: undefined, LogGroupName: 'flows' },
    'InvalidParameter: LogDestination type must be cloud-watch-logs if LogGroupName is provided.',
  ],
  [
    { LogGroupName: 'flows' },
    'InvalidParameter: Please only provide LogGroupName or only provide LogDestination.',
  ],
  [
    { LogDestination: 'logs' },
    'InvalidParameter: LogDestination: logs is not a valid ARN for LogDestinationType s3.',
  ],
  [
    { TrafficType: undefined },
    'MissingParameter: The request must include the TrafficType parameter. Add the required parameter and retry the request.',
  ],
  [
    { TrafficType: 'SOME' as 'ALL' },
    'InvalidParameterValue: Value (SOME) for parameter trafficType is invalid.',
  ],
  ...['version', `\${verse}`, `\${version} `].map((LogFormat): [Partial<CreateFlowLogsRequest>, string] => [
    { LogFormat },
    `InvalidParameter: 1 validation error detected: Value '${LogFormat}' at 'logFormat' has an invalid format`,
  ]),
  [{ MaxAggregationInterval: 61 }, 'InvalidParameter: Invalid Flow Log Max Aggregation Interval'],
  [
    { ResourceType: 'RegionalNatGateway', ResourceIds: ['nat-0123456789abcdef0'] },
    'NatGatewayNotFound: NatGateway nat-0123456789abcdef0 was not found',
  ],
  [
    { ResourceIds: ['subnet-0123456789abcdef0'] },
    "InvalidSubnetID.NotFound: The subnet ID 'subnet-0123456789abcdef0' does not exist",
  ],
])('a flow log with %j is refused', async (wrong, refusal) => {
  await using embedded = await embeddedEc2();
  const { ec2 } = embedded;
  const subnetId = await makeSubnet(ec2, await makeVpc(ec2));
  const right: CreateFlowLogsRequest = { ResourceIds: [subnetId], ResourceType: 'Subnet', ...TO_BUCKET };
  expect(await errorOf(ec2.createFlowLogs({ ...right, ...wrong }))).toBe(refusal);
});

test('the records of a log in a bucket can become a table in Athena', async () => {
  await using embedded = await embeddedEc2();
  const { ec2 } = embedded;
  const { FlowLogIds } = await ec2.createFlowLogs({
    ResourceIds: [await makeVpc(ec2)],
    ResourceType: 'VPC',
    LogFormat: ['srcaddr', 'tcp-flags'].map((field) => `\${${field}}`).join(' '),
    ...TO_BUCKET,
  });
  const AthenaIntegrations = [
    {
      IntegrationResultS3DestinationArn: 'arn:aws:s3:::results/athena/',
      PartitionLoadFrequency: 'daily' as const,
    },
  ];
  const request = {
    FlowLogId: FlowLogIds?.[0],
    ConfigDeliveryS3DestinationArn: 'arn:aws:s3:::templates',
    IntegrateServices: { AthenaIntegrations },
  };
  const { Result = '' } = await ec2.getFlowLogsIntegrationTemplate(request);
  const { Resources } = JSON.parse(Result);
  expect(Resources.VpcFlowLogsTable.Properties.TableInput.StorageDescriptor).toEqual({
    Location: 's3://logs/',
    Columns: [
      { Name: 'srcaddr', Type: 'string' },
      { Name: 'tcp_flags', Type: 'int' },
    ],
  });
  const ConfigDeliveryS3DestinationArn = 'templates';
  expect(
    await errorOf(ec2.getFlowLogsIntegrationTemplate({ ...request, ConfigDeliveryS3DestinationArn })),
  ).toBe('InvalidParameterValue: Value (templates) for parameter ConfigDeliveryS3DestinationArn is invalid.');
});
