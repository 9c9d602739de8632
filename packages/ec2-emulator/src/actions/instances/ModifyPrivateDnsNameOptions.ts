import { action } from '../../core/action.ts';
import { shownInstance } from './shown-instances.ts';

export default action('ModifyPrivateDnsNameOptions', (input, call) => {
  const instance = shownInstance(call, input.InstanceId);
  const before = instance.PrivateDnsNameOptions;
  const {
    PrivateDnsHostnameType,
    EnableResourceNameDnsARecord: a,
    EnableResourceNameDnsAAAARecord: aaaa,
  } = input;
  call.region.instances.put({
    ...instance,
    PrivateDnsNameOptions: {
      HostnameType: PrivateDnsHostnameType ?? before?.HostnameType,
      EnableResourceNameDnsARecord: a ?? before?.EnableResourceNameDnsARecord,
      EnableResourceNameDnsAAAARecord: aaaa ?? before?.EnableResourceNameDnsAAAARecord,
    },
  });
  return { Return: true };
});
