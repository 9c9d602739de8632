import { action } from '../../core/action.ts';
import { page } from '../../core/paging.ts';
import { DEVICE_TYPES } from './device-types.ts';

/** A few of those EC2 has, under ids of our own. */
export default action('GetVpnConnectionDeviceTypes', (input) => {
  const { items, ...rest } = page(DEVICE_TYPES, input, { min: 200, max: 1000 }, (type) =>
    DEVICE_TYPES.indexOf(type),
  );
  return { VpnConnectionDeviceTypes: items, ...rest };
});
