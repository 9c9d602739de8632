import { describe, expect, it } from 'vitest';
import { answer, rawEndpoint, reply, transportTo } from '../testing/raw-endpoint.ts';
import { Pacer } from './pacing/pacer.ts';

const MB = 1024 * 1024;
const ran = answer(
  reply('RunInstances', '<instancesSet><item><instanceId>i-1</instanceId></item></instancesSet>'),
);
const launch = { ImageId: 'ami-1', MinCount: 1, MaxCount: 1 };

describe('an endpoint that breaks', () => {
  it('is silent: a read ends at its deadline and a change’s outcome is unknown', async () => {
    await using endpoint = await rawEndpoint(() => undefined);
    using transport = transportTo(endpoint, { readDeadlineMs: 500, writeDeadlineMs: 500 });
    await expect(transport.send('DescribeVpcs', {})).rejects.toMatchObject({
      code: 'Muster.Timeout',
      retryable: true,
      outcome: 'refused',
    });
    await expect(transport.send('DeleteVpc', { VpcId: 'vpc-1' })).rejects.toMatchObject({
      code: 'Muster.Timeout',
      outcome: 'unknown',
    });
    expect(endpoint.requests).toHaveLength(2);
  });

  it('begins a reply and never ends it: the deadline covers the whole reply', async () => {
    await using endpoint = await rawEndpoint((socket) =>
      socket.write('HTTP/1.1 200 OK\r\ncontent-length: 1000\r\n\r\n<DescribeVpcsResponse>'),
    );
    using transport = transportTo(endpoint, { readDeadlineMs: 50 });
    await expect(transport.send('DescribeVpcs', {})).rejects.toMatchObject({ code: 'Muster.Timeout' });
  });

  it('resets a change: it is sent once, and nobody can tell', async () => {
    await using endpoint = await rawEndpoint((socket) => socket.resetAndDestroy());
    using transport = transportTo(endpoint);
    await expect(transport.send('TerminateInstances', { InstanceIds: ['i-1'] })).rejects.toMatchObject({
      code: 'Muster.ConnectionLost',
      outcome: 'unknown',
    });
    expect(endpoint.requests).toHaveLength(1);
  });

  it('resets a launch without a token of ours: it is sent once, although the SDK adds a token', async () => {
    await using endpoint = await rawEndpoint((socket) => socket.resetAndDestroy());
    using transport = transportTo(endpoint);
    await expect(transport.send('RunInstances', launch)).rejects.toMatchObject({ outcome: 'unknown' });
    expect(endpoint.requests).toHaveLength(1);
  });

  it('resets a launch with a token twice: it is sent again with the same token', async () => {
    let resets = 0;
    await using endpoint = await rawEndpoint((socket, ...request) => {
      if (resets++ < 2) socket.resetAndDestroy();
      else ran(socket, ...request);
    });
    using transport = transportTo(endpoint);
    const { output } = await transport.call('RunInstances', { ...launch, ClientToken: 'written-down' });
    expect(output.Instances?.[0]?.InstanceId).toBe('i-1');
    const tokens = endpoint.requests.map((request) => new URLSearchParams(request).get('ClientToken'));
    expect(tokens).toEqual(['written-down', 'written-down', 'written-down']);
  });

  it('resets a launch with a token and then refuses it: the first may have happened', async () => {
    let sent = 0;
    const refused = answer(refusal('InvalidAMIID.NotFound', 'The image id does not exist'), 400);
    await using endpoint = await rawEndpoint((socket, ...request) => {
      if (sent++ === 0) socket.resetAndDestroy();
      else refused(socket, ...request);
    });
    using transport = transportTo(endpoint);
    await expect(
      transport.send('RunInstances', { ...launch, ClientToken: 'written-down' }),
    ).rejects.toMatchObject({
      code: 'InvalidAMIID.NotFound',
      outcome: 'unknown',
    });
    expect(endpoint.requests).toHaveLength(2);
  });

  it('cuts a read short twice: it is read again', async () => {
    const whole = reply('DescribeVpcs', '<vpcSet><item><vpcId>vpc-1</vpcId></item></vpcSet>');
    let cuts = 0;
    await using endpoint = await rawEndpoint((socket, ...request) => {
      if (cuts++ >= 2) return answer(whole)(socket, ...request);
      socket.end(`HTTP/1.1 200 OK\r\ncontent-length: ${whole.length}\r\n\r\n${whole.slice(0, 90)}`);
    });
    using transport = transportTo(endpoint);
    const { Vpcs } = await transport.send('DescribeVpcs', {});
    expect(Vpcs?.[0]?.VpcId).toBe('vpc-1');
    expect(endpoint.requests).toHaveLength(3);
  });

  it('throttles a read more often than any other failure is retried: it is read in the end', async () => {
    let sent = 0;
    const refused = answer(refusal('RequestLimitExceeded', 'Request limit exceeded.'), 503);
    const whole = answer(reply('DescribeVpcs', '<vpcSet><item><vpcId>vpc-1</vpcId></item></vpcSet>'));
    await using endpoint = await rawEndpoint((...request) => (sent++ < 10 ? refused : whole)(...request));
    using transport = transportTo(endpoint);
    const { Vpcs } = await transport.send('DescribeVpcs', {});
    expect(Vpcs?.[0]?.VpcId).toBe('vpc-1');
    expect(endpoint.requests).toHaveLength(11);
  });

  it('goes on throttling: a read ends when patience does, with what EC2 said', async () => {
    await using endpoint = await rawEndpoint(
      answer(refusal('RequestLimitExceeded', 'Request limit exceeded.'), 503),
    );
    using transport = transportTo(endpoint, { patienceMs: 200 });
    await expect(transport.send('DescribeVpcs', {})).rejects.toMatchObject({
      code: 'RequestLimitExceeded',
      message: 'Request limit exceeded.',
      requestId: 'req-2',
      status: 503,
      retryable: true,
    });
  });

  it('throttles a read whose sends are counted: it is sent that often', async () => {
    await using endpoint = await rawEndpoint(answer(refusal('RequestLimitExceeded', 'Slow.'), 503));
    using transport = transportTo(endpoint);
    const once = transport.send('DescribeVpcs', {}, { maxAttempts: 2 });
    await expect(once).rejects.toMatchObject({ code: 'RequestLimitExceeded' });
    expect(endpoint.requests).toHaveLength(2);
  });

  it('throttles a change: it was refused, so it certainly did not happen', async () => {
    await using endpoint = await rawEndpoint(answer(refusal('RequestLimitExceeded', 'Slow.'), 503));
    using transport = transportTo(endpoint);
    await expect(transport.send('DeleteVpc', { VpcId: 'vpc-1' })).rejects.toMatchObject({
      outcome: 'refused',
    });
    expect(endpoint.requests).toHaveLength(1);
  });

  it('has no turn for a call in time: nothing was sent', async () => {
    await using endpoint = await rawEndpoint(answer(reply('DeleteVpc')));
    const one = { class: 'change', requests: { capacity: 1, perSecond: 0.001 } } as const;
    using transport = transportTo(endpoint, { pacer: new Pacer(() => one), patienceMs: 50 });
    await transport.send('DeleteVpc', { VpcId: 'vpc-1' });
    await expect(transport.send('DeleteVpc', { VpcId: 'vpc-2' })).rejects.toMatchObject({
      code: 'Muster.QueueTimeout',
      retryable: true,
      outcome: 'refused',
    });
    expect(endpoint.requests).toHaveLength(1);
  });

  it('fails inside a change: nobody can tell', async () => {
    await using endpoint = await rawEndpoint(
      answer(refusal('InternalError', 'An internal error has occurred'), 500),
    );
    using transport = transportTo(endpoint);
    await expect(transport.send('DeleteVpc', { VpcId: 'vpc-1' })).rejects.toMatchObject({
      code: 'InternalError',
      retryable: true,
      outcome: 'unknown',
    });
  });

  it('is not there: nothing was sent, so the change did not happen', async () => {
    const gone = await rawEndpoint(() => undefined);
    await gone[Symbol.asyncDispose]();
    using transport = transportTo(gone);
    await expect(transport.send('DeleteVpc', { VpcId: 'vpc-1' })).rejects.toMatchObject({
      code: 'Muster.Unreachable',
      retryable: true,
      outcome: 'refused',
    });
  });

  it('sends more than allowed: the reply is dropped where the limit is', async () => {
    await using endpoint = await rawEndpoint((socket) => {
      socket.write('HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n');
      const chunk = `${MB.toString(16)}\r\n${'x'.repeat(MB)}\r\n`;
      const more = () => {
        while (!socket.destroyed && socket.write(chunk));
      };
      socket.on('drain', more);
      more();
    });
    using transport = transportTo(endpoint, { maxReplyBytes: 4 * MB });
    await expect(transport.send('DescribeVpcs', {})).rejects.toMatchObject({ code: 'Muster.ReplyTooLarge' });
  });

  it('sends one field of many megabytes: it is refused before anything parses it', async () => {
    const field = reply(
      'DescribeVpcs',
      `<vpcSet><item><vpcId>${'x'.repeat(20 * MB)}</vpcId></item></vpcSet>`,
    );
    await using endpoint = await rawEndpoint(answer(field));
    using transport = transportTo(endpoint);
    await expect(transport.send('DescribeVpcs', {})).rejects.toMatchObject({
      code: 'Muster.NotAnEc2Response',
    });
  });

  it('is no longer wanted: the call ends and its socket is closed', async () => {
    const caller = new AbortController();
    const { promise: closed, resolve } = Promise.withResolvers<void>();
    await using endpoint = await rawEndpoint((socket) => {
      socket.on('close', () => resolve());
      caller.abort();
    });
    using transport = transportTo(endpoint);
    await expect(transport.send('DescribeVpcs', {}, { signal: caller.signal })).rejects.toMatchObject({
      code: 'Muster.Aborted',
    });
    await closed;
    expect(endpoint.requests).toHaveLength(1);
  });

  it('is in a region that cannot be a host name: nothing is sent, so the change did not happen', async () => {
    await using endpoint = await rawEndpoint(answer(reply('DeleteVpc')));
    using transport = transportTo(endpoint, { region: 'no such region' });
    await expect(transport.send('DeleteVpc', { VpcId: 'vpc-1' })).rejects.toMatchObject({
      code: 'Muster.Unreachable',
      message: expect.stringContaining('"no such region" is not a valid hostname component'),
      retryable: false,
      outcome: 'refused',
    });
    expect(endpoint.requests).toEqual([]);
  });

  it('does not answer again and again: further reads fail at once, and a change is still sent', async () => {
    const gone = await rawEndpoint(() => undefined);
    await gone[Symbol.asyncDispose]();
    using transport = transportTo(gone);
    for (let reads = 0; reads < 2; reads++) {
      await expect(transport.send('DescribeVpcs', {})).rejects.toMatchObject({ code: 'Muster.Unreachable' });
    }
    await expect(transport.send('DescribeVpcs', {})).rejects.toMatchObject({ code: 'Muster.NotAnswering' });
    const change = transport.send('DeleteVpc', { VpcId: 'vpc-1' });
    await expect(change).rejects.toMatchObject({ code: 'Muster.Unreachable' });
  });

  it('cannot be signed for: nothing is sent', async () => {
    await using endpoint = await rawEndpoint(answer(reply('DescribeVpcs')));
    using transport = transportTo(endpoint, {
      credentials: () => Promise.reject(new Error('/home/somebody/.aws is unreadable')),
    });
    const call = transport.send('DescribeVpcs', {});
    await expect(call).rejects.toMatchObject({
      code: 'Muster.CredentialsUnavailable',
      message: 'The connection has no usable credentials.',
    });
    expect(endpoint.requests).toEqual([]);
  });
});

function refusal(code: string, message: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<Response><Errors><Error><Code>${code}</Code><Message>${message}</Message></Error></Errors><RequestID>req-2</RequestID></Response>`;
}
