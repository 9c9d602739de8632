import { isIP, isIPv4 } from 'node:net';
import type { NewDhcpConfiguration } from '@aws-sdk/client-ec2';
import { action } from '../../core/action.ts';
import { newId } from '../../core/call.ts';
import { errors } from '../../core/errors.ts';
import { addTags, requestedTags, tagsOf } from '../../core/tags.ts';

interface Option {
  readonly most: number;
  accepts?(value: string): boolean;
}

const isAddress = (value: string) => isIP(value) !== 0;

/** The options a set may have and what each takes. https://docs.aws.amazon.com/vpc/latest/userguide/DHCPOptionSet.html */
const OPTIONS: Readonly<Record<string, Option>> = {
  'domain-name': { most: 1 },
  'domain-name-servers': { most: 4, accepts: (value) => value === 'AmazonProvidedDNS' || isAddress(value) },
  'ntp-servers': { most: 4, accepts: isAddress },
  'netbios-name-servers': { most: 4, accepts: isIPv4 },
  'netbios-node-type': { most: 1, accepts: (value) => /^[1248]$/.test(value) },
  'ipv6-address-preferred-lease-time': { most: 1, accepts: (value) => /^\d+$/.test(value) },
};

export default action('CreateDhcpOptions', (input, call) => {
  const { region } = call;
  const configurations = (input.DhcpConfigurations ?? []).map(withEachServer);
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

/** Servers may come in one value, separated by commas, or in several. */
function withEachServer({ Key = '', Values = [] }: NewDhcpConfiguration): NewDhcpConfiguration {
  if (!Key.endsWith('-servers')) return { Key, Values };
  return { Key, Values: Values.flatMap((value) => value.split(',')).map((value) => value.trim()) };
}

function check({ Key = '', Values = [] }: NewDhcpConfiguration): void {
  const option = Object.hasOwn(OPTIONS, Key) ? OPTIONS[Key] : undefined;
  if (!option) {
    throw errors.invalidParameterValue(`Value (${Key}) for parameter name is invalid. Unknown DHCP option`);
  }
  const refused = Values.find((value) => option.accepts?.(value) === false);
  if (refused !== undefined) {
    throw errors.invalidParameterValue(`Value (${refused}) for parameter value is invalid. Invalid ${Key}`);
  }
  if (Values.length === 0 || Values.length > option.most) {
    throw errors.invalidParameterValue(
      `Value (${Values.join(', ')}) for parameter value is invalid. ${Key} takes from 1 to ${option.most} values`,
    );
  }
}
