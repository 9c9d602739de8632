import { describe, expect, it } from 'vitest';
import type { Ec2Error } from '../errors.ts';
import { answer, type Behaviour, rawEndpoint, reply, transportTo } from '../testing/raw-endpoint.ts';

/** The error of a call that must fail. */
async function failure(call: Promise<unknown>): Promise<Ec2Error> {
  return call.then(
    (output) => {
      throw new Error(`taken for a success: ${JSON.stringify(output)}`);
    },
    (error: Ec2Error) => error,
  );
}

const foreign: [string, Behaviour][] = [
  ['a web page', answer('<!doctype html><html><body>Welcome</body></html>')],
  ['an XHTML page', answer('<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml"></html>')],
  ['nothing', answer('')],
  ['white space', answer('  \n ')],
  ['JSON', answer('{"Reservations":[]}')],
  ['the reply to another operation', answer(reply('DescribeVpcs'))],
  ['a reply without a request id', answer('<TerminateInstancesResponse></TerminateInstancesResponse>')],
  ['an error under HTTP 200', answer('<Response><Errors/><RequestID>r-1</RequestID></Response>')],
  ['a document type', answer(`<!DOCTYPE x [<!ENTITY a "aaaa">]>${reply('TerminateInstances')}`)],
  ['a reply cut off by its own length', answer(reply('TerminateInstances').slice(0, -10))],
  ['a reply with something after it', answer(`${reply('TerminateInstances')}<script/>`)],
  ['XML that is not well-formed', answer(reply('TerminateInstances', '<instancesSet><item></instancesSet>'))],
  ['XML with a comment that does not end', answer(reply('TerminateInstances', '<!-- '))],
  ['a redirect', answer('', 302)],
  ['a proxy’s error page', answer('<html>Bad gateway</html>', 502)],
];

describe('an endpoint that is not EC2', () => {
  it.each(foreign)(
    'answers a terminate with %s: not a success, and the outcome is unknown',
    async (_, behave) => {
      await using endpoint = await rawEndpoint(behave);
      using transport = transportTo(endpoint);
      const error = await failure(transport.send('TerminateInstances', { InstanceIds: ['i-1'] }));
      expect(error).toMatchObject({
        name: 'Ec2Error',
        operation: 'TerminateInstances',
        code: 'Muster.NotAnEc2Response',
        outcome: 'unknown',
      });
      expect(endpoint.requests).toHaveLength(1);
    },
  );

  it.each(foreign)('answers a describe with %s: not an empty list', async (_, behave) => {
    await using endpoint = await rawEndpoint(behave);
    using transport = transportTo(endpoint);
    const error = await failure(transport.send('DescribeInstances', {}));
    expect(error).toMatchObject({ code: 'Muster.NotAnEc2Response', outcome: 'refused' });
    expect(endpoint.requests, 'a read is sent again').toHaveLength(4);
  });

  it.each([
    ['a cut reply', reply('DescribeVpcs', '<vpcSet><item><vpcId>vpc-1</vpcId></item>').slice(0, -20)],
    ['XML that is not well-formed', reply('DescribeVpcs', '<vpcSet><item><vpcId>vpc-1</vpcId></vpcSet>')],
    ['a page', '<!doctype html><html></html>'],
  ])(
    'answers a describe with %s three times and then with the list: the list is read',
    async (_, damaged) => {
      let sent = 0;
      const whole = reply('DescribeVpcs', '<vpcSet><item><vpcId>vpc-1</vpcId></item></vpcSet>');
      await using endpoint = await rawEndpoint((...request) =>
        answer(sent++ < 3 ? damaged : whole)(...request),
      );
      using transport = transportTo(endpoint);
      expect(await transport.send('DescribeVpcs', {})).toEqual({ Vpcs: [{ VpcId: 'vpc-1' }] });
      expect(endpoint.requests).toHaveLength(4);
    },
  );

  it('says in the error that the reply was wrong, not that the connection was', async () => {
    await using endpoint = await rawEndpoint(answer(reply('DescribeVpcs', '<vpcSet><item></vpcSet>')));
    using transport = transportTo(endpoint);
    const error = await failure(transport.send('DescribeVpcs', {}));
    expect(error.message).toBe(
      'The endpoint answered DescribeVpcs with a reply that cannot be parsed (HTTP 200).',
    );
  });

  it('never has one of ten thousand damaged replies taken for a success', async () => {
    const whole = reply(
      'TerminateInstances',
      '<instancesSet><item><instanceId>i-1</instanceId></item></instancesSet>',
    );
    const damaged = damagedReplies(whole);
    await using endpoint = await rawEndpoint((socket, ...request) =>
      answer(damaged.next().value ?? whole)(socket, ...request),
    );
    using transport = transportTo(endpoint);
    for (let index = 0; index < 10_000; index++) {
      const error = await failure(transport.send('TerminateInstances', { InstanceIds: ['i-1'] }));
      expect(error.outcome, `reply ${index}`).toBe('unknown');
    }
  }, 120_000);
});

/** Each loses its opening, its end or its request id, or has its root element renamed. */
function* damagedReplies(whole: string): Generator<string, undefined> {
  const root = 'TerminateInstancesResponse';
  for (let index = 0; ; index++) {
    const cut = index % (whole.length - 1);
    const forms = [
      whole.slice(0, cut),
      whole.slice(whole.indexOf(root) + 1 + (cut % 200)),
      whole.replaceAll('requestId', `requestId${index}`),
      whole.replaceAll(root, `${root}${index}`),
      whole.replace(`</${root}>`, `</${root.slice(0, cut % root.length)}>`),
    ];
    yield forms[index % forms.length] ?? '';
  }
}
