import { action } from '../../core/action.ts';
import { transitionEnd } from '../../core/call.ts';
import { Ec2Error } from '../../core/errors.ts';
import { liveConnections, ownCustomerGateway } from '../../network/vpn.ts';
import { stateAt, turning } from '../../state/phase.ts';

/** Is shown for an hour as deleted. A connection that is being deleted does not hold it. */
export default action('DeleteCustomerGateway', (input, call) => {
  const { region, now } = call;
  const gateway = ownCustomerGateway(call, input.CustomerGatewayId);
  const { CustomerGatewayId } = gateway;
  if (liveConnections(region, 'customerGateway', CustomerGatewayId, now).length > 0)
    throw new Ec2Error('IncorrectState', 'The customer gateway is in use.');
  if (stateAt(gateway.phase, now) === 'deleting') return {};
  region.customerGateways.put({ ...gateway, phase: turning('deleting', 'deleted', transitionEnd(call)) });
  return {};
});
