import { DatabaseSync } from 'node:sqlite';
import type { AuditPage } from '@muster/contract';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startBff, type TestBff } from '../testing/bff.ts';
import type { Caller } from '../testing/caller.ts';

let bff: TestBff;
let caller: Caller;
beforeEach(async () => {
  bff = await startBff();
  caller = await bff.signedIn();
  for (let n = 1; n <= 8; n++) {
    const plan = n % 2 ? 'odd' : 'even';
    const entry = {
      who: 'founder',
      action: 'step.CreateTags',
      target: `i-${n}`,
      outcome: 'done',
      plan,
    } as const;
    await bff.ctx.store.audit.append(entry, new Date());
  }
});
afterEach(() => bff[Symbol.asyncDispose]());

const verify = async () => (await caller.call('GET', '/api/audit/verify')).json();
const page = async (query: string) => (await caller.call('GET', `/api/audit?${query}`)).json<AuditPage>();
const list = async (query: string) => (await page(query)).rows;

/** Somebody with the database file and any SQLite. */
function tamper(sql: string): void {
  const file = new DatabaseSync(`${bff.dataDir}/muster.db`);
  file.exec(sql);
  file.close();
}

describe('an audit log', () => {
  it('that nobody has touched is intact', async () => {
    expect(await verify()).toEqual({ rows: 10, intact: true, firstBad: null });
  });

  it.each([
    ['edited', "UPDATE audit SET who = 'somebody else' WHERE seq = 5", 5],
    ['edited by a character of its detail', `UPDATE audit SET detail = '{ }' WHERE seq = 4`, 4],
    ['given another time', "UPDATE audit SET at = '2020-01-01T00:00:00.000Z' WHERE seq = 3", 3],
    ['given another hash', "UPDATE audit SET hash = 'f' || substr(hash, 2) || 'f' WHERE seq = 6", 6],
    ['taken out', 'DELETE FROM audit WHERE seq = 7', 7],
    ['taken out at the start', 'DELETE FROM audit WHERE seq = 1', 1],
    ['cut off at the end', 'DELETE FROM audit WHERE seq >= 9', 9],
    [
      'swapped with another',
      'UPDATE audit SET seq = CASE seq WHEN 5 THEN -6 WHEN 6 THEN -5 END WHERE seq IN (5, 6); UPDATE audit SET seq = -seq WHERE seq < 0',
      5,
    ],
  ])('with a row that was %s is not, and says which', async (_how, sql, firstBad) => {
    tamper(sql);
    expect(await verify()).toEqual({ rows: firstBad - 1, intact: false, firstBad });
  });

  it('is listed newest first, and by what one looks for', async () => {
    expect((await list('')).map(({ seq }) => seq)).toEqual([10, 9, 8, 7, 6, 5, 4, 3, 2, 1]);
    expect((await list('plan=odd')).map(({ target }) => target)).toEqual(['i-7', 'i-5', 'i-3', 'i-1']);
    expect((await list('target=i-4')).map(({ seq }) => seq)).toEqual([6]);
    expect(await list('who=nobody')).toEqual([]);
    expect((await list('before=4&limit=2')).map(({ seq }) => seq)).toEqual([3, 2]);
  });

  it('is paged to its end', async () => {
    const seen: number[] = [];
    let next: number | null = null;
    do {
      const found: AuditPage = await page(`limit=4${next ? `&before=${next}` : ''}`);
      seen.push(...found.rows.map(({ seq }) => seq));
      next = found.next;
    } while (next !== null);
    expect(seen).toEqual([10, 9, 8, 7, 6, 5, 4, 3, 2, 1]);
  });

  it('is searched by person, action, target, reason, request id, detail, outcome and time', async () => {
    const entry = {
      who: 'Jiwoo',
      action: 'step.RunInstances',
      target: 'web_1',
      outcome: 'failed',
      plan: 'plan-1',
      requestId: 'req-77',
      reason: 'Black Friday 100%',
      detail: { ec2Code: 'InsufficientInstanceCapacity' },
    } as const;
    await bff.ctx.store.audit.append(entry, new Date('2031-05-05T12:00:00Z'));
    const only = [11];
    for (const query of [
      'q=jiwoo',
      'q=RUNINSTANCES',
      'q=web_1',
      'q=black+friday',
      'q=100%25',
      'q=req-77',
      'q=capacity',
      'q=plan-1+jiwoo',
      'action=step.RunInstances',
      'outcome=failed,unknown',
      'from=2031-05-05',
      'from=2031-05-05T21:00:00%2B09:00&to=2031-05-05T12:00:01Z',
    ]) {
      expect(
        (await list(query)).map(({ seq }) => seq),
        query,
      ).toEqual(only);
    }
    expect((await list('q=web%251')).length).toBe(0);
    expect((await list('q=jiwoo+capacity+nobody')).length).toBe(0);
    expect((await list('action=step')).length).toBe(9);
    expect((await list('action=sign-in,setup')).map(({ action }) => action)).toEqual(['sign-in', 'setup']);
    expect((await list('to=2031-05-05&action=step.RunInstances')).length).toBe(0);
    for (const query of ['outcome=fine', 'from=yesterday', 'action=%25']) {
      expect((await caller.call('GET', `/api/audit?${query}`)).status, query).toBe(422);
    }
  });

  it('is listed with a row that was damaged', async () => {
    tamper(`UPDATE audit SET detail = '{', outcome = 'enchanted' WHERE seq = 5`);
    expect((await list('')).find(({ seq }) => seq === 5)).toMatchObject({ detail: {}, outcome: 'enchanted' });
  });

  it('refuses a filter that it does not know', async () => {
    expect((await caller.call('GET', '/api/audit?whom=founder')).status).toBe(422);
  });

  it('keeps its chain when many write at once', async () => {
    const entry = { who: 'founder', action: 'step.CreateTags', target: 'i-1', outcome: 'done' } as const;
    await Promise.all(Array.from({ length: 100 }, () => bff.ctx.store.audit.append(entry, new Date())));
    expect(await verify()).toEqual({ rows: 110, intact: true, firstBad: null });
  });
});
