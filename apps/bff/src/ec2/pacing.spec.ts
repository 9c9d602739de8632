import { createEmulator } from '@muster/ec2-emulator';
import { expect, it } from 'vitest';
import { accounts, connection, startBff } from '../testing/bff.ts';
import { endlessEc2 } from '../testing/endless-ec2.ts';
import { unreliableEc2 } from '../testing/unreliable-ec2.ts';

/** A BFF before an embedded EC2 that misbehaves by these rules, with every call counted on its way. */
async function misbehaving(...rules: object[]) {
  await using starting = new AsyncDisposableStack();
  const ec2 = await starting.use(await createEmulator({ accounts })).listen();
  const way = starting.use(await unreliableEc2(ec2));
  const bff = starting.use(await startBff({ ec2: way.url }));
  const reply = await fetch(`${ec2}/_muster/faults`, {
    method: 'POST',
    headers: { 'x-muster': '1', 'content-type': 'application/json' },
    body: JSON.stringify({ seed: 1, rules }),
  });
  expect(reply.status).toBe(200);
  const running = starting.move();
  return { bff, way, [Symbol.asyncDispose]: () => running.disposeAsync() };
}

it('people see no error while EC2 throttles 30 % of their reads, and few calls more are sent', async () => {
  await using running = await misbehaving({ fault: 'throttle', operation: 'DescribeVpcs', rate: 0.3 });
  const { bff, way } = running;
  const people = await Promise.all(Array.from({ length: 20 }, () => bff.signedIn('viewer')));
  const statuses = people.map(async (person, index) => {
    const seen = [];
    for (let n = 0; n < 15; n++) {
      // Each asks for something of their own: what is asked twice at the same time is read once.
      const body = { Filters: [{ Name: 'vpc-id', Values: [`vpc-${index}-${n}`] }] };
      const reply = await person.call('POST', `/api/ec2/${connection}/us-east-1/DescribeVpcs`, { body });
      seen.push(reply.status);
    }
    return seen;
  });
  expect((await Promise.all(statuses)).flat()).toEqual(Array(300).fill(200));
  expect(way.calls.length).toBeGreaterThan(300);
  expect(way.calls.length).toBeLessThanOrEqual(300 * 1.6);
  expect(await bff.ctx.ec2.pacesOf(connection, 'us-east-1')).toMatchObject([
    { operation: 'DescribeVpcs', class: 'compatible', waiting: 0, slowed: true },
  ]);
});

it('connections of one account share its limits in a region, and those of another account do not', async () => {
  await using running = await misbehaving({ fault: 'throttle', times: 1 });
  const { ctx } = running.bff;
  const twin = { ...(await ctx.store.connections.byId(connection)), id: 'twin', name: 'twin' };
  await ctx.store.connections.add(twin as Required<typeof twin>, ctx.clock.now());
  await (await ctx.ec2.clientFor(connection, 'us-east-1')).send('DescribeVpcs', {});
  const throttled = [{ operation: 'DescribeVpcs', slowed: true }];
  expect(await ctx.ec2.pacesOf('twin', 'us-east-1')).toMatchObject(throttled);
  expect(await ctx.ec2.pacesOf('twin', 'eu-west-1')).toEqual([]);
  expect(await ctx.ec2.pacesOf(`embedded-${accounts[1].id}`, 'us-east-1')).toEqual([]);
});

it('an endpoint that went away is told of at once after the first reads, and found again by itself', async () => {
  await using running = await misbehaving();
  const { bff, way } = running;
  const person = await bff.signedIn();
  const { name } = (await bff.ctx.store.connections.byId(connection)) ?? {};
  const read = (n: number) =>
    person.call('POST', `/api/ec2/${connection}/us-east-1/DescribeVpcs`, { body: { MaxResults: 5 + n } });

  way.fate = () => 'lost-before';
  for (let n = 0; n < 2; n++) expect((await read(n)).json()).toMatchObject({ type: 'ec2-connection-lost' });
  const calls = way.calls.length;
  const refused = await read(2);
  expect(refused.status).toBe(503);
  expect(refused.headers['retry-after']).toBe('2');
  expect(refused.json()).toMatchObject({
    type: 'ec2-not-answering',
    detail: `The endpoint of connection ${name} does not answer. Muster tries again in 2 s.`,
  });
  const listed = await person.call('GET', `/api/inventory/${connection}/vpcs?regions=us-east-1,eu-west-1`);
  expect(listed.text.match(/ec2-not-answering/g)).toHaveLength(2);
  expect(way.calls.length).toBe(calls);

  way.fate = () => 'arrives';
  await expect.poll(async () => (await read(3)).status, { timeout: 10_000 }).toBe(200);
  expect((await read(4)).status).toBe(200);
});

it('a list that comes damaged is read again and is whole', async () => {
  await using running = await misbehaving();
  const { bff, way } = running;
  const person = await bff.signedIn();
  way.fate = (_, before) => (before < 3 ? 'garbled' : 'arrives');
  const listed = await person.call('GET', `/api/inventory/${connection}/vpcs?regions=us-east-1`);
  expect(listed.text.trimEnd().split('\n')).toEqual([
    expect.stringContaining('"CidrBlock":"172.31.0.0/16"'),
    '{"region":"us-east-1","end":true}',
  ]);
  expect(way.calls).toHaveLength(4);
});

it('a code named like something that every object has is EC2’s code like any other', async () => {
  await using ec2 = await endlessEc2({ refuse: 'constructor' });
  await using bff = await startBff({ ec2: ec2.url });
  const person = await bff.signedIn();
  const reply = await person.call('POST', `/api/ec2/${connection}/us-east-1/DescribeVpcs`, { body: {} });
  expect(reply.json()).toMatchObject({ type: 'ec2-refused', ec2Code: 'constructor' });
});
