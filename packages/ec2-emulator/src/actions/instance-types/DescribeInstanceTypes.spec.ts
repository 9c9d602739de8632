import { expect, test } from 'vitest';
import { embeddedEc2, errorOf, OWNER } from '../../testing/embedded-ec2.ts';

test('an instance type is described by name', async () => {
  await using embedded = await embeddedEc2();
  const { InstanceTypes } = await embedded.ec2.describeInstanceTypes({ InstanceTypes: ['c7g.xlarge'] });
  expect(InstanceTypes).toHaveLength(1);
  expect(InstanceTypes?.[0]).toMatchObject({
    InstanceType: 'c7g.xlarge',
    VCpuInfo: { DefaultVCpus: 4 },
    MemoryInfo: { SizeInMiB: 8192 },
    ProcessorInfo: { SupportedArchitectures: ['arm64'] },
  });
});

test('an unknown instance type is named in the error', async () => {
  await using embedded = await embeddedEc2();
  const call = embedded.ec2.describeInstanceTypes({ InstanceTypes: ['m5.large', 'm5.tiny' as never] });
  expect(await errorOf(call)).toBe(
    'InvalidInstanceType: The following supplied instance types do not exist: [m5.tiny]',
  );
});

test('filters narrow, and pages follow each other without repeats', async () => {
  await using embedded = await embeddedEc2();
  const Filters = [
    { Name: 'processor-info.supported-architecture', Values: ['arm64'] },
    { Name: 'vcpu-info.default-vcpus', Values: ['4'] },
  ];
  const seen: (string | undefined)[] = [];
  let NextToken: string | undefined;
  do {
    const reply = await embedded.ec2.describeInstanceTypes({ Filters, MaxResults: 5, NextToken });
    seen.push(...(reply.InstanceTypes ?? []).map(({ InstanceType }) => InstanceType));
    NextToken = reply.NextToken;
  } while (NextToken);
  const all = await embedded.ec2.describeInstanceTypes({ Filters });
  expect(seen).toEqual(all.InstanceTypes?.map(({ InstanceType }) => InstanceType));
  expect(seen).toContain('m6g.xlarge');
  expect(seen).not.toContain('m5.xlarge');
});

test('a page has from 5 to 100 types', async () => {
  await using embedded = await embeddedEc2();
  expect(await errorOf(embedded.ec2.describeInstanceTypes({ MaxResults: 4 }))).toBe(
    'InvalidParameterValue: Value ( 4 ) for parameter maxResults is invalid. Expecting a value greater than 5.',
  );
});

test('a region describes the types it offers', async () => {
  await using embedded = await embeddedEc2();
  const seoul = embedded.clientOf(OWNER, 'ap-northeast-2');
  const Filters = [{ Name: 'instance-type', Values: ['m1.*', 't3.micro'] }];
  const typesOf = async (client: typeof seoul) =>
    (await client.describeInstanceTypes({ Filters })).InstanceTypes?.map(({ InstanceType }) => InstanceType);
  expect(await typesOf(seoul)).toEqual(['t3.micro']);
  expect(await typesOf(embedded.ec2)).toContain('m1.small');
});
