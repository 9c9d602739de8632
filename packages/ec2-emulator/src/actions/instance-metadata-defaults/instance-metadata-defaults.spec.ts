import { expect, test } from 'vitest';
import { embeddedEc2, errorOf } from '../../testing/embedded-ec2.ts';
import { launch } from '../../testing/launch.ts';

test('launches follow the defaults of the account until they are taken back', async () => {
  await using embedded = await embeddedEc2();
  const { ec2 } = embedded;
  await ec2.modifyInstanceMetadataDefaults({ HttpPutResponseHopLimit: 5, InstanceMetadataTags: 'enabled' });
  expect((await ec2.getInstanceMetadataDefaults({})).AccountLevel).toEqual({
    HttpPutResponseHopLimit: 5,
    InstanceMetadataTags: 'enabled',
    ManagedBy: 'account',
  });
  expect((await launch(ec2)).MetadataOptions).toMatchObject({
    HttpPutResponseHopLimit: 5,
    InstanceMetadataTags: 'enabled',
  });
  const own = await launch(ec2, { MetadataOptions: { HttpPutResponseHopLimit: 1 } });
  expect(own.MetadataOptions?.HttpPutResponseHopLimit).toBe(1);

  await ec2.modifyInstanceMetadataDefaults({
    HttpPutResponseHopLimit: -1,
    InstanceMetadataTags: 'no-preference',
  });
  expect((await ec2.getInstanceMetadataDefaults({})).AccountLevel).toEqual({ ManagedBy: 'account' });
  expect(await errorOf(ec2.modifyInstanceMetadataDefaults({}))).toBe(
    'InvalidParameterCombination: No attributes specified.',
  );
});
