import { action } from '../../core/action.ts';
import { transitionEnd } from '../../core/call.ts';
import { Ec2Error } from '../../core/errors.ts';
import { ownCustomerGateway } from '../../network/vpn.ts';
import { stateAt, turning } from '../../state/phase.ts';

/** Is shown for an hour as deleted. */
export default action('DeleteCustomerGateway', (input, call) => {
  const { region, now } = call;
  const gateway = ownCustomerGateway(call, input.CustomerGatewayId);
  const inUse = region.vpnConnections
    .where('customerGateway', gateway.CustomerGatewayId)
    .some(({ phase }) => stateAt(phase, now) !== 'deleted');
  if (inUse) throw new Ec2Error('IncorrectState', 'The customer gateway is in use.');
  if (stateAt(gateway.phase, now) === 'deleting') return {};
  region.customerGateways.put({ ...gateway, phase: turning('deleting', 'deleted', transitionEnd(call)) });
  return {};
});
