import type { Call } from '../../core/call.ts';
import { errors } from '../../core/errors.ts';

/** Throws unless a reservation that ends has a date in the future, and one that does not has none. */
export function checkEnd(call: Call, type: string | undefined, date: Date | undefined): void {
  if (type === 'limited' && !date) throw errors.missingParameter('EndDate');
  if (type !== 'limited' && date) {
    throw errors.invalidParameterCombination(
      "An end date can only be specified when EndDateType is 'limited'",
    );
  }
  if (date && date <= call.now) throw errors.invalidParameterValue('The end date must be in the future.');
}
