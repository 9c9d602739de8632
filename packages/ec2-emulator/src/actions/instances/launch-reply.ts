import type { Instance, InstanceNetworkInterface, InstancePrivateIpAddress } from '@aws-sdk/client-ec2';
import { described, PENDING } from './instance-view.ts';

/**
 * An instance as the reply to its own launch shows it. EC2 answers before anything is attached: there are no volumes
 * yet and no public address, and the interfaces are on their way.
 * @see https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_RunInstances.html (the example's reply)
 */
export function launched(instance: Instance): Instance {
  const { PublicIpAddress: _public, ...shown } = instance;
  return {
    ...shown,
    State: described('pending'),
    StateReason: PENDING,
    PublicDnsName: '',
    BlockDeviceMappings: [],
    NetworkInterfaces: (instance.NetworkInterfaces ?? []).map(attaching),
    ...(instance.MetadataOptions && {
      MetadataOptions: { ...instance.MetadataOptions, State: 'pending' },
    }),
  };
}

function attaching(networkInterface: InstanceNetworkInterface): InstanceNetworkInterface {
  const { Association: _public, Attachment, PrivateIpAddresses = [], ...shown } = networkInterface;
  return {
    ...shown,
    Attachment: { ...Attachment, Status: 'attaching' },
    PrivateIpAddresses: PrivateIpAddresses.map(withoutAssociation),
  };
}

function withoutAssociation(address: InstancePrivateIpAddress): InstancePrivateIpAddress {
  const { Association: _public, ...shown } = address;
  return shown;
}
