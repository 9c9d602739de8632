import type { AssociateAddressRequest } from '@aws-sdk/client-ec2';
import { action } from '../../core/action.ts';
import type { Call } from '../../core/call.ts';
import { Ec2Error, errors } from '../../core/errors.ts';
import { find } from '../../core/find.ts';
import { associateElasticIp, holderOf, takeOff } from '../../network/elastic-ips.ts';
import { managedByService } from '../../network/network-interfaces.ts';
import type { NetworkInterfaceRecord } from '../../state/records.ts';
import { instanceState } from '../instances/instance-view.ts';
import { shownInstance } from '../instances/shown-instances.ts';
import { requestedAddress } from './requested-address.ts';

/** An address that is elsewhere moves, unless the request says that it must not. */
export default action('AssociateAddress', (input, call) => {
  const { region } = call;
  const address = requestedAddress(call, input);
  const target = targetOf(call, input);
  const privateAddress = input.PrivateIpAddress ?? target.PrivateIpAddress;
  if (privateAddress === undefined) {
    throw errors.invalidParameterValue(
      `The network interface ${target.NetworkInterfaceId} has no private IPv4 address to associate an address with`,
    );
  }
  const known = target.PrivateIpAddresses?.find((each) => each.PrivateIpAddress === privateAddress);
  if (!known) {
    throw errors.invalidParameterValue(
      `The private IP address ${privateAddress} is not assigned to network interface ${target.NetworkInterfaceId}`,
    );
  }
  const holder = holderOf(region, address);
  const stays =
    holder?.networkInterface.NetworkInterfaceId === target.NetworkInterfaceId &&
    holder.privateAddress === privateAddress;
  if (stays) return { AssociationId: holder.association.AssociationId };
  if (holder?.networkInterface.RequesterManaged) throw managedByService();
  if (input.AllowReassociation === false) {
    if (holder) throw alreadyAssociated(address.AllocationId, holder.association.AssociationId);
    if (known.Association?.AllocationId)
      throw alreadyAssociated(target.NetworkInterfaceId, known.Association.AssociationId);
  }
  if (holder) takeOff(region, holder);
  const now = find(region.networkInterfaces, target.NetworkInterfaceId);
  return { AssociationId: associateElasticIp(call, address, now, privateAddress) };
});

function targetOf(call: Call, input: AssociateAddressRequest): NetworkInterfaceRecord {
  const { networkInterfaces } = call.region;
  if (input.InstanceId !== undefined && input.NetworkInterfaceId !== undefined) {
    throw errors.invalidParameterCombination(
      'You may specify instance ID or network interface id, but not both in the same call',
    );
  }
  if (input.NetworkInterfaceId !== undefined) {
    const networkInterface = find(networkInterfaces, input.NetworkInterfaceId);
    const instance = call.region.instances.get(networkInterface.Attachment?.InstanceId);
    if (instance && instanceState(instance, call.now) === 'pending') {
      throw new Ec2Error(
        'IncorrectInstanceState',
        `The pending instance '${instance.InstanceId}' is not in a valid state for this operation.`,
      );
    }
    return networkInterface;
  }
  if (input.InstanceId === undefined) {
    throw new Ec2Error('MissingParameter', 'Either instance ID or network interface id must be specified');
  }
  const instance = shownInstance(call, input.InstanceId);
  const state = instanceState(instance, call.now);
  const [only, ...more] = networkInterfaces.where('instance', instance.InstanceId);
  if (!only || !['running', 'stopping', 'stopped'].includes(state)) {
    throw new Ec2Error(
      'InvalidInstanceID',
      `The ${state} instance '${instance.InstanceId}' is not in a valid state for this operation.`,
    );
  }
  if (more.length > 0) {
    throw new Ec2Error(
      'InvalidInstanceID',
      `There are multiple interfaces attached to instance '${instance.InstanceId}'. Please specify an interface ID for the operation instead.`,
    );
  }
  return only;
}

function alreadyAssociated(resource: string, associationId: string | undefined): Ec2Error {
  return new Ec2Error(
    'Resource.AlreadyAssociated',
    `resource ${resource} is already associated with associate-id ${associationId}`,
  );
}
