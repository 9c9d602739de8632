import { describe, expect, it } from 'vitest';
import { Ec2Error } from '../../errors.ts';
import { isOperationName } from '../../operations.ts';
import { type FakeTime, fakeTime } from '../../testing/fake-time.ts';
import { instanceLimits, ownLimits, resourceIntensive, unfilteredReads } from './amazon-limits.ts';
import { amazonLimits, compatibleLimits } from './limits.ts';
import { type PacedCall, Pacer, type Priority } from './pacer.ts';

const describeVpcs = (priority: Priority): PacedCall => ({
  operation: 'DescribeVpcs',
  effect: 'read',
  input: {},
  priority,
});
const deleteVpc: PacedCall = { operation: 'DeleteVpc', effect: 'destroy', input: {}, priority: 'change' };
const never = new AbortController().signal;

/** A pacer, what was sent through it in order, and when. Every call is answered at once unless `work` says otherwise. */
function pacing(time: FakeTime, limits = amazonLimits) {
  const pacer = new Pacer(limits, time);
  const sent: { name: string; at: number }[] = [];
  const ask = (call: PacedCall, name: string, work = async () => {}, signal = never) =>
    pacer.run(call, signal, async () => {
      sent.push({ name, at: time.now() });
      await work();
    });
  return { pacer, sent, ask, names: () => sent.map(({ name }) => name) };
}

const throttled = async () => {
  throw new Ec2Error({ operation: 'DescribeVpcs', code: 'RequestLimitExceeded', message: 'Slow down.' });
};

describe('the calls of an account in a region', () => {
  it('go at once while they fit into EC2’s bucket, and then as fast as it refills', async () => {
    const time = fakeTime();
    const { ask, sent } = pacing(time);
    for (let n = 0; n < 200; n++) void ask(describeVpcs('person'), 'read');
    await time.pass(0);
    expect(sent).toHaveLength(90);
    await time.pass(1000);
    expect(sent).toHaveLength(108);
    await time.pass(5000);
    expect(sent).toHaveLength(198);
  });

  it('are counted for each operation by itself', async () => {
    const time = fakeTime();
    const { ask, names } = pacing(time);
    for (let n = 0; n < 200; n++) void ask(describeVpcs('person'), 'vpcs');
    await time.pass(0);
    void ask({ ...describeVpcs('person'), operation: 'DescribeSubnets' }, 'subnets');
    await time.pass(0);
    expect(names().at(-1)).toBe('subnets');
  });

  it('have a smaller bucket for reading everything at once than for reading pages', async () => {
    const time = fakeTime();
    const { ask, names } = pacing(time);
    const instances = { operation: 'DescribeInstances', effect: 'read', priority: 'person' } as const;
    for (let n = 0; n < 60; n++) void ask({ ...instances, input: {} }, 'all');
    for (let n = 0; n < 100; n++) void ask({ ...instances, input: { MaxResults: 1000 } }, 'page');
    await time.pass(0);
    expect(names().filter((name) => name === 'all')).toHaveLength(45);
    expect(names().filter((name) => name === 'page')).toHaveLength(90);
  });

  it('take a token for each instance that is launched', async () => {
    const time = fakeTime();
    const { ask, sent } = pacing(time);
    const launch = (MaxCount: number) => ({ ...deleteVpc, operation: 'RunInstances', input: { MaxCount } });
    void ask(launch(890), 'many');
    void ask(launch(28), 'some more');
    await time.pass(30_000);
    expect(sent).toEqual([
      { name: 'many', at: 0 },
      // 18 more than were left, at 1.8 a second.
      { name: 'some more', at: expect.closeTo(10_000) },
    ]);
  });
});

