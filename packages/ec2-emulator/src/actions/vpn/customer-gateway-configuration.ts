import type { Call } from '../../core/call.ts';
import { formatAddress, parseCidr } from '../../network/cidr.ts';
import type { VpnConnectionRecord } from '../../state/vpn-records.ts';

/** The names of algorithms in the file, by those of the API; the first each is what a tunnel has by itself. */
const ENCRYPTION: Record<string, string> = {
  AES128: 'aes-128-cbc',
  AES256: 'aes-256-cbc',
  'AES128-GCM-16': 'aes-128-gcm-16',
  'AES256-GCM-16': 'aes-256-gcm-16',
};
const INTEGRITY: Record<string, string> = {
  SHA1: 'sha1',
  'SHA2-256': 'sha2-256',
  'SHA2-384': 'sha2-384',
  'SHA2-512': 'sha2-512',
};

/** The file that the administrator of the customer gateway configures it by: both tunnels, with their keys. */
export function customerGatewayConfiguration(call: Call, connection: VpnConnectionRecord): string {
  const { VpnConnectionId, CustomerGatewayId, VpnGatewayId = '', Type, Options, tunnels } = connection;
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<vpn_connection id="${VpnConnectionId}">`,
    `  <customer_gateway_id>${CustomerGatewayId}</customer_gateway_id>`,
    `  <vpn_gateway_id>${VpnGatewayId}</vpn_gateway_id>`,
    `  <vpn_connection_type>${Type}</vpn_connection_type>`,
    ...(Options.StaticRoutesOnly
      ? ['  <vpn_connection_attributes>NoBGPVPNConnection</vpn_connection_attributes>']
      : []),
    ...tunnels.map((tunnel) => tunnelOf(call, connection, tunnel)),
    '</vpn_connection>',
  ].join('\n');
}

function tunnelOf(
  { region }: Call,
  { CustomerGatewayId, VpnGatewayId, TransitGatewayId, Options }: VpnConnectionRecord,
  tunnel: VpnConnectionRecord['tunnels'][number],
): string {
  const customer = region.customerGateways.get(CustomerGatewayId);
  const amazonAsn =
    region.vpnGateways.get(VpnGatewayId)?.AmazonSideAsn ??
    region.transitGateways.get(TransitGatewayId)?.Options.AmazonSideAsn ??
    64512;
  const inside = parseCidr(tunnel.TunnelInsideCidr ?? tunnel.TunnelInsideIpv6Cidr ?? '');
  const end = (name: string, outside: string, offset: bigint, asn: string | number) =>
    [
      `    <${name}>`,
      '      <tunnel_outside_address>',
      `        <ip_address>${outside}</ip_address>`,
      '      </tunnel_outside_address>',
      '      <tunnel_inside_address>',
      `        <ip_address>${inside ? formatAddress(inside.family, inside.first + offset) : ''}</ip_address>`,
      '        <network_mask>255.255.255.252</network_mask>',
      `        <network_cidr>${inside?.prefix ?? ''}</network_cidr>`,
      '      </tunnel_inside_address>',
      ...(Options.StaticRoutesOnly
        ? []
        : ['      <bgp>', `        <asn>${asn}</asn>`, '        <hold_time>30</hold_time>', '      </bgp>']),
      `    </${name}>`,
    ].join('\n');
  const customerAsn = customer?.BgpAsnExtended ?? customer?.BgpAsn ?? '';
  return `  <ipsec_tunnel>
${end('customer_gateway', customer?.IpAddress ?? '', 2n, customerAsn)}
${end('vpn_gateway', tunnel.OutsideIpAddress, 1n, amazonAsn)}
    <ike>
      <authentication_protocol>${INTEGRITY[tunnel.Phase1IntegrityAlgorithms?.[0]?.Value ?? 'SHA1']}</authentication_protocol>
      <encryption_protocol>${ENCRYPTION[tunnel.Phase1EncryptionAlgorithms?.[0]?.Value ?? 'AES128']}</encryption_protocol>
      <lifetime>${tunnel.Phase1LifetimeSeconds ?? 28_800}</lifetime>
      <perfect_forward_secrecy>group${tunnel.Phase1DHGroupNumbers?.[0]?.Value ?? 2}</perfect_forward_secrecy>
      <mode>main</mode>
      <pre_shared_key>${tunnel.PreSharedKey}</pre_shared_key>
    </ike>
    <ipsec>
      <protocol>esp</protocol>
      <authentication_protocol>${(INTEGRITY[tunnel.Phase2IntegrityAlgorithms?.[0]?.Value ?? ''] ?? 'hmac-sha1-96').replace(/^sha1$/, 'hmac-sha1-96')}</authentication_protocol>
      <encryption_protocol>${ENCRYPTION[tunnel.Phase2EncryptionAlgorithms?.[0]?.Value ?? 'AES128']}</encryption_protocol>
      <lifetime>${tunnel.Phase2LifetimeSeconds ?? 3600}</lifetime>
      <perfect_forward_secrecy>group${tunnel.Phase2DHGroupNumbers?.[0]?.Value ?? 2}</perfect_forward_secrecy>
      <mode>tunnel</mode>
      <clear_df_bit>true</clear_df_bit>
      <fragmentation_before_encryption>true</fragmentation_before_encryption>
      <tcp_mss_adjustment>1379</tcp_mss_adjustment>
      <dead_peer_detection>
        <interval>10</interval>
        <retries>3</retries>
      </dead_peer_detection>
    </ipsec>
  </ipsec_tunnel>`;
}
