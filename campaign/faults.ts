import { apply } from '@muster/bff/testing/plans';
import { contradictions } from '@muster/bff/testing/truth';
import type { Fate } from '@muster/bff/testing/unreliable-ec2';
import { someWish } from './drafts.ts';
import { planned, startOffice, unlessStuck } from './people.ts';
import type { Random } from './random.ts';
import { Tally } from './tally.ts';

const lagMs = 3_000;
const losses: readonly Fate[] = ['reply-lost', 'lost-before', 'garbled', 'throttled'];

/** Plans of every kind over a network that loses requests and replies, while reads lag behind. */
export async function faultCampaign(random: Random, plans: number): Promise<Tally> {
  const tally = new Tally('lost requests and replies');
  await using office = await startOffice(lagMs);
  const { cloud, bff, people } = office;
  for (let n = 0; n < plans; n++) {
    const own = random.fork();
    const name = `faults-${n}`;
    const wish = await someWish({ ...cloud, random: own }, name);
    const share = own.one([0.1, 0.3, 0.6, 1]);
    const plan = await planned(people[0], wish.parts);
    cloud.way.fate = () => (own.chance(share) ? own.one(losses) : 'arrives');
    const ended = await unlessStuck(apply(bff, people[0], plan));
    cloud.way.fate = () => 'arrives';
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
