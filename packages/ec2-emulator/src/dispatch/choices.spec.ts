import { expect, test } from 'vitest';
import { embeddedEc2, errorOf } from '../testing/embedded-ec2.ts';
import { launch } from '../testing/launch.ts';

test('a value that is none of those EC2 documents is refused by its name', async () => {
  await using embedded = await embeddedEc2();
  const { ec2 } = embedded;
  expect(await errorOf(ec2.describeAddressesAttribute({ Attribute: 'name' as 'domain-name' }))).toBe(
    'InvalidParameterValue: Value (name) for parameter attribute is invalid.',
  );
  const PrivateDnsNameOptions = { HostnameType: 'mac-name' as 'ip-name' };
  expect(await errorOf(launch(ec2, { PrivateDnsNameOptions }))).toBe(
    'InvalidParameterValue: Value (mac-name) for parameter hostnameType is invalid.',
  );
});
