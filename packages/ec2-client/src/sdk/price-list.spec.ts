import { expect, it } from 'vitest';
import type { Ec2Error } from '../errors.ts';
import { answer, type Behaviour, rawEndpoint } from '../testing/raw-endpoint.ts';
import { createPriceListClient } from './price-list.ts';

const product = { instanceType: 'm7g.large', region: 'eu-west-1' };

/** What asking a price list that behaves like this fails with. */
async function failure(behave: Behaviour, signal?: AbortSignal): Promise<Ec2Error> {
  await using endpoint = await rawEndpoint(behave);
  using list = createPriceListClient({
    endpoint: endpoint.url,
    region: 'us-east-1',
    credentials: { accessKeyId: 'AKIAPRICES', secretAccessKey: 'secret' },
  });
  return await list.price(product, signal).then(
    (price) => {
      throw new Error(`taken for a success: ${JSON.stringify(price)}`);
    },
    (error: Ec2Error) => error,
  );
}

/** An answer with a request id, as the service sends it. */
const identified =
  (body: string, status = 200): Behaviour =>
  (socket) =>
    socket.end(
      `HTTP/1.1 ${status} X\r\nx-amzn-RequestId: 0a1b-2c3d\r\ncontent-type: application/x-amz-json-1.1\r\n` +
        `content-length: ${Buffer.byteLength(body)}\r\n\r\n${body}`,
    );

it.each<[string, Behaviour]>([
  ['nothing', identified('')],
  ['a web page', identified('<!doctype html><html></html>')],
  ['JSON that was cut off', identified('{"PriceList":["')],
  ['a list without an object around it', identified('[]')],
  ['an error without a name', identified('{"message":"no"}', 400)],
  ['an object without a request id', answer('{"PriceList":[]}')],
  ['a product that is not JSON', identified('{"PriceList":["<product>"]}')],
])('%s is no answer of the price list', async (_, behave) => {
  expect(await failure(behave)).toMatchObject({
    name: 'Ec2Error',
    operation: 'GetProducts',
    code: 'Muster.NotAnEc2Response',
  });
});

it('a refusal is told by the name that the service gives it', async () => {
  const refusal = {
    __type: 'AccessDeniedException',
    Message: 'not authorized to perform pricing:GetProducts',
  };
  expect(await failure(identified(JSON.stringify(refusal), 400))).toMatchObject({
    code: 'AccessDeniedException',
    status: 400,
    requestId: '0a1b-2c3d',
    outcome: 'refused',
  });
});

it('an answer larger than any page of the list is not read to its end', async () => {
  const large = JSON.stringify({ PriceList: ['x'.repeat(1024 * 1024)] });
  expect(await failure(identified(large))).toMatchObject({ code: 'Muster.ReplyTooLarge' });
});

it('a call that is no longer wanted is given up', async () => {
  const asker = new AbortController();
  const error = await failure(() => asker.abort(), asker.signal);
  expect(error).toMatchObject({ code: 'Muster.Aborted' });
});
