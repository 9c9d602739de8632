import { action } from '../../core/action.ts';
import { planPurchase } from './purchase.ts';

export default action('GetHostReservationPurchasePreview', (input, call) => {
  const { purchase, totals } = planPurchase(call, input);
  return { Purchase: [purchase], ...totals };
});
