import type { OperationType } from '@aws-sdk/client-ec2';
import { errors } from './errors.ts';
import { checkOneOf } from './one-of.ts';

/**
 * Whether permissions that are listed beside an `OperationType` are added or removed. Throws when it is missing though
 * some are listed, or is neither.
 */
export function operationType(asked: OperationType | undefined, listed: readonly unknown[]): OperationType {
  if (asked === undefined && listed.length > 0) throw errors.missingParameter('OperationType');
  checkOneOf('operationType', asked, ['add', 'remove']);
  return asked ?? 'add';
}