describe('people', () => {
  it('go before polling, and a change before people, however many wait', async () => {
    const time = fakeTime();
    const { ask, names } = pacing(time);
    for (let n = 0; n < 90; n++) await ask(describeVpcs('person'), 'before');
    for (let n = 0; n < 500; n++) void ask(describeVpcs('polling'), 'polling');
    for (let n = 0; n < 500; n++) void ask(describeVpcs('person'), 'person');
    void ask(describeVpcs('change'), 'check of a change');
    await time.pass(1000);
    expect(names().slice(90)).toEqual(['check of a change', ...Array(17).fill('person')]);
  });

  it('find sockets while polling waits for answers, and a change finds one while people wait too', async () => {
    const time = fakeTime();
    const { ask, names } = pacing(time, compatibleLimits);
    const unanswered = () => new Promise<void>(() => {});
    for (let n = 0; n < 500; n++) void ask(describeVpcs('polling'), 'polling', unanswered);
    for (let n = 0; n < 500; n++) void ask(describeVpcs('person'), 'person', unanswered);
    void ask(deleteVpc, 'change', unanswered);
    await time.pass(60_000);
    expect(names()).toEqual([...Array(20).fill('polling'), ...Array(20).fill('person'), 'change']);
  });

  it('share evenly: whoever has been answered goes to the end of the queue', async () => {
    const time = fakeTime();
    const { ask, names } = pacing(time);
    const caller = async (name: string) => {
      for (;;) await ask(describeVpcs('person'), name);
    };
    for (const name of ['Ada', 'Bo', 'Chi']) void caller(name);
    await time.pass(10_000);
    const counts = ['Ada', 'Bo', 'Chi'].map((caller) => names().filter((name) => name === caller).length);
    expect(Math.max(...counts) - Math.min(...counts)).toBeLessThanOrEqual(1);
  });

  it('who leave take their calls out of the queue', async () => {
    const time = fakeTime();
    const { ask, pacer, names } = pacing(time);
    const leaving = new AbortController();
    for (let n = 0; n < 90; n++) void ask(describeVpcs('person'), 'before');
    const left = ask(describeVpcs('person'), 'left', undefined, leaving.signal);
    void ask(describeVpcs('person'), 'stayed');
    await time.pass(0);
    expect(pacer.paces()).toMatchObject([{ waiting: 2 }]);
    leaving.abort();
    await expect(left).rejects.toThrow('aborted');
    expect(pacer.paces()).toMatchObject([{ waiting: 1 }]);
    await time.pass(1000);
    expect(names().at(-1)).toBe('stayed');
    expect(names()).not.toContain('left');
  });
});

describe('an operation that EC2 throttles', () => {
  it('is slowed down to half at once and comes back gradually; the others are not slowed', async () => {
    const time = fakeTime();
    const { ask, pacer } = pacing(time);
    await ask({ ...describeVpcs('person'), operation: 'DescribeSubnets' }, 'another');
    await expect(ask(describeVpcs('person'), 'throttled', throttled)).rejects.toThrow('Slow down.');
    expect(pacer.paces()).toEqual([
      { operation: 'DescribeSubnets', class: 'read', waiting: 0, ratePerSecond: 18, slowed: false },
      { operation: 'DescribeVpcs', class: 'read', waiting: 0, ratePerSecond: 9, slowed: true },
    ]);
    await time.pass(2_500);
    expect(pacer.paces()[1]).toMatchObject({ ratePerSecond: 13.5, slowed: true });
    await time.pass(2_500);
    expect(pacer.paces()[1]).toMatchObject({ ratePerSecond: 18, slowed: false });
  });

  it('is slowed down once for a burst, and never to less than a tenth', async () => {
    const time = fakeTime();
    const { ask, pacer } = pacing(time);
    const burst = () =>
      Promise.allSettled(Array.from({ length: 20 }, () => ask(describeVpcs('person'), '', throttled)));
    await burst();
    expect(pacer.paces()[0]?.ratePerSecond).toBe(9);
    for (let seconds = 0; seconds < 60; seconds++) {
      void burst();
      await time.pass(1000);
      expect(pacer.paces()[0]?.ratePerSecond).toBeGreaterThanOrEqual(1.8);
    }
  });
});

it('the documented limits are of operations that EC2 has', () => {
  const named = [...ownLimits.keys(), ...unfilteredReads, ...resourceIntensive, ...instanceLimits.keys()];
  expect(named.filter((name) => !isOperationName(name))).toEqual([]);
});
