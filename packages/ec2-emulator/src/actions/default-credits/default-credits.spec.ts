import { expect, test } from 'vitest';
import { embeddedEc2, errorOf } from '../../testing/embedded-ec2.ts';
import { launch } from '../../testing/launch.ts';

test('a family of burstable types earns credits as the account says', async () => {
  await using embedded = await embeddedEc2();
  const { ec2 } = embedded;
  const creditsOf = async (InstanceId: string) =>
    (await ec2.describeInstanceCreditSpecifications({ InstanceIds: [InstanceId] }))
      .InstanceCreditSpecifications?.[0]?.CpuCredits;
  const before = await launch(ec2);
  await ec2.modifyDefaultCreditSpecification({ InstanceFamily: 't3', CpuCredits: 'standard' });
  const after = await launch(ec2);
  expect(await creditsOf(before.InstanceId)).toBe('unlimited');
  expect(await creditsOf(after.InstanceId)).toBe('standard');
  expect(
    (await ec2.getDefaultCreditSpecification({ InstanceFamily: 't4g' })).InstanceFamilyCreditSpecification,
  ).toEqual({ InstanceFamily: 't4g', CpuCredits: 'unlimited' });
  expect(await errorOf(ec2.getDefaultCreditSpecification({ InstanceFamily: 'm5' as never }))).toBe(
    'InvalidParameterValue: Value (m5) for parameter instanceFamily is invalid.',
  );
});
