import { expect, test } from 'vitest';
import { embeddedEc2, errorOf } from '../../testing/embedded-ec2.ts';
import { known, makeVpc } from '../../testing/network.ts';

test('a set of options is made, given to a VPC and can be deleted once no VPC uses it', async () => {
  await using embedded = await embeddedEc2();
  const { ec2 } = embedded;
  const VpcId = await makeVpc(ec2);
  const { DhcpOptions } = await ec2.createDhcpOptions({
    DhcpConfigurations: [
      { Key: 'domain-name', Values: ['example.com'] },
      { Key: 'domain-name-servers', Values: ['10.2.5.1,10.2.5.2'] },
    ],
  });
  const DhcpOptionsId = known(DhcpOptions?.DhcpOptionsId);
  expect(DhcpOptions?.DhcpConfigurations).toEqual([
    { Key: 'domain-name', Values: [{ Value: 'example.com' }] },
    { Key: 'domain-name-servers', Values: [{ Value: '10.2.5.1' }, { Value: '10.2.5.2' }] },
  ]);
  const byValue = await ec2.describeDhcpOptions({ Filters: [{ Name: 'value', Values: ['*.com'] }] });
  expect(byValue.DhcpOptions?.map((each) => each.DhcpOptionsId)).toEqual([DhcpOptionsId]);

  await ec2.associateDhcpOptions({ DhcpOptionsId, VpcId });
  expect((await ec2.describeVpcs({ VpcIds: [VpcId] })).Vpcs?.[0]?.DhcpOptionsId).toBe(DhcpOptionsId);
  expect(await errorOf(ec2.deleteDhcpOptions({ DhcpOptionsId }))).toBe(
    `DependencyViolation: The dhcpOptions '${DhcpOptionsId}' has dependencies and cannot be deleted.`,
  );
  await ec2.associateDhcpOptions({ DhcpOptionsId: 'default', VpcId });
  await ec2.deleteDhcpOptions({ DhcpOptionsId });
  expect(await errorOf(ec2.describeDhcpOptions({ DhcpOptionsIds: [DhcpOptionsId] }))).toBe(
    `InvalidDhcpOptionID.NotFound: The dhcpOption ID '${DhcpOptionsId}' does not exist`,
  );
});

test.each([
  ['colour', ['red'], 'Value (colour) for parameter name is invalid. Unknown DHCP option'],
  [
    'domain-name-servers',
    ['10.2.5.1', 'dns'],
    'Value (dns) for parameter value is invalid. Invalid domain-name-servers',
  ],
  ['netbios-node-type', ['3'], 'Value (3) for parameter value is invalid. Invalid netbios-node-type'],
  [
    'ntp-servers',
    ['1.1.1.1', '1.1.1.2', '1.1.1.3', '1.1.1.4', '1.1.1.5'],
    'Value (1.1.1.1, 1.1.1.2, 1.1.1.3, 1.1.1.4, 1.1.1.5) for parameter value is invalid. ntp-servers takes from 1 to 4 values',
  ],
])('the option %s with %j is refused', async (Key, Values, message) => {
  await using embedded = await embeddedEc2();
  const call = embedded.ec2.createDhcpOptions({ DhcpConfigurations: [{ Key, Values }] });
  expect(await errorOf(call)).toBe(`InvalidParameterValue: ${message}`);
});
