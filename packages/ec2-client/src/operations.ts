import { nounsByVerb, withClientToken, withoutDryRun, withSensitiveOutput } from './operations.gen.ts';
import { reviewedEffects, reviewedNotSecret, reviewedSecrets } from './operations.reviewed.ts';
import type { OperationName } from './types.ts';

/** What an operation does to what is there. `destroy`: something is gone that cannot be made again as it was. */
export type Effect = 'read' | 'change' | 'destroy';

/** How an operation is treated. An answer that holds a secret is told first, whatever the operation does besides. */
export type OperationClass = Effect | 'returns-secret';

/** What Muster knows of an operation without its schemas. */
export interface Operation {
  readonly name: OperationName;
  readonly class: OperationClass;
  readonly effect: Effect;
  /** Takes a `ClientToken`, with which the same call can be sent again and happens once. */
  readonly takesClientToken: boolean;
  /** Takes a `DryRun`, which asks whether the call would be allowed. */
  readonly takesDryRun: boolean;
}

/** A verb that a newer model brings does not compile until someone has said here what it does. */
const effectOfVerb: Record<keyof typeof nounsByVerb, Effect> = {
  Accept: 'change',
  Advertise: 'change',
  Allocate: 'change',
  Apply: 'change',
  Assign: 'change',
  Associate: 'change',
  Attach: 'change',
  Authorize: 'change',
  Batch: 'change',
  Bundle: 'change',
  Cancel: 'destroy',
  Confirm: 'change',
  Copy: 'change',
  Create: 'change',
  Delete: 'destroy',
  Deprovision: 'destroy',
  Deregister: 'destroy',
  Describe: 'read',
  Detach: 'change',
  Disable: 'change',
  Disassociate: 'change',
  Enable: 'change',
  Export: 'change',
  Get: 'read',
  Import: 'change',
  List: 'read',
  Lock: 'change',
  Modify: 'change',
  Monitor: 'change',
  Move: 'change',
  Provision: 'change',
  Purchase: 'change',
  Reboot: 'change',
  Register: 'change',
  Reject: 'change',
  Release: 'destroy',
  Replace: 'change',
  Report: 'change',
  Request: 'change',
  Reset: 'change',
  Restore: 'change',
  Revoke: 'change',
  Run: 'change',
  Search: 'read',
  Send: 'change',
  Start: 'change',
  Stop: 'change',
  Terminate: 'destroy',
  Unassign: 'change',
  Unlock: 'change',
  Unmonitor: 'change',
  Update: 'change',
  Validate: 'read',
  Withdraw: 'change',
};

const words = (text: string) => new Set(text.trim().split(/\s+/));
let table: ReadonlyMap<string, Operation> | undefined;

/** Every operation of the EC2 API, by name. Made when first asked for, so that importing it costs nothing. */
export function operations(): ReadonlyMap<string, Operation> {
  table ??= makeTable();
  return table;
}

/** The class of an operation, or nothing when EC2 has no operation of that name. */
export function operationClass(name: string): OperationClass | undefined {
  return operations().get(name)?.class;
}

/** Whether EC2 has an operation of that name. */
export function isOperationName(name: string): name is OperationName {
  return operations().has(name);
}

function makeTable(): ReadonlyMap<string, Operation> {
  const tokened = words(withClientToken);
  const withoutRehearsal = words(withoutDryRun);
  const secret = words(withSensitiveOutput)
    .difference(new Set(reviewedNotSecret))
    .union(new Set(reviewedSecrets));
  const reviewed: Partial<Record<string, Effect>> = reviewedEffects;
  const made = new Map<string, Operation>();
  for (const [verb, nouns] of Object.entries(nounsByVerb)) {
    for (const noun of words(nouns)) {
      const name = (verb + noun) as OperationName;
      const effect = reviewed[name] ?? effectOfVerb[verb as keyof typeof nounsByVerb];
      made.set(name, {
        name,
        effect,
        class: secret.has(name) ? 'returns-secret' : effect,
        takesClientToken: tokened.has(name),
        takesDryRun: !withoutRehearsal.has(name),
      });
    }
  }
  return made;
}
