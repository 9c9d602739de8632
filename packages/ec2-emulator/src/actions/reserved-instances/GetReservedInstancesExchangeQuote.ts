import { action } from '../../core/action.ts';
import { described, paymentDue, planExchange } from './exchange.ts';

export default action('GetReservedInstancesExchangeQuote', (input, call) => {
  const exchange = planExchange(call, input);
  const { records, offering, count, sources, source, target, refusal } = exchange;
  const valid = refusal === undefined;
  return {
    CurrencyCode: 'USD',
    IsValidExchange: valid,
    ...(!valid && { ValidationFailureReason: refusal }),
    ...(valid && {
      OutputReservedInstancesWillExpireAt: new Date(call.now.getTime() + offering.Duration * 1000),
      PaymentDue: paymentDue(exchange).toFixed(6),
    }),
    ReservedInstanceValueRollup: described(source),
    ReservedInstanceValueSet: records.map(({ ReservedInstancesId }, index) => ({
      ReservedInstanceId: ReservedInstancesId,
      ReservationValue: described(sources[index] ?? source),
    })),
    TargetConfigurationValueRollup: described(target),
    TargetConfigurationValueSet: [
      {
        ReservationValue: described(target),
        TargetConfiguration: { InstanceCount: count, OfferingId: offering.ReservedInstancesOfferingId },
      },
    ],
  };
});
