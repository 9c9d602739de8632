import type { IdFormat } from './id-format.ts';
import { kind } from './kind.ts';
import type * as records from './vpn-records.ts';

/** The formats of the ids of VPNs. Gateways and connections with ids that can't be are just not found. */
export const vpnIdFormats = {
  vpnGateway: {
    prefix: 'vgw',
    malformed: 'InvalidVpnGatewayID.NotFound',
    notFound: 'InvalidVpnGatewayID.NotFound',
    noun: 'vpnGateway ID',
    anyRemainder: true,
  },
  customerGateway: {
    prefix: 'cgw',
    malformed: 'InvalidCustomerGatewayId.Malformed',
    notFound: 'InvalidCustomerGatewayID.NotFound',
    noun: 'customerGateway ID',
    anyRemainder: true,
  },
  vpnConnection: {
    prefix: 'vpn',
    malformed: 'InvalidVpnConnectionID.NotFound',
    notFound: 'InvalidVpnConnectionID.NotFound',
    noun: 'vpnConnection ID',
    anyRemainder: true,
  },
} satisfies Record<string, IdFormat>;

/** The kinds of resources of VPNs to other sites. */
export const vpnKinds = {
  vpnGateways: kind<records.VpnGatewayRecord>((gateway) => gateway.VpnGatewayId, {
    ids: vpnIdFormats.vpnGateway,
    resourceType: 'vpn-gateway',
    indexes: {
      vpc: ({ attachment }) => (attachment?.phase.state === 'attaching' ? attachment.VpcId : undefined),
    },
  }),
  customerGateways: kind<records.CustomerGatewayRecord>((gateway) => gateway.CustomerGatewayId, {
    ids: vpnIdFormats.customerGateway,
    resourceType: 'customer-gateway',
  }),
  vpnConnections: kind<records.VpnConnectionRecord>((connection) => connection.VpnConnectionId, {
    ids: vpnIdFormats.vpnConnection,
    resourceType: 'vpn-connection',
    indexes: {
      vpnGateway: (connection) => connection.VpnGatewayId,
      customerGateway: (connection) => connection.CustomerGatewayId,
    },
  }),
};
