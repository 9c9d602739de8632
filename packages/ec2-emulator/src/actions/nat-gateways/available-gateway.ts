import type { ConnectivityType } from '@aws-sdk/client-ec2';
import type { Call } from '../../core/call.ts';
import { Ec2Error, errors } from '../../core/errors.ts';
import { find } from '../../core/find.ts';
import { privateDnsName } from '../../network/addresses.ts';
import { SubnetAddresses } from '../../network/subnet-addresses.ts';
import type { NetworkInterfaceRecord } from '../../state/records.ts';
import { natGatewayState, shownNatGateways } from './nat-gateway-view.ts';

export interface AvailableGateway {
  readonly NatGatewayId: string;
  readonly networkInterface: NetworkInterfaceRecord;
}

/**
 * The gateway whose addresses a request changes. Throws unless it is available and of that connectivity.
 */
export function availableGateway(
  call: Call,
  id: string | undefined,
  connectivity: ConnectivityType,
): AvailableGateway {
  const [gateway] = shownNatGateways(call, [id ?? '']);
  if (!gateway?.networkInterfaceId || natGatewayState(gateway, call.now) !== 'available') {
    throw new Ec2Error('IncorrectState', `The NAT gateway ${id} is not in the available state`);
  }
  if (gateway.ConnectivityType !== connectivity) {
    throw errors.invalidParameterCombination(
      `The NAT gateway ${id} does not have ${connectivity} connectivity.`,
    );
  }
  const networkInterface = find(call.region.networkInterfaces, gateway.networkInterfaceId);
  return { NatGatewayId: gateway.NatGatewayId, networkInterface };
}

/** Gives a gateway's interface more private addresses of its subnet: those asked for and so many others. */
export function addPrivateAddresses(
  call: Call,
  networkInterface: NetworkInterfaceRecord,
  asked: readonly string[],
  count: number,
): string[] {
  const { region } = call;
  const free = new SubnetAddresses(call, find(region.subnets, networkInterface.SubnetId));
  const taken = [
    ...asked.map((address) => free.take(address)),
    ...Array.from({ length: count }, () => free.take()),
  ];
  const added = taken.map((PrivateIpAddress) => ({
    Primary: false,
    PrivateIpAddress,
    PrivateDnsName: privateDnsName(PrivateIpAddress, region.name),
  }));
  region.networkInterfaces.put({
    ...networkInterface,
    PrivateIpAddresses: [...(networkInterface.PrivateIpAddresses ?? []), ...added],
  });
  return taken;
}
