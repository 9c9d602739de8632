import type { CreateFlowLogsRequest, UnsuccessfulItem } from '@aws-sdk/client-ec2';
import { action } from '../../core/action.ts';
import { type Call, newId } from '../../core/call.ts';
import { Ec2Error } from '../../core/errors.ts';
import { addTags, requestedTags } from '../../core/tags.ts';
import type { FlowLogRecord } from '../../state/network-records.ts';
import { checkRequest, checkResource } from './flow-log-request.ts';

const FIELDS =
  'version account-id interface-id srcaddr dstaddr srcport dstport protocol packets bytes start end action log-status';
const DEFAULT_FORMAT = FIELDS.split(' ')
  .map((field) => `\${${field}}`)
  .join(' ');

/**
 * Makes a flow log a resource. Nothing is ever written to it: there is no traffic. Groups, buckets and streams are taken
 * to exist.
 */
export default action('CreateFlowLogs', (input, call) => {
  const { region } = call;
  const tags = requestedTags(input.TagSpecifications, 'vpc-flow-log');
  checkRequest(input);
  const ids = input.ResourceIds ?? [];
  for (const id of ids) checkResource(region, input.ResourceType, id);
  const FlowLogIds: string[] = [];
  const Unsuccessful: UnsuccessfulItem[] = [];
  const exists = (ResourceId: string) =>
    region.flowLogs.where('resource', ResourceId).some((each) => isSame(each, settingsIn(input)));
  if (ids.every(exists)) throw new Ec2Error(ALREADY_EXISTS.Code, ALREADY_EXISTS.Message);
  for (const ResourceId of ids) {
    if (exists(ResourceId)) {
      Unsuccessful.push({ ResourceId, Error: ALREADY_EXISTS });
      continue;
    }
    const FlowLogId = newId(call, 'fl');
    region.flowLogs.put({ ...settingsIn(input), ResourceId, FlowLogId, CreationTime: call.now });
    addTags(region, 'vpc-flow-log', FlowLogId, tags);
    FlowLogIds.push(FlowLogId);
  }
  return { FlowLogIds, Unsuccessful, ClientToken: input.ClientToken || flowLogToken(call) };
});

/** The token EC2 answers where none was given: a digest in base64. */
function flowLogToken({ random }: Call): string {
  return Buffer.from(random.hex(64), 'hex').toString('base64');
}

const ALREADY_EXISTS = {
  Code: 'FlowLogAlreadyExists',
  Message: 'Error. There is an existing Flow Log with the same configuration and log destination.',
};

/** Two logs of one resource must differ in what they record or where to. */
function isSame(one: FlowLogRecord, other: ReturnType<typeof settingsIn>): boolean {
  return (
    one.TrafficType === other.TrafficType &&
    one.LogDestinationType === other.LogDestinationType &&
    one.LogGroupName === other.LogGroupName &&
    one.LogDestination === other.LogDestination
  );
}

function settingsIn(input: CreateFlowLogsRequest) {
  const { LogDestinationType = 'cloud-watch-logs', LogGroupName, LogDestination } = input;
  return {
    DeliverLogsStatus: 'SUCCESS',
    FlowLogStatus: 'ACTIVE',
    TrafficType: input.TrafficType,
    LogDestinationType,
    LogFormat: input.LogFormat || DEFAULT_FORMAT,
    MaxAggregationInterval: input.MaxAggregationInterval ?? 600,
    ...(LogGroupName && { LogGroupName }),
    ...(LogDestination && { LogDestination }),
    ...(input.DeliverLogsPermissionArn && { DeliverLogsPermissionArn: input.DeliverLogsPermissionArn }),
    ...(input.DeliverCrossAccountRole && { DeliverCrossAccountRole: input.DeliverCrossAccountRole }),
    ...((LogDestinationType === 's3' || input.DestinationOptions) && {
      DestinationOptions: {
        FileFormat: input.DestinationOptions?.FileFormat ?? 'plain-text',
        HiveCompatiblePartitions: input.DestinationOptions?.HiveCompatiblePartitions ?? false,
        PerHourPartition: input.DestinationOptions?.PerHourPartition ?? false,
      },
    }),
  };
}
