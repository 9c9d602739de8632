import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Price } from '@muster/contract';
import { expect, it } from 'vitest';
import { newRecord } from '../connections/record.ts';
import { connection as embedded, startBff, type TestBff } from '../testing/bff.ts';
import type { Caller } from '../testing/caller.ts';

interface Asked {
  readonly Filters: readonly { readonly Field: string; readonly Value: string }[];
}

/** What a price list does about a type: tells this price, has no such type, refuses, hangs up or never answers. */
type Behaviour = string | 'none' | 'refuse' | 'hang up' | 'silence';

/** A price list on this machine. */
async function priceList(behave: (type: string) => Behaviour = seoul) {
  const asked: Record<string, string>[] = [];
  const headers: IncomingHttpHeaders[] = [];
  const server = createServer(async (request, response) => {
    let body = '';
    for await (const chunk of request) body += chunk;
    const { Filters } = JSON.parse(body) as Asked;
    const filters = Object.fromEntries(Filters.map(({ Field, Value }) => [Field, Value]));
    asked.push(filters);
    headers.push(request.headers);
    const does = behave(filters.instanceType ?? '');
    if (does === 'silence') return;
    if (does === 'hang up') return void request.socket.destroy();
    response.setHeader('content-type', 'application/x-amz-json-1.1');
    response.setHeader('x-amzn-requestid', randomUUID());
    if (does === 'refuse') {
      response.statusCode = 400;
      response.end(JSON.stringify({ __type: 'AccessDeniedException', Message: 'not authorized' }));
      return;
    }
    const priceDimensions = { a: { unit: 'Hrs', pricePerUnit: { USD: does } } };
    const OnDemand = { t: { effectiveDate: '2026-11-01T00:00:00Z', priceDimensions } };
    const PriceList = does === 'none' ? [] : [JSON.stringify({ terms: { OnDemand } })];
    response.end(JSON.stringify({ FormatVersion: 'aws_v1', PriceList }));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    asked,
    headers,
    settings: { endpoint, patienceMs: 60_000 },
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

/** Seoul sells m7g.large only. */
const seoul = (type: string): Behaviour => (type === 'm7g.large' ? '0.1004000000' : 'none');

/** Entered in the store: making one through the API would look for its account at Amazon. */
async function amazon({ ctx }: TestBff, region = 'ap-northeast-2'): Promise<string> {
  const connection = newRecord(ctx, 'amazon', {
    name: 'Amazon',
    endpoint: 'aws',
    regions: [region],
    defaultRegion: region,
    allowPrivateNetwork: false,
    credentials: { from: 'keys', accessKeyId: 'AKIAPRICES', secretAccessKey: 'secret' },
  });
  await ctx.store.connections.add(connection, ctx.clock.now());
  return connection.id;
}

const prices = (caller: Caller, id: string, region: string, types: string) =>
  caller.call('GET', `/api/prices/${id}/${region}?types=${types}`);

const builtIn = { currency: 'USD', region: 'us-east-1', asOf: '2026-07-20', source: 'built-in' };

const fromList = {
  type: 'm7g.large',
  perHour: 0.1004,
  currency: 'USD',
  region: 'ap-northeast-2',
  asOf: '2026-11-01',
  source: 'price-list',
};
const manyTypes = (count: number) => Array.from({ length: count }, (_, n) => `m${n}.large`).join(',');

/** A clock that a story puts forward. */
function handClock() {
  let at = new Date('2026-12-01T09:00:00Z').getTime();
  const hours = (n: number) => {
    at += n * 3_600_000;
  };
  return { clock: { now: () => new Date(at) }, hours };
}

it('another EC2 than Amazon has the built-in rates with their date, and an unknown price is null', async () => {
  await using list = await priceList();
  await using bff = await startBff({ overrides: { priceList: list.settings } });
  const reply = await prices(await bff.signedIn(), embedded, 'eu-west-1', 'm7g.large,mac1.metal');
  expect(reply.json<Price[]>()).toEqual([
    { type: 'm7g.large', perHour: 0.0816, ...builtIn },
    { type: 'mac1.metal', perHour: null, ...builtIn },
  ]);
  expect(list.asked).toEqual([]);
});

it('Amazon has the price of the region, read with the keys of the connection once a day', async () => {
  await using list = await priceList();
  const { clock, hours } = handClock();
  await using bff = await startBff({ overrides: { priceList: list.settings, clock } });
  const id = await amazon(bff);
  const read = async () =>
    (await prices(await bff.signedIn(), id, 'ap-northeast-2', 'm7g.large')).json<Price[]>();
  expect(await read()).toEqual([fromList]);
  hours(23);
  expect(await read()).toEqual([fromList]);
  expect(list.asked).toEqual([
    {
      instanceType: 'm7g.large',
      regionCode: 'ap-northeast-2',
      operatingSystem: 'Linux',
      tenancy: 'Shared',
      preInstalledSw: 'NA',
      capacitystatus: 'Used',
    },
  ]);
  expect(list.headers[0]?.['x-amz-target']).toBe('AWSPriceListService.GetProducts');
  expect(list.headers[0]?.authorization).toMatch(/Credential=AKIAPRICES\/\d{8}\/ap-south-1\/pricing\//);
  hours(2);
  await read();
  expect(list.asked).toHaveLength(2);
});

it('a type that the region does not sell has no price, and is looked for again after an hour', async () => {
  let sold = false;
  await using list = await priceList(() => (sold ? '0.1004' : 'none'));
  const { clock, hours } = handClock();
  await using bff = await startBff({ overrides: { priceList: list.settings, clock } });
  const id = await amazon(bff);
  const read = async () =>
    (await prices(await bff.signedIn(), id, 'ap-northeast-2', 'm7g.large')).json<Price[]>();
  const absent = { ...fromList, perHour: null, asOf: '2026-12-01' };
  expect(await read()).toEqual([absent]);
  expect(await read()).toEqual([absent]);
  expect(list.asked).toHaveLength(1);
  sold = true;
  hours(1);
  expect(await read()).toEqual([fromList]);
});

it('keys that may not read the price list get the built-in rates, and are not tried with every type', async () => {
  let refuses = true;
  await using list = await priceList(() => (refuses ? 'refuse' : '0.1004'));
  const { clock, hours } = handClock();
  await using bff = await startBff({ overrides: { priceList: list.settings, clock } });
  const id = await amazon(bff);
  const read = async (types: string) =>
    (await prices(await bff.signedIn(), id, 'ap-northeast-2', types)).json<Price[]>();
  expect(await read('m7g.large')).toEqual([{ type: 'm7g.large', perHour: 0.0816, ...builtIn }]);
  expect(list.asked).toHaveLength(1);
  expect(bff.log.map((line) => JSON.parse(line))).toContainEqual(
    expect.objectContaining({
      event: 'price-list-not-read',
      ec2Code: 'AccessDeniedException',
      connection: id,
    }),
  );
  expect(await read(manyTypes(50))).toHaveLength(50);
  expect(list.asked).toHaveLength(1);
  refuses = false;
  hours(1);
  expect(await read('m7g.large')).toEqual([fromList]);
});

it('a call that was lost costs that type its price until the next page', async () => {
  let broken = true;
  await using list = await priceList((type) => (broken && type === 't3.micro' ? 'hang up' : '0.1004'));
  await using bff = await startBff({ overrides: { priceList: list.settings } });
  const admin = await bff.signedIn();
  const id = await amazon(bff);
  const read = async () => (await prices(admin, id, 'ap-northeast-2', 'm7g.large,t3.micro')).json<Price[]>();
  expect(await read()).toEqual([fromList, { type: 't3.micro', perHour: 0.0104, ...builtIn }]);
  broken = false;
  expect(await read()).toEqual([fromList, { ...fromList, type: 't3.micro' }]);
  expect(list.asked).toHaveLength(3);
});

it('a list that does not answer is given up, a few calls at a time', async () => {
  await using list = await priceList((type) => (type === 'm7g.large' ? '0.1004' : 'silence'));
  const priceSettings = { ...list.settings, patienceMs: 200 };
  await using bff = await startBff({ overrides: { priceList: priceSettings } });
  const admin = await bff.signedIn();
  const types = `m7g.large,${manyTypes(49)}`;
  const reply = await prices(admin, await amazon(bff), 'ap-northeast-2', types);
  const [first, ...others] = reply.json<Price[]>();
  expect(first).toEqual(fromList);
  expect(others.every(({ source }) => source === 'built-in')).toBe(true);
  expect(list.asked).toHaveLength(9);
});

it('a partition without a price list of this kind is not asked about', async () => {
  await using list = await priceList();
  await using bff = await startBff({ overrides: { priceList: list.settings } });
  const id = await amazon(bff, 'us-gov-west-1');
  const reply = await prices(await bff.signedIn(), id, 'us-gov-west-1', 'm7g.large');
  expect(reply.json<Price[]>()).toEqual([{ type: 'm7g.large', perHour: 0.0816, ...builtIn }]);
  expect(list.asked).toEqual([]);
});

it('is bounded, and for those who are signed in', async () => {
  await using bff = await startBff();
  expect((await prices(await bff.signedIn(), embedded, 'us-east-1', manyTypes(50))).status).toBe(200);
  expect((await prices(await bff.signedIn(), embedded, 'us-east-1', manyTypes(51))).status).toBe(422);
  expect((await prices(bff.stranger(), embedded, 'us-east-1', 'm7g.large')).status).toBe(401);
});
