import { action } from '../../core/action.ts';
import { eventInformation, historyPage } from '../fleets/fleet-history.ts';
import { spotFleetOf } from './spot-fleets.ts';

export default action('DescribeSpotFleetRequestHistory', (input, call) => {
  const { SpotFleetRequestId, history } = spotFleetOf(call, input.SpotFleetRequestId);
  const { events, told } = historyPage(
    call,
    history,
    input,
    (type) => !input.EventType || type === input.EventType,
  );
  const HistoryRecords = events.map((event) => ({
    Timestamp: event.at,
    EventType: event.type,
    EventInformation: eventInformation(event),
  }));
  return { SpotFleetRequestId, HistoryRecords, ...told };
});
