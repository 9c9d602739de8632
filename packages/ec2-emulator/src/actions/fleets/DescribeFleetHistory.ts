import type { HistoryRecordEntry } from '@aws-sdk/client-ec2';
import { action } from '../../core/action.ts';
import type { FleetEvent } from '../../state/launch-records.ts';
import { fleetOf } from './fleets.ts';

/** What a request calls the types of events that replies name otherwise. */
const ASKED_AS: Readonly<Record<FleetEvent['type'], string>> = {
  fleetRequestChange: 'fleet-change',
  instanceChange: 'instance-change',
  information: 'service-error',
};

export default action('DescribeFleetHistory', (input, call) => {
  const { FleetId, history } = fleetOf(call, input.FleetId);
  const since = input.StartTime ?? new Date(0);
  const HistoryRecords = history
    .filter(({ at, type }) => at >= since && (!input.EventType || ASKED_AS[type] === input.EventType))
    .map(describedEvent);
  return { FleetId, StartTime: since, LastEvaluatedTime: call.now, HistoryRecords };
});

const describedEvent = ({ at, type, subType, instanceId }: FleetEvent): HistoryRecordEntry => ({
  Timestamp: at,
  EventType: ASKED_AS[type] as HistoryRecordEntry['EventType'],
  EventInformation: { EventSubType: subType, InstanceId: instanceId, EventDescription: subType },
});
