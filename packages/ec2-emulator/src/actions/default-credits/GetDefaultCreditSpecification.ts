import { action } from '../../core/action.ts';
import { checkBurstable, defaultCredits } from './default-credits.ts';

export default action('GetDefaultCreditSpecification', ({ InstanceFamily }, call) => {
  const family = String(InstanceFamily);
  checkBurstable(family);
  return { InstanceFamilyCreditSpecification: { InstanceFamily, CpuCredits: defaultCredits(call, family) } };
});
