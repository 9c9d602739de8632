import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout as sleep } from 'node:timers/promises';
import { apply } from '@muster/bff/testing/plans';
import { contradictions } from '@muster/bff/testing/truth';
import { someWish } from './drafts.ts';
import { planned, startOffice, unlessStuck } from './people.ts';
import type { Random } from './random.ts';
import { Tally } from './tally.ts';

/** Plans whose database is locked by another process for longer than a write waits. */
export async function troubleCampaign(random: Random, plans: number, lockedMs: number): Promise<Tally> {
  const tally = new Tally(`the database locked for ${lockedMs / 1000} s`);
  await using office = await startOffice(1_000);
  const { cloud, bff, people } = office;
  for (let n = 0; n < plans; n++) {
    const own = random.fork();
    const name = `trouble-${n}`;
    const wish = await someWish({ ...cloud, random: own }, name);
    const plan = await planned(people[0], wish.parts);
    let calls = own.below(6);
    const locks: Promise<void>[] = [];
    cloud.way.fate = () => {
      if (calls-- === 0) locks.push(lock(join(bff.dataDir, 'muster.db'), lockedMs));
      return 'arrives';
    };
    const ended = await unlessStuck(apply(bff, people[0], plan));
    cloud.way.fate = () => 'arrives';
    await Promise.all(locks);
    await cloud.caughtUp();
    tally.ended(ended?.status ?? 'stuck');
    if (!ended) tally.breaks('stuck', name);
    else
      for (const told of await contradictions(cloud.direct, ended)) tally.breaks('told', `${name}: ${told}`);
    const made = await wish.made();
    if (made > wish.most) tally.breaks('doubled', `${name}: ${made} instead of ${wish.most}`);
  }
  return tally;
}

async function lock(path: string, forMs: number): Promise<void> {
  const other = new DatabaseSync(path, { timeout: 1_000 });
  try {
    other.exec('begin immediate');
    await sleep(forMs);
  } finally {
    other.close();
  }
}
