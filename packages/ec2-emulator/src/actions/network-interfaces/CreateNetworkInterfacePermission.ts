import { action } from '../../core/action.ts';
import { newId } from '../../core/call.ts';
import { errors } from '../../core/errors.ts';
import { ownInterface } from './own-interface.ts';

/** Lets another account or a service attach the interface to an instance of its own. */
export default action('CreateNetworkInterfacePermission', (input, call) => {
  const { region } = call;
  const { NetworkInterfaceId } = ownInterface(region, input.NetworkInterfaceId);
  const { AwsAccountId, AwsService, Permission } = input;
  if ((AwsAccountId === undefined) === (AwsService === undefined)) {
    throw errors.invalidParameterCombination('Exactly one of awsAccountId and awsService must be specified.');
  }
  if (Permission !== 'INSTANCE-ATTACH' && Permission !== 'EIP-ASSOCIATE') {
    throw errors.invalidParameterValue(`Value (${Permission}) for parameter permission is invalid.`);
  }
  const InterfacePermission = region.networkInterfacePermissions.put({
    NetworkInterfacePermissionId: newId(call, 'eni-perm'),
    NetworkInterfaceId,
    ...(AwsAccountId && { AwsAccountId }),
    ...(AwsService && { AwsService }),
    Permission,
    PermissionState: { State: 'granted' },
  });
  return { InterfacePermission };
});
