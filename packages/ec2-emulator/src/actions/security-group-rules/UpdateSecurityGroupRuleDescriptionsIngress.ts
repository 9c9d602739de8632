import { action } from '../../core/action.ts';
import { updateDescriptions } from './update-descriptions.ts';

export default action('UpdateSecurityGroupRuleDescriptionsIngress', (input, call) =>
  updateDescriptions(input, call, false),
);
