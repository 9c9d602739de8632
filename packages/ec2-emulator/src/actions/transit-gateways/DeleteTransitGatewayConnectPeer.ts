import { action } from '../../core/action.ts';
import { transitionEnd } from '../../core/call.ts';
import { checkReady } from '../../network/transit-gateways.ts';
import { turning } from '../../state/phase.ts';
import { describedPeer, ownPeer } from './connect-view.ts';

export default action('DeleteTransitGatewayConnectPeer', (input, call) => {
  const peer = ownPeer(call, input.TransitGatewayConnectPeerId);
  checkReady(call, peer.TransitGatewayConnectPeerId, peer.phase);
  const phase = turning('deleting', 'deleted', transitionEnd(call));
  const deleted = call.region.transitGatewayConnectPeers.put({ ...peer, phase });
  return { TransitGatewayConnectPeer: describedPeer(call, deleted) };
});
