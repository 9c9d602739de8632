import { action } from '../../core/action.ts';
import { transitionEnd } from '../../core/call.ts';
import { describedCarrierGateway, ownCarrierGateway } from '../../network/carrier-gateways.ts';
import { turning } from '../../state/phase.ts';

export default action('DeleteCarrierGateway', (input, call) => {
  const gateway = ownCarrierGateway(call, input.CarrierGatewayId);
  const phase = turning('deleting', 'deleted', transitionEnd(call));
  const deleted = call.region.carrierGateways.put({ ...gateway, phase });
  return { CarrierGateway: { ...describedCarrierGateway(call, deleted), State: 'deleting' as const } };
});
