import { describe, expect, it } from 'vitest';
import { Ec2Error } from '../errors.ts';
import { fakeTime } from '../testing/fake-time.ts';
import { Breaker } from './breaker.ts';

const read = { operation: 'DescribeVpcs', effect: 'read' } as const;
const change = { operation: 'DeleteVpc', effect: 'destroy' } as const;

type Failure = Pick<Ec2Error, 'code'> & Partial<Pick<Ec2Error, 'status' | 'retryable'>>;
const unreachable: Failure = { code: 'Muster.Unreachable', retryable: true };
const silent: Failure = { code: 'Muster.Timeout', retryable: true };
const broken: Failure = { code: 'InternalError', status: 500, retryable: true };

function guarded() {
  const time = fakeTime();
  const breaker = new Breaker({ endpoint: 'The endpoint of connection lab', time, random: () => 0 });
  let calls = 0;
  const failing = (failure: Failure, call: { operation: string; effect: 'read' | 'destroy' } = read) =>
    breaker
      .run(call, () => {
        calls++;
        return Promise.reject(new Ec2Error({ operation: call.operation, message: 'failed', ...failure }));
      })
      .catch((error: Ec2Error) => error);
  const answered = (call: typeof read | typeof change = read) => breaker.run(call, async () => 'answer');
  /** Lets so many reads fail in a row. */
  const failures = async (count: number, failure: Failure) => {
    for (let n = 0; n < count; n++) await failing(failure);
  };
  return { time, breaker, failing, failures, answered, calls: () => calls };
}

describe('an endpoint that does not answer', () => {
  it('is left alone after five failures: reads fail at once and say when Muster tries again', async () => {
    const { failing, failures, calls } = guarded();
    await failures(5, silent);
    expect(await failing(silent)).toMatchObject({
      code: 'Muster.NotAnswering',
      message: 'The endpoint of connection lab does not answer. Muster tries again in 2 s.',
      retryable: true,
      retryAfterSeconds: 2,
      outcome: 'refused',
    });
    expect(calls()).toBe(5);
  });

  it('is tried by one read after each pause, and the pauses grow to a minute', async () => {
    const { time, failing, failures, calls } = guarded();
    await failures(5, unreachable);
    const tries: number[] = [];
    for (; tries.length < 9; await time.pass(1_000)) {
      const before = calls();
      await failing(unreachable);
      if (calls() > before) tries.push(time.now() / 1_000);
    }
    const pauses = tries.map((at, index) => at - (tries[index - 1] ?? 0));
    expect(pauses).toEqual([2, 4, 8, 16, 32, 60, 60, 60, 60]);
  });

  it('is asked all the same by the reads that belong to a change', async () => {
    const { breaker, failures } = guarded();
    await failures(5, silent);
    expect(await breaker.run({ ...read, priority: 'change' }, async () => 'answer')).toBe('answer');
  });

  it('is tried by one read at a time', async () => {
    const { time, breaker, failures, answered } = guarded();
    await failures(5, unreachable);
    await time.pass(2_000);
    const { promise, resolve } = Promise.withResolvers<void>();
    const probe = breaker.run(read, () => promise);
    await expect(answered()).rejects.toMatchObject({
      code: 'Muster.NotAnswering',
      message: 'The endpoint of connection lab does not answer. Muster is trying again now.',
    });
    resolve();
    await probe;
    expect(await answered()).toBe('answer');
  });

  it('is tried again by the next read when the one that tried was given up', async () => {
    const { time, failing, failures, answered } = guarded();
    await failures(5, unreachable);
    await time.pass(2_000);
    await failing({ code: 'Muster.Aborted' });
    expect(await answered()).toBe('answer');
  });

  it('still gets changes, and is used again at the first answer to whatever call', async () => {
    const { failing, failures, answered, calls } = guarded();
    await failures(5, unreachable);
    await failing(unreachable, change);
    expect(calls()).toBe(6);
    await answered(change);
    expect(await answered()).toBe('answer');
  });

  it('answers when it refuses, too', async () => {
    const { time, failing, failures, answered } = guarded();
    await failures(5, unreachable);
    await time.pass(2_000);
    await failing({ code: 'UnauthorizedOperation', status: 403 });
    expect(await answered()).toBe('answer');
  });
});

describe('an endpoint that answers', () => {
  it.each([
    ['throttles', { code: 'RequestLimitExceeded', status: 503, retryable: true }],
    ['refuses', { code: 'InvalidVpcID.NotFound', status: 400 }],
    ['is asked by callers who leave', { code: 'Muster.Aborted' }],
    ['is called without credentials', { code: 'Muster.CredentialsUnavailable' }],
    ['has a certificate that is not trusted', { code: 'Muster.Unreachable' }],
    ['answers with a page', { code: 'Muster.NotAnEc2Response', status: 200 }],
    ['fails at one operation', broken],
  ])('and %s goes on being called', async (_, failure) => {
    const { failures, answered } = guarded();
    await failures(50, failure);
    expect(await answered()).toBe('answer');
  });

  it('with errors to several operations, one after the other, is left alone', async () => {
    const { failing, failures, answered } = guarded();
    await failures(4, broken);
    await failing(broken, { ...read, operation: 'DescribeSubnets' });
    await expect(answered()).rejects.toMatchObject({ code: 'Muster.NotAnswering' });
  });

  it('now and then goes on being called', async () => {
    const { failures, answered } = guarded();
    for (let times = 0; times < 10; times++) {
      await failures(4, unreachable);
      await answered();
    }
  });
});
