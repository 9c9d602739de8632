import type { EC2 } from '@aws-sdk/client-ec2';
import { known } from './network.ts';

/** Makes a customer gateway at 198.51.100.7 and a virtual private gateway. */
export async function makeGateways(ec2: EC2): Promise<{ CustomerGatewayId: string; VpnGatewayId: string }> {
  const customer = { Type: 'ipsec.1', IpAddress: '198.51.100.7', BgpAsn: 65010 } as const;
  const { CustomerGateway } = await ec2.createCustomerGateway(customer);
  const { VpnGateway } = await ec2.createVpnGateway({ Type: 'ipsec.1' });
  return {
    CustomerGatewayId: known(CustomerGateway?.CustomerGatewayId),
    VpnGatewayId: known(VpnGateway?.VpnGatewayId),
  };
}
