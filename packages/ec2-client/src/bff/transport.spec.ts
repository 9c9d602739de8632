import { createServer, type IncomingHttpHeaders, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { describe, expect, it } from 'vitest';
import { createEc2 } from '../client.ts';
import { createBffTransport } from './transport.ts';

/** A browser's EC2 over a BFF that answers like this. */
async function browserAt(listener: RequestListener) {
  const server = createServer(listener);
  const { promise, resolve } = Promise.withResolvers<void>();
  server.listen(0, '127.0.0.1', resolve);
  await promise;
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  // A page's addresses are relative to its origin; Node has none.
  const fetchFromPage: typeof fetch = (path, init) => fetch(new URL(String(path), origin), init);
  return {
    ec2: createEc2(
      createBffTransport({ connection: 'our cloud', region: 'us-east-1', fetch: fetchFromPage }),
    ),
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      server.close();
    },
  };
}

const problem =
  (status: number, body: object): RequestListener =>
  (_, response) => {
    response
      .writeHead(status, { 'content-type': 'application/problem+json' })
      .end(JSON.stringify({ status, ...body }));
  };

describe('EC2 in the browser', () => {
  it('sends a call to the BFF and gives its answer the SDK’s types', async () => {
    let seen: { url?: string | undefined; headers?: IncomingHttpHeaders; body?: string } = {};
    await using browser = await browserAt(async (request, response) => {
      seen = { url: request.url, headers: request.headers, body: await text(request) };
      const instance = { InstanceId: 'i-1', LaunchTime: '2026-01-31T08:00:00.000Z' };
      response.end(JSON.stringify({ Reservations: [{ Instances: [instance] }] }));
    });
    const { Reservations } = await browser.ec2.describeInstances({ InstanceIds: ['i-1'] });
    expect(Reservations?.[0]?.Instances?.[0]?.LaunchTime).toEqual(new Date('2026-01-31T08:00:00.000Z'));
    expect(seen).toMatchObject({
      url: '/api/ec2/our%20cloud/us-east-1/DescribeInstances',
      headers: { 'content-type': 'application/json', 'x-muster': '1' },
      body: '{"InstanceIds":["i-1"]}',
    });
  });

  it.each([
    [
      'EC2’s refusal',
      problem(404, {
        type: 'ec2-refused',
        ec2Code: 'InvalidVpcID.NotFound',
        detail: 'No such VPC.',
        requestId: 'req-1',
      }),
      { code: 'InvalidVpcID.NotFound', message: 'No such VPC.', requestId: 'req-1', retryable: false },
    ],
    [
      'a throttle',
      problem(503, { type: 'ec2-throttled', ec2Code: 'RequestLimitExceeded' }),
      { code: 'RequestLimitExceeded', retryable: true },
    ],
    [
      'an endpoint that is not EC2',
      problem(502, { type: 'ec2-foreign-reply' }),
      { code: 'Muster.NotAnEc2Response' },
    ],
    ['a silent endpoint', problem(504, { type: 'ec2-timeout' }), { code: 'Muster.Timeout', retryable: true }],
    [
      'a session that has ended',
      problem(401, { type: 'not-signed-in' }),
      { code: 'Muster.not-signed-in', status: 401 },
    ],
    [
      'a proxy’s page',
      ((_, response) => response.writeHead(502).end('<html>')) satisfies RequestListener,
      { code: 'Muster.NotTheBff', status: 502, retryable: false },
    ],
    [
      'a page under HTTP 200',
      ((_, response) => response.end('<html>')) satisfies RequestListener,
      { code: 'Muster.unreachable', retryable: true },
    ],
  ])('tells %s as the same error that the BFF had', async (_, listener, expected) => {
    await using browser = await browserAt(listener);
    await expect(browser.ec2.describeVpcs({})).rejects.toMatchObject({
      name: 'Ec2Error',
      operation: 'DescribeVpcs',
      outcome: 'refused',
      ...expected,
    });
  });

  it('tells that Muster does not answer, and that the caller gave up', async () => {
    const leaving = new AbortController();
    await using browser = await browserAt((request) => {
      if (request.url?.includes('Subnets')) leaving.abort();
      else request.socket.destroy();
    });
    await expect(browser.ec2.describeVpcs({})).rejects.toMatchObject({ code: 'Muster.unreachable' });
    await expect(browser.ec2.describeSubnets({}, { signal: leaving.signal })).rejects.toMatchObject({
      code: 'Muster.Aborted',
    });
  });
});
