import type { FleetEventType } from '@aws-sdk/client-ec2';
import { action } from '../../core/action.ts';
import type { FleetEvent } from '../../state/launch-records.ts';
import { eventInformation, historyPage } from './fleet-history.ts';
import { fleetOf } from './fleets.ts';

/** What EC2 Fleets call the types of events that Spot Fleets name otherwise. */
const TYPES: Readonly<Record<FleetEvent['type'], FleetEventType>> = {
  fleetRequestChange: 'fleet-change',
  instanceChange: 'instance-change',
  information: 'service-error',
  error: 'service-error',
};

export default action('DescribeFleetHistory', (input, call) => {
  const { FleetId, history } = fleetOf(call, input.FleetId);
  const { events, told } = historyPage(
    call,
    history,
    input,
    (type) => !input.EventType || TYPES[type] === input.EventType,
  );
  const HistoryRecords = events.map((event) => ({
    Timestamp: event.at,
    EventType: TYPES[event.type],
    EventInformation: eventInformation(event),
  }));
  return { FleetId, HistoryRecords, ...told };
});
