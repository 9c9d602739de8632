import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Plan } from '@muster/contract';
import { createSdkTransport, type SdkTransport } from '@muster/ec2-client/sdk';
import { createEmulator } from '@muster/ec2-emulator';
import { launch } from '@muster/plans';
import { launchForm } from '@muster/plans/testing/launch-form';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { accounts, startBff, type TestBff } from '../testing/bff.ts';
import type { Caller } from '../testing/caller.ts';
import { hurriedClock } from '../testing/hurried-clock.ts';
import { createGroup, draftOf, make, openPort, region, states } from '../testing/plans.ts';
import { type UnreliableEc2, unreliableEc2 } from '../testing/unreliable-ec2.ts';
import { leaseMs } from './run.ts';
import { hasEnded } from './status.ts';

/** Two processes that share one database, as replicas do: the lock of the directory is left out. */
const shared = { exclusive: false, directoryLock: { [Symbol.dispose]: () => undefined } };

let cleanUp: AsyncDisposableStack;
let ec2: UnreliableEc2;
let direct: SdkTransport;
let first: TestBff;
let second: TestBff;
let times: ReturnType<typeof hurriedClock>[];
let caller: Caller;
beforeEach(async () => {
  cleanUp = new AsyncDisposableStack();
  const endpoint = await cleanUp.use(await createEmulator({ accounts })).listen();
  direct = cleanUp.use(createSdkTransport({ endpoint, region, credentials: accounts[0] }));
  ec2 = cleanUp.use(await unreliableEc2(endpoint));
  const dataDir = await mkdtemp(join(tmpdir(), 'muster-replicas-'));
  cleanUp.defer(() => rm(dataDir, { recursive: true, force: true }));
  times = [hurriedClock(), hurriedClock()];
  const start = async (time: (typeof times)[number] | undefined) =>
    cleanUp.use(
      await startBff({ ec2: ec2.url, env: { MUSTER_DATA_DIR: dataDir }, overrides: { ...time, ...shared } }),
    );
  first = await start(times[0]);
  second = await start(times[1]);
  caller = await first.signedIn();
});
afterEach(() => cleanUp.disposeAsync());

/** Follows a plan to its end, whichever process takes it there. */
async function endOf({ id }: Plan): Promise<Plan> {
  const { promise, resolve } = Promise.withResolvers<void>();
  for (const { ctx } of [first, second]) {
    const stop = ctx.events.subscribe((event) => {
      if (event.type === 'plan' && event.plan.id === id && hasEnded(event.plan.status)) resolve();
    });
    cleanUp.defer(stop);
  }
  const read = async () => (await caller.call('GET', `/api/plans/${id}`)).json<Plan>();
  if (!hasEnded((await read()).status)) await promise;
  return read();
}

async function launchOf(count: number) {
  const { Images = [] } = await direct.send('DescribeImages', { Owners: ['amazon'] });
  const image = Images.find((one) => one.Architecture === 'x86_64' && one.RootDeviceType === 'ebs');
  return launch(launchForm(image?.ImageId ?? '', { count, naming: 'numbered' }));
}

async function instances() {
  const { Reservations = [] } = await direct.send('DescribeInstances', {});
  return Reservations.flatMap(({ Instances = [] }) => Instances);
}

it('of two processes on one database, one runs a plan', async () => {
  const parts = await launchOf(4);
  const plans = await Promise.all(Array.from({ length: 6 }, () => make(caller, draftOf(parts.steps, parts))));
  // Both are woken, again and again.
  for (const { id } of plans) {
    await Promise.all([
      caller.call('POST', `/api/plans/${id}/apply`, { body: {} }),
      caller.call('POST', `/api/plans/${id}/apply`, { body: {} }),
    ]);
    first.ctx.plans.wake();
    second.ctx.plans.wake();
  }
  for (const plan of plans) expect((await endOf(plan)).status).toBe('applied');
  expect(await instances()).toHaveLength(6 * 4);
  expect(ec2.calls.filter((call) => call === 'RunInstances')).toHaveLength(6);
});

it('a process whose claim has ended writes nothing more, and the one that took over does nothing twice', async () => {
  ec2.fate = (operation, before) =>
    operation === 'CreateSecurityGroup' && before === 0 ? 'reply-held' : 'arrives';
  const plan = await make(caller, draftOf([createGroup('once'), openPort('once', 443)]));
  // The second process is busy elsewhere until the first one hangs.
  await second.ctx.plans[Symbol.asyncDispose]();
  await caller.call('POST', `/api/plans/${plan.id}/apply`, { body: {} });
  await ec2.held;
  await times[1]?.pause(10 * leaseMs);
  await second.ctx.plans.recover();
  const ended = await endOf(plan);
  expect(states(ended)).toEqual(['done', 'done']);

  ec2.release();
  await first.ctx.plans[Symbol.asyncDispose]();
  expect(first.log.join('')).toContain('plan-claim-lost');
  const { SecurityGroups } = await direct.send('DescribeSecurityGroups', {
    Filters: [{ Name: 'group-name', Values: ['once'] }],
  });
  expect(SecurityGroups).toHaveLength(1);
  expect(SecurityGroups?.[0]?.IpPermissions).toHaveLength(1);
  expect((await caller.call('GET', `/api/plans/${plan.id}`)).json<Plan>()).toEqual(ended);
});
