import { action } from '../../core/action.ts';
import { errors } from '../../core/errors.ts';
import { ownConnection } from '../../network/vpn.ts';
import { customerGatewayConfiguration } from './customer-gateway-configuration.ts';
import { DEVICE_TYPES } from './device-types.ts';

/** Not in the language of the device, but with all it needs to know. */
export default action('GetVpnConnectionDeviceSampleConfiguration', (input, call) => {
  const connection = ownConnection(call, input.VpnConnectionId);
  const { VpnConnectionDeviceTypeId: id, InternetKeyExchangeVersion: version = 'ikev1' } = input;
  const device = DEVICE_TYPES.find((type) => type.VpnConnectionDeviceTypeId === id);
  if (!device) {
    throw errors.invalidParameterValue(`Value (${id}) for parameter VpnConnectionDeviceTypeId is invalid.`);
  }
  if (version !== 'ikev1' && version !== 'ikev2') {
    throw errors.invalidParameterValue(
      `Value (${version}) for parameter InternetKeyExchangeVersion is invalid.`,
    );
  }
  return {
    VpnConnectionDeviceSampleConfiguration: [
      `! ${device.Vendor} ${device.Platform}, ${device.Software}, ${version}`,
      customerGatewayConfiguration(call, connection),
    ].join('\n'),
  };
});
