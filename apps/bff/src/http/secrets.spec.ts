import { expect, it } from 'vitest';
import { accounts, administrator, connection, startBff } from '../testing/bff.ts';
import { createGroup, draftOf } from '../testing/plans.ts';

it('no secret that is sent or kept comes out in a log, an answer or the audit, whatever fails', async () => {
  await using bff = await startBff();
  const caller = await bff.signedIn();
  const secrets = [
    administrator.password,
    accounts[0].secretAccessKey,
    accounts[1].secretAccessKey,
    caller.cookie?.split('=')[1] ?? '',
    'canary-secret-access-key',
    'canary-session-token',
    'canary-setup-token',
    'canary-password',
    'canary-user-data',
  ];
  const credentials = {
    from: 'keys',
    accessKeyId: 'AKIACANARY',
    secretAccessKey: 'canary-secret-access-key',
    sessionToken: 'canary-session-token',
  };
  const another = { name: 'Another', endpoint: 'http://127.0.0.1:1', allowPrivateNetwork: true, credentials };
  const launch = {
    ...createGroup('x'),
    operation: 'RunInstances',
    input: { ImageId: 'ami-none', MinCount: 1, MaxCount: 1, UserData: 'canary-user-data' },
    done: undefined,
    expects: undefined,
  };
  const sent: [string, string, unknown][] = [
    ['POST', '/api/setup', { token: 'canary-setup-token', username: 'a', password: 'canary-password' }],
    ['POST', '/api/session', { username: 'founder', password: 'canary-password' }],
    ['POST', '/api/session', '{"username":"founder","password":"canary-password"'],
    ['POST', '/api/session', { username: 7, password: 'canary-password' }],
    ['POST', '/api/connections', another],
    ['POST', '/api/connections', { ...another, endpoint: 'canary-secret-access-key' }],
    ['POST', '/api/connections', { ...another, extra: 'canary-secret-access-key' }],
    ['POST', '/api/connections/test', another],
    ['GET', '/api/connections', undefined],
    ['GET', `/api/connections/${connection}`, undefined],
    ['POST', `/api/ec2/${connection}/us-east-1/DescribeVpcs`, { VpcIds: ['vpc-none'] }],
    ['POST', `/api/ec2/${connection}/us-east-1/RunInstances`, { UserData: 'canary-user-data' }],
    ['POST', '/api/plans', { ...draftOf([]), steps: [launch], connection: 'nowhere' }],
    ['POST', '/api/plans', { ...draftOf([]), steps: [{ ...launch, extra: 'canary-user-data' }] }],
    ['GET', '/api/audit', undefined],
    ['GET', '/api/session', undefined],
  ];
  const answers: string[] = [];
  for (const [method, path, body] of sent) {
    const reply = await caller.call(method, path, { body, headers: { cookie: caller.cookie } });
    answers.push(reply.text);
  }
  await bff.ctx.store[Symbol.asyncDispose]();
  answers.push((await caller.call('POST', '/api/session', { body: administrator })).text);

  const told = answers.join('\n') + bff.log.join('');
  expect(bff.log).not.toEqual([]);
  for (const secret of secrets) expect([secret, told.includes(secret)]).toEqual([secret, false]);
});
