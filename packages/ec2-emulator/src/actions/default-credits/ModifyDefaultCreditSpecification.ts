import { action } from '../../core/action.ts';
import { checkBurstable, chooseDefaultCredits } from './default-credits.ts';

export default action('ModifyDefaultCreditSpecification', ({ InstanceFamily, CpuCredits = '' }, call) => {
  const family = String(InstanceFamily);
  checkBurstable(family);
  chooseDefaultCredits(call, family, CpuCredits);
  return { InstanceFamilyCreditSpecification: { InstanceFamily, CpuCredits } };
});
