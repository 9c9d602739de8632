import type { MissingPermission, StepInput } from '@muster/contract';
import type { Ec2Error } from '@muster/ec2-client';
import { permissionsOf } from '@muster/ec2-model/iam';

/** https://docs.aws.amazon.com/IAM/latest/UserGuide/troubleshoot_access-denied.html */
const NAMED = /is not authorized to perform: (?<action>[\w-]+:\w+)(?: on resource: (?<resource>\S+))?/;

/** What EC2 says that a denied call lacks. Where its message names nothing, it is one of all that the call needs. */
export function missingOf(
  { message }: Pick<Ec2Error, 'message'>,
  operation: string,
  input: StepInput,
): MissingPermission {
  const { action, resource } = NAMED.exec(message)?.groups ?? {};
  const explicitlyDenied = message.includes('with an explicit deny');
  if (action) return { actions: [action], ...(resource && { resource }), explicitlyDenied };
  const needed = permissionsOf(operation, input, { account: '*', region: '*' });
  return { actions: [...new Set(needed.map((one) => one.action))], explicitlyDenied };
}
