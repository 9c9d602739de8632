import { action, type InputOf } from '../../core/action.ts';
import type { Call } from '../../core/call.ts';
import { errors } from '../../core/errors.ts';
import { bought } from './bought.ts';
import { offeringOf } from './offerings.ts';

type Input = InputOf<'PurchaseReservedInstancesOffering'>;

const THREE_YEARS_MS = 3 * 365 * 24 * 60 * 60 * 1000;

/** Nothing is paid. Purchases for a later date wait for it; a limit on the price is for the Marketplace, where nobody sells. */
export default action('PurchaseReservedInstancesOffering', (input, call) => {
  const { InstanceCount = 0, PurchaseTime } = input;
  const offering = offeringOf(call.region.name, input.ReservedInstancesOfferingId ?? '');
  if (InstanceCount < 1) {
    throw errors.invalidParameterValue(
      `Value (${InstanceCount}) for parameter instanceCount is invalid. Must be greater than 0.`,
    );
  }
  const later = PurchaseTime && PurchaseTime > call.now ? PurchaseTime : undefined;
  if (later) checkQueue(call, later, offering.Scope);
  const { ReservedInstancesId } = call.region.reservedInstances.put(
    bought(call, offering, InstanceCount, later),
  );
  return { ReservedInstancesId };
});

/** @see https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/ri-queued-purchase.html */
function checkQueue({ now }: Call, at: NonNullable<Input['PurchaseTime']>, scope: string | undefined): void {
  if (at.getTime() - now.getTime() > THREE_YEARS_MS) {
    throw errors.invalidParameterValue('A purchase can be queued up to three years in advance.');
  }
  if (scope !== 'Region') {
    throw errors.invalidParameterValue('Only purchases of regional Reserved Instances can be queued.');
  }
}
