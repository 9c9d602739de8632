import type { DeleteFleetErrorCode, DeleteFleetErrorItem, DeleteFleetSuccessItem } from '@aws-sdk/client-ec2';
import { action } from '../../core/action.ts';
import { Ec2Error, errors } from '../../core/errors.ts';
import { terminateInstances } from '../instances/terminate.ts';
import { activeInstances, fleetOf, fleetState } from './fleets.ts';

const CODES: Readonly<Record<string, DeleteFleetErrorCode>> = {
  'InvalidFleetId.Malformed': 'fleetIdMalformed',
  'InvalidFleetId.NotFound': 'fleetIdDoesNotExist',
};

export default action('DeleteFleets', (input, call) => {
  const SuccessfulFleetDeletions: DeleteFleetSuccessItem[] = [];
  const UnsuccessfulFleetDeletions: DeleteFleetErrorItem[] = [];
  for (const FleetId of input.FleetIds ?? []) {
    try {
      const fleet = fleetOf(call, FleetId);
      if (fleet.Type === 'instant' && !input.TerminateInstances) {
        throw errors.unsupportedOperation(
          "Fleets of type 'instant' can't be deleted without their instances.",
        );
      }
      const PreviousFleetState = fleetState(call, fleet);
      if (input.TerminateInstances) terminateInstances(call, activeInstances(call, fleet));
      const deleted = call.region.fleets.put({ ...fleet, deletedAt: fleet.deletedAt ?? call.now });
      const running = fleetState(call, deleted) === 'deleted_running';
      const CurrentFleetState = running ? ('deleted_running' as const) : ('deleted_terminating' as const);
      SuccessfulFleetDeletions.push({ FleetId, PreviousFleetState, CurrentFleetState });
    } catch (error) {
      if (!(error instanceof Ec2Error)) throw error;
      const Code = CODES[error.code] ?? 'unexpectedError';
      UnsuccessfulFleetDeletions.push({ FleetId, Error: { Code, Message: error.message } });
    }
  }
  return { SuccessfulFleetDeletions, UnsuccessfulFleetDeletions };
});
