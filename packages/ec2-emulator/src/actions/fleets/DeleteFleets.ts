import type { DeleteFleetErrorCode, DeleteFleetErrorItem, DeleteFleetSuccessItem } from '@aws-sdk/client-ec2';
import { action } from '../../core/action.ts';
import type { Call } from '../../core/call.ts';
import { Ec2Error, errors } from '../../core/errors.ts';
import { fleetOf, fleetState } from './fleets.ts';
import { changed, terminated } from './upkeep.ts';

const CODES: Readonly<Record<string, DeleteFleetErrorCode>> = {
  'InvalidFleetId.Malformed': 'fleetIdMalformed',
  'InvalidFleetId.NotFound': 'fleetIdDoesNotExist',
  FleetNotInDeletableState: 'fleetNotInDeletableState',
};

// https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DeleteFleets.html
const MAX_FLEETS = 100;

export default action('DeleteFleets', (input, call) => {
  const { FleetIds = [], TerminateInstances = true } = input;
  if (FleetIds.length > MAX_FLEETS) {
    throw errors.invalidParameterValue(`You can delete up to ${MAX_FLEETS} fleets in a single request.`);
  }
  const SuccessfulFleetDeletions: DeleteFleetSuccessItem[] = [];
  const UnsuccessfulFleetDeletions: DeleteFleetErrorItem[] = [];
  for (const FleetId of FleetIds) {
    try {
      SuccessfulFleetDeletions.push(deleted(call, FleetId, TerminateInstances));
    } catch (error) {
      if (!(error instanceof Ec2Error)) throw error;
      const Code = CODES[error.code] ?? 'unexpectedError';
      UnsuccessfulFleetDeletions.push({ FleetId, Error: { Code, Message: error.message } });
    }
  }
  return { SuccessfulFleetDeletions, UnsuccessfulFleetDeletions };
});

function deleted(call: Call, FleetId: string, terminate: boolean): DeleteFleetSuccessItem {
  const fleet = fleetOf(call, FleetId);
  if (fleet.Type === 'instant' && !terminate) {
    throw errors.unsupportedOperation("Fleets of type 'instant' can't be deleted without their instances.");
  }
  const PreviousFleetState = fleetState(call, fleet);
  if (PreviousFleetState === 'deleted' || PreviousFleetState === 'deleted_terminating') {
    throw new Ec2Error('FleetNotInDeletableState', `The fleet '${FleetId}' is not in a deletable state.`);
  }
  const CurrentFleetState = terminate ? ('deleted_terminating' as const) : ('deleted_running' as const);
  const over = {
    ...fleet,
    endedAt: call.now,
    terminating: terminate,
    history: [...fleet.history, changed(call, CurrentFleetState)],
  };
  call.region.fleets.put(terminate ? terminated(call, over, over.members) : over);
  return { FleetId, PreviousFleetState, CurrentFleetState };
}
