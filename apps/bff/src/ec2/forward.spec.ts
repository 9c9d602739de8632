import { operations } from '@muster/ec2-client';
import { describe, expect, it, vi } from 'vitest';
import { connection, startBff } from '../testing/bff.ts';
import type { Caller, Reply } from '../testing/caller.ts';
import { heldEc2 } from '../testing/held-ec2.ts';

const send = (caller: Caller, operation: string, body: unknown = {}): Promise<Reply> =>
  caller.call('POST', `/api/ec2/${connection}/us-east-1/${operation}`, { body });

describe('a read', () => {
  it('is answered in the SDK’s shapes', async () => {
    await using bff = await startBff();
    const person = await bff.signedIn();
    const reply = await send(person, 'DescribeVpcs', { Filters: [{ Name: 'is-default', Values: ['true'] }] });
    expect(reply.status).toBe(200);
    expect(reply.json()).toMatchObject({
      Vpcs: [{ IsDefault: true, CidrBlock: '172.31.0.0/16', State: 'available' }],
    });
  });

  it('that EC2 refuses keeps EC2’s code, words and request id', async () => {
    await using bff = await startBff();
    const person = await bff.signedIn();
    const reply = await send(person, 'DescribeSecurityGroups', { GroupIds: ['sg-0123456789abcdef0'] });
    expect(reply.headers['content-type']).toContain('application/problem+json');
    expect(reply.json()).toEqual({
      type: 'ec2-refused',
      title: 'EC2 refused this',
      status: 404,
      operation: 'DescribeSecurityGroups',
      detail: "The security group 'sg-0123456789abcdef0' does not exist",
      ec2Code: 'InvalidGroup.NotFound',
      requestId: expect.stringMatching(/^[\w-]{36}$/),
    });
  });

  it('with a misspelt field is refused here, because the SDK would drop the field and list everything', async () => {
    await using bff = await startBff();
    const person = await bff.signedIn();
    const reply = await send(person, 'DescribeInstances', { Filtres: [] });
    expect(reply.json()).toMatchObject({ status: 422, fields: [{ path: 'Filtres' }] });
  });

  it('of an operation that EC2 does not have, or over a connection that Muster does not have, is not found', async () => {
    await using bff = await startBff();
    const person = await bff.signedIn();
    expect((await send(person, 'DescribeUnicorns')).status).toBe(404);
    expect((await person.call('POST', '/api/ec2/nowhere/us-east-1/DescribeVpcs', { body: {} })).status).toBe(
      404,
    );
  });
});

describe('a change', () => {
  it('is never forwarded, whichever it is', async () => {
    await using ec2 = await heldEc2();
    await using bff = await startBff({ ec2: ec2.url });
    const person = await bff.signedIn();
    const changes = [...operations().values()].filter(({ effect }) => effect !== 'read');
    for (const { name } of changes) {
      const reply = await send(person, name);
      expect(reply.status, name).toBe(405);
    }
    expect(changes.length).toBeGreaterThan(500);
    expect(ec2.asked).toEqual([]);
  });

  it('is told to be a plan', async () => {
    await using bff = await startBff();
    const reply = await send(await bff.signedIn(), 'TerminateInstances', { InstanceIds: ['i-1'] });
    expect(reply.json()).toMatchObject({
      type: 'must-be-a-plan',
      next: expect.stringContaining('/api/plans'),
    });
  });
});

describe('a read that answers with a secret', () => {
  it('is not for viewers, and their asking makes no call', async () => {
    await using ec2 = await heldEc2();
    await using bff = await startBff({ ec2: ec2.url });
    const viewer = await bff.signedIn('viewer');
    const secrets = [...operations().values()].filter(
      (known) => known.class === 'returns-secret' && known.effect === 'read',
    );
    for (const { name } of secrets) expect((await send(viewer, name)).status, name).toBe(403);
    expect(secrets.map(({ name }) => name)).toContain('GetPasswordData');
    expect(ec2.asked).toEqual([]);
  });

  it('is never shared between people, even when they ask at the same time', async () => {
    await using ec2 = await heldEc2();
    await using bff = await startBff({ ec2: ec2.url });
    const input = { InstanceId: 'i-0123456789abcdef0' };
    const asking = [await bff.signedIn(), await bff.signedIn('operator')].map((person) =>
      send(person, 'GetPasswordData', input),
    );
    await ec2.calls(2);
    ec2.answer('<passwordData>c2VhbGVk</passwordData>');
    for (const reply of await Promise.all(asking)) expect(reply.json()).toEqual({ PasswordData: 'c2VhbGVk' });
    expect(ec2.asked).toHaveLength(2);
  });
});

describe('people who ask the same at the same time', () => {
  const vpcs = '<vpcSet><item><vpcId>vpc-1</vpcId></item></vpcSet>';

  it('share one call where their rights are the same, and never where they are not', async () => {
    await using ec2 = await heldEc2();
    await using bff = await startBff({ ec2: ec2.url });
    const viewers = await Promise.all([bff.signedIn('viewer'), bff.signedIn('viewer')]);
    const admin = await bff.signedIn();
    const looksUp = vi.spyOn(bff.ctx.ec2, 'clientFor');
    const asking = [...viewers, admin, ...viewers].map((person) => send(person, 'DescribeVpcs'));
    await vi.waitFor(() => expect(looksUp).toHaveBeenCalledTimes(5));
    ec2.answer(vpcs);
    for (const reply of await Promise.all(asking))
      expect(reply.json()).toMatchObject({ Vpcs: [{ VpcId: 'vpc-1' }] });
    expect(ec2.asked).toEqual(['DescribeVpcs', 'DescribeVpcs']);
  });

  it('do not share a call where what they ask for differs', async () => {
    await using ec2 = await heldEc2();
    await using bff = await startBff({ ec2: ec2.url });
    const person = await bff.signedIn();
    const inputs = [{}, { MaxResults: 5 }, { MaxResults: 6 }];
    const asking = inputs.map((input) => send(person, 'DescribeVpcs', input));
    asking.push(person.call('POST', `/api/ec2/${connection}/eu-west-1/DescribeVpcs`, { body: {} }));
    await ec2.calls(4);
    ec2.answer(vpcs);
    for (const reply of await Promise.all(asking))
      expect(reply.json()).toMatchObject({ Vpcs: [{ VpcId: 'vpc-1' }] });
  });
});

it('a person who leaves takes the call along', async () => {
  await using ec2 = await heldEc2();
  await using bff = await startBff({ ec2: ec2.url });
  const person = await bff.signedIn();
  const leaving = new AbortController();
  const asking = fetch(`${bff.origin}/api/ec2/${connection}/us-east-1/DescribeVpcs`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'x-muster': '1',
      'sec-fetch-site': 'same-origin',
      origin: bff.origin,
      cookie: person.cookie ?? '',
    },
    body: '{}',
    signal: leaving.signal,
  });
  await ec2.calls(1);
  leaving.abort();
  await expect(asking).rejects.toThrow('aborted');
  await ec2.hungUp;
  expect(bff.log.filter((line) => line.includes('request-failed'))).toEqual([]);
});
