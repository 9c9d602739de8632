import { action } from '../../core/action.ts';
import { updateDescriptions } from './update-descriptions.ts';

export default action('UpdateSecurityGroupRuleDescriptionsEgress', (input, call) =>
  updateDescriptions(input, call, true),
);
