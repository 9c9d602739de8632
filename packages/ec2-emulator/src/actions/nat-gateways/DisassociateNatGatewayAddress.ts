import { action } from '../../core/action.ts';
import { Ec2Error } from '../../core/errors.ts';
import { withoutAddresses } from '../../network/network-interfaces.ts';
import { availableGateway } from './available-gateway.ts';
import { addressesOf } from './nat-gateway-view.ts';

/** Takes secondary addresses off a public gateway. It drains no connections, as there are none. */
export default action('DisassociateNatGatewayAddress', (input, call) => {
  const { region } = call;
  const { NatGatewayId, networkInterface } = availableGateway(call, input.NatGatewayId, 'public');
  const secondary = addressesOf(region, networkInterface.NetworkInterfaceId).filter(
    (each) => !each.IsPrimary,
  );
  const leaving = (input.AssociationIds ?? []).map((id) => {
    const address = secondary.find(({ AssociationId }) => AssociationId === id);
    if (address) return address;
    throw new Ec2Error('InvalidAssociationID.NotFound', `The association ID '${id}' does not exist`);
  });
  const addresses = leaving.flatMap(({ PrivateIp }) => PrivateIp ?? []);
  region.networkInterfaces.put(withoutAddresses(networkInterface, addresses));
  const NatGatewayAddresses = leaving.map((each) => ({ ...each, Status: 'disassociating' as const }));
  return { NatGatewayId, NatGatewayAddresses };
});
