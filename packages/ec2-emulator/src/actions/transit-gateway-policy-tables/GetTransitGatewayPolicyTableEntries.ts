import { action } from '../../core/action.ts';
import { ownPolicyTable } from './policy-table-view.ts';

/** There are none, as they come from Network Manager. */
export default action('GetTransitGatewayPolicyTableEntries', (input, call) => {
  ownPolicyTable(call, input.TransitGatewayPolicyTableId);
  return { TransitGatewayPolicyTableEntries: [] };
});
