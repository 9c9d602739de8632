import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { accounts, administrator } from '@muster/bff/testing/bff';
import { type BffProcess, startProcess } from '@muster/bff/testing/bff-process';
import { type Caller, createCaller } from '@muster/bff/testing/caller';
import { contradictions } from '@muster/bff/testing/truth';
import type { Plan } from '@muster/contract';
import { startCloud } from './cloud.ts';
import { someWish } from './drafts.ts';
import { planned } from './people.ts';
import type { Random } from './random.ts';
import { Tally } from './tally.ts';

const lagMs = 1_500;
const stuckMs = 60_000;
/** A plan may be killed as often as this before it is left to end. */
const mostKills = 3;

/** Muster as a process that is killed in the middle of plans, and started again. */
export async function killCampaign(random: Random, plans: number): Promise<Tally> {
  const tally = new Tally('killed with SIGKILL');
  await using cleanUp = new AsyncDisposableStack();
  const cloud = cleanUp.use(await startCloud({ lagMs, wait: (ms) => sleep(ms) }));
  const dataDir = await mkdtemp(join(tmpdir(), 'muster-campaign-'));
  cleanUp.defer(() => rm(dataDir, { recursive: true, force: true }));
  await writeFile(join(dataDir, 'embedded-accounts.json'), JSON.stringify(accounts), { mode: 0o600 });
  const start = () =>
    startProcess({
      MUSTER_DATA_DIR: dataDir,
      MUSTER_EC2_PORT: new URL(cloud.way.url).port,
      MUSTER_ADMIN_USER: administrator.username,
      MUSTER_ADMIN_PASSWORD: administrator.password,
    });

  let muster = await start();
  cleanUp.defer(() => muster[Symbol.asyncDispose]());
  let caller = await signIn(muster);
  for (let n = 0; n < plans; n++) {
    const own = random.fork();
    const name = `kills-${n}`;
    const wish = await someWish({ ...cloud, random: own }, name);
    const plan = await planned(caller, wish.parts);
    const { cookie } = caller;
    const body = plan.confirmation === undefined ? {} : { confirmation: plan.confirmation };
    await caller.call('POST', `/api/plans/${plan.id}/apply`, { body });
    let started = 0;
    for (let kills = 1 + own.below(mostKills); kills > 0; kills--) {
      await cloudCalls(cloud.way, own.below(6));
      await muster.end('SIGKILL');
      started = performance.now();
      muster = await start();
      caller = createCaller(muster.address, muster.address);
      caller.cookie = cookie;
    }
    const ended = await endOf(caller, plan.id);
    tally.recoveries.push(performance.now() - started);
    await cloud.caughtUp();
    tally.ended(ended?.status ?? 'stuck');
    if (!ended) tally.breaks('stuck', name);
    else {
      for (const told of await contradictions(cloud.direct, ended)) {
        tally.breaks(told.includes('behind a step') ? 'order' : 'told', `${name}: ${told}`);
      }
    }
    const made = await wish.made();
    if (made > wish.most) tally.breaks('doubled', `${name}: ${made} instead of ${wish.most}`);
  }
  return tally;
}

async function signIn(muster: BffProcess): Promise<Caller> {
  const caller = createCaller(muster.address, muster.address);
  await caller.call('POST', '/api/session', { body: administrator });
  return caller;
}

/** Resolves after so many further calls to EC2, or when there are none for a while. */
async function cloudCalls(way: { readonly calls: readonly string[] }, count: number): Promise<void> {
  const before = way.calls.length;
  for (let waited = 0; way.calls.length < before + count && waited < 300; waited += 5) await sleep(5);
}

async function endOf(caller: Caller, id: string): Promise<Plan | undefined> {
  for (const until = performance.now() + stuckMs; performance.now() < until; await sleep(20)) {
    const plan = (await caller.call('GET', `/api/plans/${id}`)).json<Plan>();
    if (plan.status !== 'applying') return plan;
  }
  return undefined;
}
