import { operations } from '@muster/ec2-client';

/**
 * What happens when an operation is sent a second time with the same input, because nobody heard the answer to the
 * first one.
 *
 * - `token`: EC2 knows the second by its client token and answers as it did the first time.
 * - `repeatable`: the second changes nothing that the first has not.
 * - `refused`: EC2 refuses the second if the first has happened.
 * - `twice`: it happens twice.
 */
export type Repetition = 'token' | 'repeatable' | 'refused' | 'twice';

/** https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_Operations.html, each verb's operations looked through. */
const byVerb: readonly (readonly [RegExp, Repetition])[] = [
  [
    /^(Disable|Enable|Lock|Modify|Monitor|Replace|Reset|Start|Stop|Terminate|Unlock|Unmonitor|Update)[A-Z]/,
    'repeatable',
  ],
  [/^(Create|Delete)Tags$/, 'repeatable'],
  [
    /^(Accept|Apply|Associate|Attach|Authorize|Cancel|Delete|Deprovision|Deregister|Detach|Disassociate|Reject|Release|Revoke|Unassign|Withdraw)[A-Z]/,
    'refused',
  ],
  // Made under a name, an address block or a destination that EC2 keeps unique.
  [
    /^Create(Image|KeyPair|LaunchTemplate|NetworkAclEntry|PlacementGroup|Route|SecurityGroup|Subnet)$|^(ImportKeyPair|RegisterImage)$/,
    'refused',
  ],
];

/** The row that says something else than the operation's verb. */
const reviewed: Readonly<Record<string, Repetition>> = {
  // The second modification of a volume within hours is refused.
  ModifyVolume: 'refused',
  // An address that is associated already is associated again with the same instance.
  AssociateAddress: 'repeatable',
};

/** How an operation takes being sent again. */
export function repetition(operation: string): Repetition {
  if (operations().get(operation)?.takesClientToken) return 'token';
  return reviewed[operation] ?? byVerb.find(([verb]) => verb.test(operation))?.[1] ?? 'twice';
}

const REMOVES =
  /^(Cancel|Delete|Deprovision|Deregister|Detach|Disassociate|Release|Revoke|Terminate|Unassign|Withdraw)/;
const IS_GONE = /(NotFound|NotAttached|Unavailable|IncorrectState|InvalidState)$|^InvalidGatewayID/;
const IS_THERE =
  /(Duplicate|AlreadyExists|AlreadyAssociated|AlreadyInState|InUse|IncorrectState|IncorrectModificationState|Conflict)$/;

/**
 * Whether EC2 refuses an operation with what it says when the same call has happened before: it is there already, or
 * gone already.
 *
 * @param code EC2's error code
 */
export function saysItHappened(operation: string, code: string): boolean {
  return (REMOVES.test(operation) ? IS_GONE : IS_THERE).test(code);
}

/** Whether EC2 says that something named in a call is not there. @param code EC2's error code */
export function saysNotFound(code: string): boolean {
  return /NotFound$|^InvalidGroupId|^InvalidAMIID\.Unavailable$/.test(code);
}
