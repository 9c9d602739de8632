import type { ModifySubnetAttributeRequest } from '@aws-sdk/client-ec2';
import { action } from '../../core/action.ts';
import { errors } from '../../core/errors.ts';
import { find } from '../../core/find.ts';
import type { SubnetRecord } from '../../state/records.ts';

/** One attribute at a time, as in EC2. */
export default action('ModifySubnetAttribute', (input, { region }) => {
  const subnet = find(region.subnets, input.SubnetId);
  const [change, ...more] = changesTo(subnet, input);
  if (!change) throw errors.missingParameter('attribute');
  if (more.length > 0) {
    throw errors.invalidParameterCombination('Only one attribute can be modified in the same request.');
  }
  region.subnets.put({ ...subnet, ...change });
  return {};
});

function changesTo(subnet: SubnetRecord, input: ModifySubnetAttributeRequest): Partial<SubnetRecord>[] {
  const names = subnet.PrivateDnsNameOptionsOnLaunch;
  const changes: [isAsked: unknown, change: Partial<SubnetRecord>][] = [
    [input.MapPublicIpOnLaunch, { MapPublicIpOnLaunch: input.MapPublicIpOnLaunch?.Value }],
    [
      input.AssignIpv6AddressOnCreation,
      { AssignIpv6AddressOnCreation: input.AssignIpv6AddressOnCreation?.Value },
    ],
    [input.EnableDns64, { EnableDns64: input.EnableDns64?.Value }],
    [
      input.MapCustomerOwnedIpOnLaunch,
      { MapCustomerOwnedIpOnLaunch: input.MapCustomerOwnedIpOnLaunch?.Value },
    ],
    [input.CustomerOwnedIpv4Pool, { CustomerOwnedIpv4Pool: input.CustomerOwnedIpv4Pool }],
    [input.EnableLniAtDeviceIndex, { EnableLniAtDeviceIndex: input.EnableLniAtDeviceIndex }],
    [input.DisableLniAtDeviceIndex?.Value, { EnableLniAtDeviceIndex: undefined }],
    [
      input.PrivateDnsHostnameTypeOnLaunch,
      { PrivateDnsNameOptionsOnLaunch: { ...names, HostnameType: input.PrivateDnsHostnameTypeOnLaunch } },
    ],
    [
      input.EnableResourceNameDnsARecordOnLaunch,
      {
        PrivateDnsNameOptionsOnLaunch: {
          ...names,
          EnableResourceNameDnsARecord: input.EnableResourceNameDnsARecordOnLaunch?.Value,
        },
      },
    ],
    [
      input.EnableResourceNameDnsAAAARecordOnLaunch,
      {
        PrivateDnsNameOptionsOnLaunch: {
          ...names,
          EnableResourceNameDnsAAAARecord: input.EnableResourceNameDnsAAAARecordOnLaunch?.Value,
        },
      },
    ],
  ];
  return changes.filter(([isAsked]) => isAsked !== undefined).map(([, change]) => change);
}
