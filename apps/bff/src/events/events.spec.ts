import type { ServerEvent } from '@muster/contract';
import { expect, it } from 'vitest';
import { connection, startBff } from '../testing/bff.ts';
import { openEvents } from '../testing/event-stream.ts';

const stale: ServerEvent = { type: 'inventory', connection, region: 'us-east-1', kinds: ['instances'] };

it('tells everybody who is signed in what happens, as it happens', async () => {
  await using bff = await startBff();
  const streams = await Promise.all([
    openEvents(bff.origin, await bff.signedIn()),
    openEvents(bff.origin, await bff.signedIn()),
  ]);
  bff.ctx.events.publish(stale);
  for (const stream of streams) {
    for await (const event of stream) {
      expect(event).toEqual(stale);
      break;
    }
  }
});

it('tells nobody else', async () => {
  await using bff = await startBff();
  expect((await openEvents(bff.origin, bff.stranger())).status).toBe(401);
});

it('ends with the session, and only with its own', async () => {
  await using bff = await startBff();
  const [leaving, staying] = [await bff.signedIn(), await bff.signedIn()];
  const left = await openEvents(bff.origin, leaving);
  const stays = await openEvents(bff.origin, staying);
  await leaving.call('DELETE', '/api/session');
  bff.ctx.events.publish(stale);
  expect(await Array.fromAsync(left)).toEqual([]);
  for await (const event of stays) {
    expect(event).toEqual(stale);
    break;
  }
});
