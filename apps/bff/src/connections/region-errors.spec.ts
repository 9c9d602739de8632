import { createEmulator } from '@muster/ec2-emulator';
import { expect, it } from 'vitest';
import { accounts, connection, startBff } from '../testing/bff.ts';
import type { Caller } from '../testing/caller.ts';

const vpcsOf = async (person: Caller, region: string, id = connection) =>
  (await person.call('POST', `/api/ec2/${id}/${region}/DescribeVpcs`, { body: {} })).json();

it('a region that does not exist is told as that, not as bad credentials', async () => {
  await using bff = await startBff();
  const person = await bff.signedIn();
  expect(await vpcsOf(person, 'mars-1')).toMatchObject({
    type: 'ec2-unknown-region',
    status: 404,
    detail: 'There is no region mars-1.',
  });
  const list = await person.call('GET', `/api/inventory/${connection}/vpcs?regions=mars-1`);
  expect(JSON.parse(list.text)).toMatchObject({
    region: 'mars-1',
    problem: { type: 'ec2-unknown-region', status: 404 },
  });
});

it('a region that the account has not enabled is told as that', async () => {
  await using bff = await startBff();
  expect(await vpcsOf(await bff.signedIn(), 'af-south-1')).toMatchObject({
    type: 'ec2-region-not-enabled',
    status: 403,
    detail: 'The region af-south-1 is not enabled for this account.',
  });
});

it('credentials that EC2 does not know are bad credentials in every region', async () => {
  await using bff = await startBff();
  const person = await bff.signedIn();
  const made = await person.call('POST', '/api/connections', {
    body: {
      name: 'typing mistake',
      endpoint: bff.ctx.embedded?.endpoint,
      allowPrivateNetwork: true,
      credentials: { from: 'keys', accessKeyId: 'AKIAOWN', secretAccessKey: 'mistyped' },
    },
  });
  const { id } = made.json<{ id: string }>();
  for (const region of ['us-east-1', 'eu-west-1', 'mars-1'])
    expect(await vpcsOf(person, region, id), region).toMatchObject({ type: 'ec2-bad-credentials' });
});

it('while EC2 is down nothing is said of the region, and afterwards it is read again', async () => {
  const first = await createEmulator({ accounts });
  const url = await first.listen();
  await using bff = await startBff({ ec2: url });
  const person = await bff.signedIn();
  await first[Symbol.asyncDispose]();
  for (const region of ['us-east-1', 'eu-west-1', 'mars-1'])
    expect(await vpcsOf(person, region), region).toMatchObject({ type: 'ec2-unreachable', status: 503 });

  await using again = await createEmulator({ accounts });
  await again.listen(Number(new URL(url).port));
  expect(await vpcsOf(person, 'eu-west-1')).toMatchObject({ Vpcs: [{ IsDefault: true }] });
  expect(await vpcsOf(person, 'mars-1')).toMatchObject({ type: 'ec2-unknown-region' });
});
