import { expect, test } from 'vitest';
import { embeddedEc2, errorOf } from '../../testing/embedded-ec2.ts';
import { known } from '../../testing/network.ts';
import { makeGateways } from '../../testing/vpn.ts';

test('options of tunnels are within their bounds, and change', async () => {
  await using embedded = await embeddedEc2();
  const { ec2 } = embedded;
  const { CustomerGatewayId, VpnGatewayId } = await makeGateways(ec2);
  const create = (tunnel: object) =>
    ec2.createVpnConnection({
      Type: 'ipsec.1',
      CustomerGatewayId,
      VpnGatewayId,
      Options: { TunnelOptions: [tunnel] },
    });
  for (const wrong of [
    { TunnelInsideCidr: '169.254.5.0/30' },
    { TunnelInsideCidr: '10.0.0.0/30' },
    { PreSharedKey: '0starts-with-zero' },
    { Phase1LifetimeSeconds: 100 },
    { Phase1LifetimeSeconds: 3000, Phase2LifetimeSeconds: 3000 },
    { Phase2DHGroupNumbers: [{ Value: 3 }] },
    { IKEVersions: [{ Value: 'ikev3' }] },
  ]) {
    expect(await errorOf(create(wrong))).toMatch(/^InvalidParameterValue/);
  }
  const { VpnConnection } = await create({
    TunnelInsideCidr: '169.254.100.0/30',
    PreSharedKey: 'a_key.of.ours',
    DPDTimeoutSeconds: 45,
    IKEVersions: [{ Value: 'ikev2' }],
    Phase1EncryptionAlgorithms: [{ Value: 'AES256' }],
  });
  const [tunnel] = VpnConnection?.Options?.TunnelOptions ?? [];
  expect(tunnel).toMatchObject({
    TunnelInsideCidr: '169.254.100.0/30',
    PreSharedKey: 'a_key.of.ours',
    DpdTimeoutSeconds: 45,
    IkeVersions: [{ Value: 'ikev2' }],
  });
  expect(VpnConnection?.CustomerGatewayConfiguration).toContain('aes-256-cbc');
  const VpnConnectionId = known(VpnConnection?.VpnConnectionId);
  const VpnTunnelOutsideIpAddress = tunnel?.OutsideIpAddress;
  const modified = await ec2.modifyVpnTunnelOptions({
    VpnConnectionId,
    VpnTunnelOutsideIpAddress,
    TunnelOptions: { PreSharedKey: 'another.key' },
  });
  expect(modified.VpnConnection?.Options?.TunnelOptions?.[0]).toMatchObject({
    OutsideIpAddress: VpnTunnelOutsideIpAddress,
    PreSharedKey: 'another.key',
    DpdTimeoutSeconds: 45,
  });
  const options = { VpnConnectionId, RemoteIpv4NetworkCidr: '10.0.0.0/16' };
  expect((await ec2.modifyVpnConnectionOptions(options)).VpnConnection?.Options).toMatchObject({
    LocalIpv4NetworkCidr: '0.0.0.0/0',
    RemoteIpv4NetworkCidr: '10.0.0.0/16',
  });
});

test('devices have sample configurations, and tunnels are replaced', async () => {
  await using embedded = await embeddedEc2();
  const { ec2 } = embedded;
  const gateways = await makeGateways(ec2);
  const { VpnConnection } = await ec2.createVpnConnection({ Type: 'ipsec.1', ...gateways });
  const VpnConnectionId = known(VpnConnection?.VpnConnectionId);
  const [device] = (await ec2.getVpnConnectionDeviceTypes({})).VpnConnectionDeviceTypes ?? [];
  const sample = await ec2.getVpnConnectionDeviceSampleConfiguration({
    VpnConnectionId,
    VpnConnectionDeviceTypeId: device?.VpnConnectionDeviceTypeId,
    InternetKeyExchangeVersion: 'ikev2',
  });
  const [tunnel] = VpnConnection?.Options?.TunnelOptions ?? [];
  expect(sample.VpnConnectionDeviceSampleConfiguration).toContain(tunnel?.PreSharedKey);
  const names = { VpnConnectionId, VpnTunnelOutsideIpAddress: tunnel?.OutsideIpAddress };
  expect(await ec2.getVpnTunnelReplacementStatus(names)).toMatchObject({ ...names, ...gateways });
  expect((await ec2.replaceVpnTunnel(names)).Return).toBe(true);
  const wrong = { ...names, VpnTunnelOutsideIpAddress: '192.0.2.1' };
  expect(await errorOf(ec2.replaceVpnTunnel(wrong))).toMatch(/^InvalidParameterValue/);
});
