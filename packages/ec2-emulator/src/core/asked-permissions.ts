import type { OperationType } from '@aws-sdk/client-ec2';
import { errors } from './errors.ts';
import { checkOneOf } from './one-of.ts';

/** Permissions as a request asks for them: by themselves in `Add` and `Remove`, or listed beside an `OperationType`. */
export interface AskedPermissions<Permission> {
  readonly Add: readonly Permission[];
  readonly Remove: readonly Permission[];
}

/**
 * The permissions a request adds and removes, in whichever of the two ways it is written. One may be written in both, as
 * Packer does, which leaves out the `OperationType`: then what is listed only repeats what is in `Add` and `Remove`.
 * Throws when the type is missing where it is all there is to go by, or is neither `add` nor `remove`.
 */
export function askedPermissions<Permission>(
  own: { Add?: Permission[] | undefined; Remove?: Permission[] | undefined } | undefined,
  type: OperationType | undefined,
  listed: readonly Permission[],
): AskedPermissions<Permission> {
  const { Add = [], Remove = [] } = own ?? {};
  checkOneOf('operationType', type, ['add', 'remove']);
  if (type === undefined) {
    if (listed.length > 0 && Add.length + Remove.length === 0) throw errors.missingParameter('OperationType');
    return { Add, Remove };
  }
  return type === 'add' ? { Add: [...Add, ...listed], Remove } : { Add, Remove: [...Remove, ...listed] };
}
