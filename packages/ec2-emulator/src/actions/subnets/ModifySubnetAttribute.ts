import type { ModifySubnetAttributeRequest } from '@aws-sdk/client-ec2';
import { action } from '../../core/action.ts';
import { errors } from '../../core/errors.ts';
import { find } from '../../core/find.ts';
import type { SubnetRecord } from '../../state/records.ts';

/** One attribute at a time, as in EC2. */
export default action('ModifySubnetAttribute', (input, { region }) => {
  const subnet = find(region.subnets, input.SubnetId);
  checkAsked(subnet, input);
  const [change, ...more] = changesTo(subnet, input);
  if (!change) throw errors.missingParameter('attribute');
  if (more.length > 0) {
    throw errors.invalidParameterCombination('Only one attribute can be modified in the same request.');
  }
  checkIpv6(subnet, input);
  region.subnets.put({ ...subnet, ...change });
  return {};
});

/** Throws for values that there are not, or not for a subnet like this. */
function checkAsked({ Ipv6Native }: SubnetRecord, input: ModifySubnetAttributeRequest): void {
  const hostnames = input.PrivateDnsHostnameTypeOnLaunch;
  if (hostnames !== undefined && hostnames !== 'ip-name' && hostnames !== 'resource-name') {
    throw errors.invalidParameterValue(
      `Value (${hostnames}) for parameter privateDnsHostnameTypeOnLaunch is invalid.`,
    );
  }
  if (input.MapCustomerOwnedIpOnLaunch?.Value && input.CustomerOwnedIpv4Pool === undefined) {
    throw errors.missingParameter('customerOwnedIpv4Pool');
  }
  if (!Ipv6Native) return;
  const needsIpv4 =
    hostnames === 'ip-name' ||
    input.MapPublicIpOnLaunch?.Value === true ||
    input.EnableResourceNameDnsARecordOnLaunch?.Value === true ||
    input.AssignIpv6AddressOnCreation?.Value === false;
  if (!needsIpv4) return;
  throw errors.invalidParameterValue('The attribute cannot have that value in an IPv6-only subnet.');
}

/** What concerns addresses of IPv6 can only be turned on where there are some. */
function checkIpv6(subnet: SubnetRecord, input: ModifySubnetAttributeRequest): void {
  if (subnet.Ipv6CidrBlockAssociationSet?.length) return;
  const concerned = {
    'assign-ipv6-address-on-creation': input.AssignIpv6AddressOnCreation,
    'enable-dns64': input.EnableDns64,
    'enable-resource-name-dns-aaaa-record-on-launch': input.EnableResourceNameDnsAAAARecordOnLaunch,
  };
  for (const [name, asked] of Object.entries(concerned)) {
    if (!asked?.Value) continue;
    throw errors.invalidParameterValue(
      `Invalid value 'true' for ${name}. Cannot set ${name} to true unless the subnet (${subnet.SubnetId}) has an IPv6 CIDR block associated with it.`,
    );
  }
}

function changesTo(subnet: SubnetRecord, input: ModifySubnetAttributeRequest): Partial<SubnetRecord>[] {
  const names = subnet.PrivateDnsNameOptionsOnLaunch;
  const changes: [isAsked: unknown, change: Partial<SubnetRecord>][] = [
    [input.MapPublicIpOnLaunch, { MapPublicIpOnLaunch: input.MapPublicIpOnLaunch?.Value }],
    [
      input.AssignIpv6AddressOnCreation,
      { AssignIpv6AddressOnCreation: input.AssignIpv6AddressOnCreation?.Value },
    ],
    [input.EnableDns64, { EnableDns64: input.EnableDns64?.Value }],
    // The two act as one attribute.
    [
      input.MapCustomerOwnedIpOnLaunch ?? input.CustomerOwnedIpv4Pool,
      {
        MapCustomerOwnedIpOnLaunch:
          input.MapCustomerOwnedIpOnLaunch?.Value ?? subnet.MapCustomerOwnedIpOnLaunch,
        CustomerOwnedIpv4Pool: input.CustomerOwnedIpv4Pool ?? subnet.CustomerOwnedIpv4Pool,
      },
    ],
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
