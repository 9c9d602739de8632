import type { Instance, InstanceNetworkInterface } from '@aws-sdk/client-ec2';
import type { Call } from '../../core/call.ts';
import type { InstanceRecord } from '../../state/compute-records.ts';
import { described, PENDING, putTogether } from './instance-view.ts';

/**
 * An instance as the reply to its own launch shows it. EC2 answers before anything is attached: there are no volumes
 * yet and no public address, and the interfaces are on their way.
 * @see https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_RunInstances.html (the example's reply)
 */
export function launchedInstance(call: Call, record: InstanceRecord): Instance {
  const interfaces = call.region.networkInterfaces.where('instance', record.InstanceId);
  const instance = putTogether(call, record, interfaces, []);
  const { MetadataOptions: options, NetworkInterfaces = [] } = instance;
  return {
    ...instance,
    State: described('pending'),
    StateReason: PENDING,
    PublicDnsName: '',
    PublicIpAddress: undefined,
    NetworkInterfaces: NetworkInterfaces.map(attaching),
    MetadataOptions: options && { ...options, State: 'pending' },
  };
}

function attaching(networkInterface: InstanceNetworkInterface): InstanceNetworkInterface {
  const { Attachment, PrivateIpAddresses: addresses = [] } = networkInterface;
  return {
    ...networkInterface,
    Association: undefined,
    Attachment: { ...Attachment, Status: 'attaching' },
    PrivateIpAddresses: addresses.map((address) => ({ ...address, Association: undefined })),
  };
}
