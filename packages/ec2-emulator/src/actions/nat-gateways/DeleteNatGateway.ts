import type { NatGatewayState } from '@aws-sdk/client-ec2';
import { action } from '../../core/action.ts';
import { transitionEnd } from '../../core/call.ts';
import { notFound } from '../../core/find.ts';
import { networkIdFormats } from '../../state/network-id-formats.ts';
import { turning } from '../../state/phase.ts';
import { settleNatGateways } from './departing-gateways.ts';
import { natGatewayState, shownNatGateways } from './nat-gateway-view.ts';

/** Once it is gone its Elastic IP addresses are free again, and stay the account's; routes to it lead nowhere. */
export default action('DeleteNatGateway', (input, call) => {
  const { region, now } = call;
  const [gateway] = shownNatGateways(call, [input.NatGatewayId ?? '']);
  if (!gateway || natGatewayState(gateway, now) === 'deleted') {
    throw notFound(networkIdFormats.natGateway, [input.NatGatewayId ?? '']);
  }
  const { NatGatewayId } = gateway;
  if (gateway.phase.state !== 'deleting') {
    const phase = turning<NatGatewayState>('deleting', 'deleted', transitionEnd(call));
    region.natGateways.put({ ...gateway, DeleteTime: now, phase });
    settleNatGateways(call);
  }
  return { NatGatewayId };
});
