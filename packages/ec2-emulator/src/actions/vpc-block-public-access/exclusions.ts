import type {
  InternetGatewayExclusionMode,
  VpcBlockPublicAccessExclusion,
  VpcBlockPublicAccessExclusionState,
} from '@aws-sdk/client-ec2';
import type { Call } from '../../core/call.ts';
import { Ec2Error, errors } from '../../core/errors.ts';
import { find } from '../../core/find.ts';
import { tagsOf } from '../../core/tags.ts';
import type { PublicAccessExclusionRecord } from '../../state/network-records.ts';
import { stateAt } from '../../state/phase.ts';

/** An exclusion as replies show it, in the state it has come to or one on the way. */
export function shownExclusion(
  { region, now }: Call,
  { phase, ...exclusion }: PublicAccessExclusionRecord,
  State: VpcBlockPublicAccessExclusionState = stateAt(phase, now),
): VpcBlockPublicAccessExclusion {
  return { ...exclusion, State, Tags: tagsOf(region, exclusion.ExclusionId) };
}

const MODES: readonly InternetGatewayExclusionMode[] = ['allow-bidirectional', 'allow-egress'];

/** The mode a request asks for. Throws `InvalidParameterValue`. */
export function requestedMode(asked: string | undefined): InternetGatewayExclusionMode {
  const mode = MODES.find((each) => each === asked);
  if (mode) return mode;
  throw errors.invalidParameterValue(
    `Value (${asked}) for parameter internetGatewayExclusionMode is invalid.`,
  );
}

/** The exclusion a request changes. Throws `IncorrectState` for one that is deleted. */
export function exclusionToChange({ region }: Call, id: string | undefined): PublicAccessExclusionRecord {
  const exclusion = find(region.publicAccessExclusions, id);
  if (exclusion.DeletionTimestamp === undefined) return exclusion;
  throw new Ec2Error('IncorrectState', `The VPC Block Public Access exclusion ${id} is deleted.`);
}
