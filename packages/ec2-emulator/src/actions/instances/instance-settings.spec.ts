import { expect, test } from 'vitest';
import { embeddedEc2, errorOf } from '../../testing/embedded-ec2.ts';
import { describe, launch } from '../../testing/launch.ts';

test('detailed monitoring is turned on and off', async () => {
  await using embedded = await embeddedEc2();
  const { ec2 } = embedded;
  const { InstanceId } = await launch(ec2);
  expect((await ec2.monitorInstances({ InstanceIds: [InstanceId] })).InstanceMonitorings).toEqual([
    { InstanceId, Monitoring: { State: 'pending' } },
  ]);
  expect((await describe(ec2, InstanceId)).Monitoring).toEqual({ State: 'enabled' });
  await ec2.unmonitorInstances({ InstanceIds: [InstanceId] });
  expect((await describe(ec2, InstanceId)).Monitoring).toEqual({ State: 'disabled' });
});

test('metadata options change, within their limits', async () => {
  await using embedded = await embeddedEc2();
  const { ec2 } = embedded;
  const { InstanceId } = await launch(ec2, { MetadataOptions: { HttpTokens: 'optional' } });
  const reply = await ec2.modifyInstanceMetadataOptions({ InstanceId, HttpTokens: 'required' });
  expect(reply.InstanceMetadataOptions).toMatchObject({ State: 'pending', HttpTokens: 'required' });
  expect((await describe(ec2, InstanceId)).MetadataOptions).toMatchObject({
    State: 'applied',
    HttpTokens: 'required',
    HttpEndpoint: 'enabled',
  });
  expect(await errorOf(ec2.modifyInstanceMetadataOptions({ InstanceId, HttpPutResponseHopLimit: 65 }))).toBe(
    'InvalidParameterValue: Value (65) for parameter HttpPutResponseHopLimit is invalid. It must be between 1 and 64.',
  );
});

test('burstable instances have a credit specification, others have none', async () => {
  await using embedded = await embeddedEc2();
  const { ec2 } = embedded;
  const burstable = await launch(ec2);
  const steady = await launch(ec2, { InstanceType: 'm7i.large' });
  expect((await ec2.describeInstanceCreditSpecifications({})).InstanceCreditSpecifications).toEqual([
    { InstanceId: burstable.InstanceId, CpuCredits: 'unlimited' },
  ]);
  const reply = await ec2.modifyInstanceCreditSpecification({
    InstanceCreditSpecifications: [burstable, steady].map(({ InstanceId }) => ({
      InstanceId,
      CpuCredits: 'standard',
    })),
  });
  expect(reply.SuccessfulInstanceCreditSpecifications).toEqual([{ InstanceId: burstable.InstanceId }]);
  expect(reply.UnsuccessfulInstanceCreditSpecifications).toMatchObject([
    { InstanceId: steady.InstanceId, Error: { Code: 'InstanceCreditSpecification.NotSupported' } },
  ]);
  const request = { InstanceIds: [burstable.InstanceId] };
  expect((await ec2.describeInstanceCreditSpecifications(request)).InstanceCreditSpecifications).toEqual([
    { InstanceId: burstable.InstanceId, CpuCredits: 'standard' },
  ]);
});

test('the console shows a boot once there was one', async () => {
  await using embedded = await embeddedEc2({ transitions: { min: 1000, max: 1000 } });
  const { ec2, clock } = embedded;
  const { InstanceId } = await launch(ec2);
  expect((await ec2.getConsoleOutput({ InstanceId })).Output ?? '').toBe('');
  clock.advance(1000);
  const { Output = '' } = await ec2.getConsoleOutput({ InstanceId });
  expect(Buffer.from(Output, 'base64').toString()).toContain(`instance-id: ${InstanceId}`);
});
