import type { CreateFlowLogsRequest } from '@aws-sdk/client-ec2';
import { Ec2Error, errors } from '../../core/errors.ts';
import { find } from '../../core/find.ts';
import { checkOneOf } from '../../core/one-of.ts';
import type { RegionState } from '../../state/world.ts';
import { checkLogFormat } from './log-format.ts';

const invalid = (message: string) => new Ec2Error('InvalidParameter', message);
const missing = (name: string) =>
  new Ec2Error(
    'MissingParameter',
    `The request must include the ${name} parameter. Add the required parameter and retry the request.`,
  );

const MAX_RESOURCES = 1000;
const DESTINATIONS = {
  'cloud-watch-logs': /^arn:aws[\w-]*:logs:[\w-]+:\d{12}:log-group:.+$/,
  s3: /^arn:aws[\w-]*:s3:::[^/]+/,
  'kinesis-data-firehose': /^arn:aws[\w-]*:firehose:[\w-]+:\d{12}:deliverystream[:/].+$/,
};

/**
 * Throws unless a request for flow logs says what to record and where to. Whether the place exists is not looked up:
 * logs and buckets belong to other services.
 */
export function checkRequest(input: CreateFlowLogsRequest): void {
  const { LogDestinationType: type = 'cloud-watch-logs', LogDestination, LogGroupName } = input;
  if (!input.ResourceIds?.length) throw missing('ResourceIds');
  if (input.ResourceIds.length > MAX_RESOURCES) {
    throw invalid(`No more than ${MAX_RESOURCES} resources can be specified in a request.`);
  }
  if (input.TrafficType === undefined && input.ResourceType !== 'TransitGateway') {
    throw missing('TrafficType');
  }
  // Whether EC2 minds the case is not documented, so any will do.
  checkOneOf('trafficType', input.TrafficType?.toUpperCase(), ['ACCEPT', 'ALL', 'REJECT']);
  if (LogGroupName && LogDestination) {
    throw invalid('Please only provide LogGroupName or only provide LogDestination.');
  }
  if (!Object.hasOwn(DESTINATIONS, type)) {
    throw invalid(`Value (${type}) for parameter LogDestinationType is invalid.`);
  }
  if (type !== 'cloud-watch-logs' && LogGroupName) {
    throw invalid('LogDestination type must be cloud-watch-logs if LogGroupName is provided.');
  }
  if (!LogGroupName && !LogDestination) {
    throw invalid("LogDestination can't be empty if LogGroupName is not provided.");
  }
  if (type === 'cloud-watch-logs' && !input.DeliverLogsPermissionArn) {
    throw invalid(`DeliverLogsPermissionArn can't be empty if LogDestinationType is ${type}.`);
  }
  if (LogDestination && !DESTINATIONS[type].test(LogDestination)) {
    throw invalid(`LogDestination: ${LogDestination} is not a valid ARN for LogDestinationType ${type}.`);
  }
  checkLogFormat(input.LogFormat);
  if (![60, 600].includes(input.MaxAggregationInterval ?? 600)) {
    throw invalid('Invalid Flow Log Max Aggregation Interval');
  }
}

/** Throws unless the resource to record exists, and its kind's error when it does not. */
export function checkResource(region: RegionState, type: string | undefined, id: string): void {
  switch (type) {
    case 'VPC':
      return void find(region.vpcs, id);
    case 'Subnet':
      return void find(region.subnets, id);
    case 'NetworkInterface':
      return void find(region.networkInterfaces, id);
    case 'RegionalNatGateway':
      return void find(region.natGateways, id);
    case 'TransitGateway':
      return void find(region.transitGateways, id);
    case 'TransitGatewayAttachment':
      return void find(region.transitGatewayAttachments, id);
    default:
      throw errors.invalidParameterValue(`Value (${type}) for parameter resourceType is invalid.`);
  }
}
