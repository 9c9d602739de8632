import { action } from '../../core/action.ts';
import { Ec2Error } from '../../core/errors.ts';
import { find, findAll } from '../../core/find.ts';
import { associateElasticIp, holderOf } from '../../network/elastic-ips.ts';
import { addPrivateAddresses, availableGateway } from './available-gateway.ts';
import { addressesOf } from './nat-gateway-view.ts';

/** Gives a public gateway more Elastic IP addresses, each with a private one. */
export default action('AssociateNatGatewayAddress', (input, call) => {
  const { region } = call;
  const { NatGatewayId, networkInterface } = availableGateway(call, input.NatGatewayId, 'public');
  const { NetworkInterfaceId } = networkInterface;
  const elasticIps = findAll(region.addresses, input.AllocationIds ?? []);
  const taken = elasticIps.find((address) => holderOf(region, address));
  if (taken) {
    throw new Ec2Error(
      'Resource.AlreadyAssociated',
      `Elastic IP address [${taken.AllocationId}] is already associated`,
    );
  }
  const asked = input.PrivateIpAddresses ?? [];
  const more = Math.max(elasticIps.length - asked.length, 0);
  const added = addPrivateAddresses(call, networkInterface, asked, more);
  elasticIps.forEach((address, index) => {
    const eni = find(region.networkInterfaces, NetworkInterfaceId);
    associateElasticIp(call, address, eni, added[index] ?? '');
  });
  const NatGatewayAddresses = addressesOf(region, NetworkInterfaceId)
    .filter(({ PrivateIp = '' }) => added.includes(PrivateIp))
    .map((address) => ({ ...address, Status: 'associating' as const }));
  return { NatGatewayId, NatGatewayAddresses };
});
