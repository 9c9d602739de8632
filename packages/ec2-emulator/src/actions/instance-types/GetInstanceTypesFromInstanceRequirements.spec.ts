import type { InstanceRequirementsRequest } from '@aws-sdk/client-ec2';
import { expect, test } from 'vitest';
import { embeddedEc2 } from '../../testing/embedded-ec2.ts';

test('types are found by what they must have', async () => {
  await using embedded = await embeddedEc2();
  const typesFor = async (asked: Partial<InstanceRequirementsRequest>) => {
    const { InstanceTypes } = await embedded.ec2.getInstanceTypesFromInstanceRequirements({
      ArchitectureTypes: ['x86_64'],
      VirtualizationTypes: ['hvm'],
      InstanceRequirements: {
        VCpuCount: { Min: 2, Max: 4 },
        MemoryMiB: { Min: 8192, Max: 16_384 },
        ...asked,
      },
    });
    return InstanceTypes?.map(({ InstanceType }) => InstanceType);
  };
  const plain = await typesFor({});
  expect(plain).toContain('m5.large');
  expect(plain).not.toContain('t3.large');
  expect(plain).not.toContain('m6g.large');
  expect(await typesFor({ BurstablePerformance: 'required' })).toContain('t3.large');
  expect(await typesFor({ AcceleratorCount: { Min: 1 } })).toContain('g4dn.xlarge');
  expect(plain).toContain('g4dn.xlarge');
  expect(await typesFor({ AcceleratorCount: { Max: 0 } })).not.toContain('g4dn.xlarge');
  expect(await typesFor({ AcceleratorNames: ['t4'] })).toEqual(['g4dn.xlarge']);
  expect(await typesFor({ AcceleratorTypes: ['inference'] })).toEqual(['inf1.xlarge', 'inf2.xlarge']);
  expect(await typesFor({ AcceleratorManufacturers: ['amazon-web-services'] })).toContain('inf2.xlarge');
  expect(await typesFor({ LocalStorageTypes: ['hdd'] })).not.toContain('m5d.large');
  expect(await typesFor({ NetworkBandwidthGbps: { Min: 4 } })).not.toContain('m5.xlarge');
  expect(await typesFor({ CpuManufacturers: ['amd'] })).not.toContain('m5.large');
  expect(await typesFor({ AllowedInstanceTypes: ['m5.*'] })).toEqual(['m5.large', 'm5.xlarge']);
});
