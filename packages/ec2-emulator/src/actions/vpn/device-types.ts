import type { VpnConnectionDeviceType } from '@aws-sdk/client-ec2';

/** Devices with a sample configuration: a few of those EC2 has, under ids of our own. */
export const DEVICE_TYPES: readonly VpnConnectionDeviceType[] = [
  {
    VpnConnectionDeviceTypeId: '5fb390ba',
    Vendor: 'Generic',
    Platform: 'Generic',
    Software: 'Vendor Agnostic',
  },
  {
    VpnConnectionDeviceTypeId: '9005b6c1',
    Vendor: 'Cisco Systems, Inc.',
    Platform: 'ISR Series Routers',
    Software: 'IOS 12.4+',
  },
  {
    VpnConnectionDeviceTypeId: '8ec905d1',
    Vendor: 'Openswan',
    Platform: 'Openswan',
    Software: 'Openswan 2.6.38+',
  },
  {
    VpnConnectionDeviceTypeId: 'b0adb196',
    Vendor: 'Strongswan',
    Platform: 'Ubuntu 16.04',
    Software: 'Strongswan 5.5.1+',
  },
];
