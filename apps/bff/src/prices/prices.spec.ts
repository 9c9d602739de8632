import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Price } from '@muster/contract';
import { expect, it } from 'vitest';
import { newRecord } from '../connections/record.ts';
import { connection as embedded, startBff, type TestBff } from '../testing/bff.ts';
import type { Caller } from '../testing/caller.ts';

interface Asked {
  readonly Filters: readonly { readonly Field: string; readonly Value: string }[];
}

/** A price list on this machine that sells m7g.large in Seoul and refuses whoever may not read it. */
async function priceList({ refuses = false } = {}) {
  const asked: Record<string, string>[] = [];
  const server = createServer(async (request, response) => {
    let body = '';
    for await (const chunk of request) body += chunk;
    const { Filters } = JSON.parse(body) as Asked;
    const filters = Object.fromEntries(Filters.map(({ Field, Value }) => [Field, Value]));
    asked.push(filters);
    response.setHeader('content-type', 'application/x-amz-json-1.1');
    if (refuses) {
      response.statusCode = 400;
      response.end(JSON.stringify({ __type: 'AccessDeniedException', Message: 'not authorized' }));
      return;
    }
    const priceDimensions = { a: { unit: 'Hrs', pricePerUnit: { USD: '0.1004000000' } } };
    const OnDemand = { t: { effectiveDate: '2026-11-01T00:00:00Z', priceDimensions } };
    const sold = filters.instanceType === 'm7g.large';
    response.end(JSON.stringify({ PriceList: sold ? [JSON.stringify({ terms: { OnDemand } })] : [] }));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    asked,
    endpoint,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

/** Entered in the store: making one through the API would look for its account at Amazon. */
async function amazon({ ctx }: TestBff): Promise<string> {
  const connection = newRecord(ctx, 'amazon', {
    name: 'Amazon',
    endpoint: 'aws',
    regions: ['ap-northeast-2'],
    defaultRegion: 'ap-northeast-2',
    allowPrivateNetwork: false,
    credentials: { from: 'keys', accessKeyId: 'AKIAPRICES', secretAccessKey: 'secret' },
  });
  await ctx.store.connections.add(connection, ctx.clock.now());
  return connection.id;
}

const prices = (caller: Caller, id: string, region: string, types: string) =>
  caller.call('GET', `/api/prices/${id}/${region}?types=${types}`);

const builtIn = { currency: 'USD', region: 'us-east-1', asOf: '2026-07-20', source: 'built-in' };

it('another EC2 than Amazon has the built-in rates with their date, and an unknown price is null', async () => {
  await using list = await priceList();
  await using bff = await startBff({ overrides: { priceListEndpoint: list.endpoint } });
  const reply = await prices(await bff.signedIn(), embedded, 'eu-west-1', 'm7g.large,mac1.metal');
  expect(reply.json<Price[]>()).toEqual([
    { type: 'm7g.large', perHour: 0.0816, ...builtIn },
    { type: 'mac1.metal', perHour: null, ...builtIn },
  ]);
  expect(list.asked).toEqual([]);
});

it('Amazon has the price of the region, asked for once a day, and the built-in one where its list has none', async () => {
  await using list = await priceList();
  await using bff = await startBff({ overrides: { priceListEndpoint: list.endpoint } });
  const admin = await bff.signedIn();
  const id = await amazon(bff);
  const read = async () => (await prices(admin, id, 'ap-northeast-2', 'm7g.large,t3.micro')).json<Price[]>();
  const both = [
    {
      type: 'm7g.large',
      perHour: 0.1004,
      currency: 'USD',
      region: 'ap-northeast-2',
      asOf: '2026-11-01',
      source: 'price-list',
    },
    { type: 't3.micro', perHour: 0.0104, ...builtIn },
  ];
  expect(await read()).toEqual(both);
  expect(await read()).toEqual(both);
  expect(list.asked).toHaveLength(2);
  expect(list.asked).toContainEqual({
    instanceType: 'm7g.large',
    regionCode: 'ap-northeast-2',
    operatingSystem: 'Linux',
    tenancy: 'Shared',
    preInstalledSw: 'NA',
    capacitystatus: 'Used',
  });
});

it('keys that may not read the price list get the built-in rates', async () => {
  await using list = await priceList({ refuses: true });
  await using bff = await startBff({ overrides: { priceListEndpoint: list.endpoint } });
  const admin = await bff.signedIn();
  const reply = await prices(admin, await amazon(bff), 'ap-northeast-2', 'm7g.large');
  expect(reply.json<Price[]>()).toEqual([{ type: 'm7g.large', perHour: 0.0816, ...builtIn }]);
  expect(list.asked).toHaveLength(1);
});

it('is bounded, and for those who are signed in', async () => {
  await using bff = await startBff();
  const many = Array.from({ length: 21 }, (_, n) => `m${n}.large`).join(',');
  expect((await prices(await bff.signedIn(), embedded, 'us-east-1', many)).status).toBe(422);
  expect((await prices(bff.stranger(), embedded, 'us-east-1', 'm7g.large')).status).toBe(401);
});
