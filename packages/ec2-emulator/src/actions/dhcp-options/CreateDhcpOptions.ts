import type { NewDhcpConfiguration } from '@aws-sdk/client-ec2';
import { action } from '../../core/action.ts';
import { newId } from '../../core/call.ts';
import { errors } from '../../core/errors.ts';
import { addTags, requestedTags, tagsOf } from '../../core/tags.ts';

/** The options a set may have and what each takes. https://docs.aws.amazon.com/vpc/latest/userguide/DHCPOptionSet.html */
const OPTIONS: Readonly<Record<string, { most: number; accepts?: RegExp }>> = {
  'domain-name': { most: 1 },
  'domain-name-servers': { most: 4 },
  'ntp-servers': { most: 4 },
  'netbios-name-servers': { most: 4 },
  'netbios-node-type': { most: 1, accepts: /^[1248]$/ },
  'ipv6-address-preferred-lease-time': { most: 1, accepts: /^\d+$/ },
};

export default action('CreateDhcpOptions', (input, call) => {
  const { region } = call;
  const configurations = input.DhcpConfigurations ?? [];
  for (const configuration of configurations) check(configuration);
  const tags = requestedTags(input.TagSpecifications, 'dhcp-options');
  const options = region.dhcpOptions.put({
    DhcpOptionsId: newId(call, 'dopt'),
    OwnerId: region.accountId,
    DhcpConfigurations: configurations.map(({ Key, Values = [] }) => ({
      Key,
      Values: Values.map((Value) => ({ Value })),
    })),
  });
  addTags(region, 'dhcp-options', options.DhcpOptionsId, tags);
  return { DhcpOptions: { ...options, Tags: tagsOf(region, options.DhcpOptionsId) } };
});

function check({ Key = '', Values = [] }: NewDhcpConfiguration): void {
  const option = Object.hasOwn(OPTIONS, Key) ? OPTIONS[Key] : undefined;
  if (!option) {
    throw errors.invalidParameterValue(`Value (${Key}) for parameter name is invalid. Unknown DHCP option`);
  }
  const refused = Values.find((value) => option.accepts?.test(value) === false);
  if (refused !== undefined) {
    throw errors.invalidParameterValue(`Value (${refused}) for parameter value is invalid. Invalid ${Key}`);
  }
  if (Values.length === 0 || Values.length > option.most) {
    throw errors.invalidParameterValue(
      `Value (${Values.join(', ')}) for parameter value is invalid. ${Key} takes from 1 to ${option.most} values`,
    );
  }
}
