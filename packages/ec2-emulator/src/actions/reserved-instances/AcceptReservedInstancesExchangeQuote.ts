import { action } from '../../core/action.ts';
import { newUuid } from '../../core/call.ts';
import { errors } from '../../core/errors.ts';
import { bought } from './bought.ts';
import { planExchange } from './exchange.ts';

export default action('AcceptReservedInstancesExchangeQuote', (input, call) => {
  const { records, offering, count, refusal } = planExchange(call, input);
  if (refusal) throw errors.invalidParameterValue(refusal);
  const { reservedInstances } = call.region;
  for (const record of records) reservedInstances.put({ ...record, retiredAt: call.now });
  reservedInstances.put(bought(call, offering, count));
  return { ExchangeId: newUuid(call, 'riex') };
});
