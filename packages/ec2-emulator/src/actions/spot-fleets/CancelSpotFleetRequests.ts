import type {
  CancelBatchErrorCode,
  CancelSpotFleetRequestsErrorItem,
  CancelSpotFleetRequestsSuccessItem,
} from '@aws-sdk/client-ec2';
import { action } from '../../core/action.ts';
import type { Call } from '../../core/call.ts';
import { Ec2Error, errors } from '../../core/errors.ts';
import { changed, terminated } from '../fleets/upkeep.ts';
import { spotFleetOf, spotFleetState } from './spot-fleets.ts';

const CODES: Readonly<Record<string, CancelBatchErrorCode>> = {
  'InvalidSpotFleetRequestId.Malformed': 'fleetRequestIdMalformed',
  'InvalidSpotFleetRequestId.NotFound': 'fleetRequestIdDoesNotExist',
  FleetRequestNotInCancellableState: 'fleetRequestNotInCancellableState',
};

// https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_CancelSpotFleetRequests.html
const MAX_REQUESTS = 100;

export default action('CancelSpotFleetRequests', (input, call) => {
  const { SpotFleetRequestIds = [], TerminateInstances = true } = input;
  if (SpotFleetRequestIds.length > MAX_REQUESTS) {
    throw errors.invalidParameterValue(
      `You can cancel up to ${MAX_REQUESTS} Spot Fleet requests in a single request.`,
    );
  }
  const SuccessfulFleetRequests: CancelSpotFleetRequestsSuccessItem[] = [];
  const UnsuccessfulFleetRequests: CancelSpotFleetRequestsErrorItem[] = [];
  for (const SpotFleetRequestId of SpotFleetRequestIds) {
    try {
      SuccessfulFleetRequests.push(cancelled(call, SpotFleetRequestId, TerminateInstances));
    } catch (error) {
      if (!(error instanceof Ec2Error)) throw error;
      const Code = CODES[error.code] ?? 'unexpectedError';
      UnsuccessfulFleetRequests.push({ SpotFleetRequestId, Error: { Code, Message: error.message } });
    }
  }
  return { SuccessfulFleetRequests, UnsuccessfulFleetRequests };
});

function cancelled(
  call: Call,
  SpotFleetRequestId: string,
  terminate: boolean,
): CancelSpotFleetRequestsSuccessItem {
  const fleet = spotFleetOf(call, SpotFleetRequestId);
  const PreviousSpotFleetRequestState = spotFleetState(call, fleet);
  if (['cancelled', 'cancelled_terminating'].includes(PreviousSpotFleetRequestState)) {
    throw new Ec2Error(
      'FleetRequestNotInCancellableState',
      `The Spot Fleet request '${SpotFleetRequestId}' is not in a cancellable state.`,
    );
  }
  const CurrentSpotFleetRequestState = terminate
    ? ('cancelled_terminating' as const)
    : ('cancelled_running' as const);
  const over = {
    ...fleet,
    endedAt: call.now,
    terminating: terminate,
    history: [...fleet.history, changed(call, CurrentSpotFleetRequestState)],
  };
  call.region.spotFleets.put(terminate ? terminated(call, over, over.members) : over);
  return { SpotFleetRequestId, PreviousSpotFleetRequestState, CurrentSpotFleetRequestState };
}
