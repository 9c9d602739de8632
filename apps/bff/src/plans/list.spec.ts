import { DatabaseSync } from 'node:sqlite';
import type { NewPlanDraft, PlanPage, PlanRow } from '@muster/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openStore } from '../store/index.ts';
import { connection, startBff, type TestBff } from '../testing/bff.ts';
import type { Caller } from '../testing/caller.ts';
import { apply, createGroup, draftOf, make, openPort } from '../testing/plans.ts';

let bff: TestBff;
let founder: Caller;
let colleague: Caller;
beforeAll(async () => {
  bff = await startBff();
  founder = await bff.signedIn();
  colleague = await bff.signedIn('operator');
});
afterAll(() => bff[Symbol.asyncDispose]());

const page = async (query: Record<string, string> = {}) => {
  const reply = await founder.call('GET', `/api/plans?${new URLSearchParams(query)}`);
  expect(reply.status, reply.text).toBe(200);
  return reply.json<PlanPage>();
};
const targets = ({ plans }: PlanPage) =>
  plans.map((row) => (row.readable ? row.targets.join() : 'unreadable'));
const named = (caller: Caller, name: string, port: number, rest?: Partial<NewPlanDraft>) =>
  make(caller, draftOf([createGroup(name), openPort(name, port)], rest));

describe('plans are found', () => {
  beforeAll(async () => {
    await named(founder, 'database', 3306, {
      reason: 'Backups from 100%_sure',
      summary: { kind: 'other', values: { name: 'Orders DB' } },
    });
    await named(colleague, 'web', 80);
    await named(founder, 'metrics', 13306, { region: 'eu-west-1' });
    await make(founder, {
      ...draftOf([
        {
          id: 'revoke-1',
          operation: 'RevokeSecurityGroupIngress',
          input: { GroupId: 'sg-0abc1234', SecurityGroupRuleIds: ['sgr-1'] },
          target: 'sg-0abc1234',
          expects: {
            operation: 'DescribeSecurityGroupRules',
            input: {},
            pick: 'SecurityGroupRules',
            equals: [
              { SecurityGroupRuleId: 'sgr-1', FromPort: 5432, CidrIpv4: '10.20.0.0/16' },
              { SecurityGroupRuleId: 'sgr-2', FromPort: 6379, CidrIpv4: '10.30.0.0/16' },
            ],
          },
          undo: { none: 'nothing-to-restore' },
        },
      ]),
      summary: { kind: 'security-group-rules', values: { id: 'sg-0abc1234', name: 'cache' } },
    });
  });

  it.each([
    ['a port, and not another number that it is a part of', '3306', ['database']],
    ['an address block', '192.0.2.0/24 80', ['web']],
    ['a name, in any case', 'ORDERS db', ['database']],
    ['a part of an id', 'sg-0abc', ['sg-0abc1234']],
    ['a description of what is made', 'test: web', ['web']],
    ['words of the reason, whatever a database makes of them', '100%_sure backups', ['database']],
    ['what is literally there, not what a pattern would match', '100_%', []],
    ['the port of a rule that goes away', '5432', ['sg-0abc1234']],
    ['no rule that only stands beside it', '6379', []],
    ['the name of a group that is changed by id', 'cache', ['sg-0abc1234']],
    ['an operation', 'revokesecuritygroup', ['sg-0abc1234']],
    ['all of its words together', '3306 web', []],
  ])('by %s', async (_what, q, found) => {
    expect(targets(await page({ q }))).toEqual(found);
  });

  it('by who made them, where they go, what they are and how they stand', async () => {
    const who = (await page({ q: 'web' })).plans[0]?.createdBy ?? '';
    expect(who).toMatch(/^operator-/);
    expect(targets(await page({ who }))).toEqual(['web']);
    expect(targets(await page({ q: who }))).toEqual(['web']);
    expect(targets(await page({ region: 'eu-west-1' }))).toEqual(['metrics']);
    expect(targets(await page({ connection, region: 'us-east-1', kind: 'other' }))).toEqual([
      'web',
      'database',
    ]);
    expect(targets(await page({ kind: 'launch,security-group-rules' }))).toEqual(['sg-0abc1234']);
    expect(targets(await page({ status: 'applied,failed' }))).toEqual([]);
    expect(targets(await page({ connection: 'nowhere' }))).toEqual([]);
  });

  it('by the id of what they made, and by the reason given when they were applied', async () => {
    const plan = await make(colleague, draftOf([createGroup('made')]));
    const body = { reason: 'Ticket OPS-4711' };
    expect((await founder.call('POST', `/api/plans/${plan.id}/apply`, { body })).status).toBe(200);
    const [step] = (await apply(bff, founder, plan)).steps;
    const { GroupId } = (step?.output ?? {}) as { GroupId?: string };
    expect(GroupId).toMatch(/^sg-/);
    expect(targets(await page({ q: String(GroupId) }))).toEqual(['made']);
    expect(targets(await page({ q: 'ops-4711' }))).toEqual(['made']);
    expect(targets(await page({ who: 'founder', status: 'applied' }))).toEqual(['made']);
    const [row] = (await page({ q: 'made' })).plans;
    expect(row).toMatchObject({ steps: { done: 1 }, actions: ['undo'], operations: ['CreateSecurityGroup'] });
    expect(row).not.toHaveProperty('output');
  });

  it('never by what is kept out of sight: user data', async () => {
    const launch = {
      id: 'launch',
      operation: 'RunInstances',
      input: { ImageId: 'ami-1', MinCount: 1, MaxCount: 1, UserData: 'password=hunter2' },
      target: 'secretive',
      undo: { none: 'nothing-to-restore' },
    } as const;
    await make(founder, draftOf([launch]));
    expect(targets(await page({ q: 'hunter2' }))).toEqual([]);
    expect(targets(await page({ q: 'ami-1' }))).toEqual(['secretive']);
  });

  it('with people to choose from', async () => {
    const { people } = (await founder.call('GET', '/api/audit/people')).json<{ people: string[] }>();
    expect(people).toEqual(expect.arrayContaining(['founder', expect.stringMatching(/^operator-/)]));
    expect(people).toEqual([...new Set(people)]);
  });
});

it('pages go through every plan once, also through those of one millisecond', async () => {
  await using other = await startBff({
    overrides: { clock: { now: () => new Date('2026-12-01T00:00:00Z') } },
  });
  const caller = await other.signedIn();
  for (let n = 0; n < 7; n++) await make(caller, draftOf([createGroup(`group-${n}`)]));
  const seen: PlanRow[] = [];
  let before: string | undefined;
  do {
    const query = new URLSearchParams({ limit: '3', ...(before && { before }) });
    const { plans, next } = (await caller.call('GET', `/api/plans?${query}`)).json<PlanPage>();
    seen.push(...plans);
    // Made while somebody pages: it is newer, and moves no page.
    if (!before) await make(caller, draftOf([createGroup('meanwhile')]));
    before = next ?? undefined;
  } while (before);
  expect(new Set(seen.map(({ id }) => id)).size).toBe(seen.length);
  expect(seen.filter((row) => row.readable && row.targets[0]?.startsWith('group-'))).toHaveLength(7);
});

it('a cursor, a status and a field that there are not are refused by name', async () => {
  for (const query of ['before=yesterday', 'status=done', 'state=applied', 'limit=201']) {
    const reply = await founder.call('GET', `/api/plans?${query}`);
    expect(reply.status).toBe(422);
    expect(reply.text).toContain(query.split('=')[0]);
  }
});

it('a plan that can’t be read is listed as one, and takes no other down', async () => {
  await using other = await startBff();
  const caller = await other.signedIn();
  const whole = await make(caller, draftOf([createGroup('whole')]));
  const damaged = [];
  for (const sql of [
    `UPDATE plans SET summary = '{"kind": ' WHERE id = ?`,
    `UPDATE plans SET summary = '{"kind": {"a": 1}, "values": []}' WHERE id = ?`,
    `UPDATE plans SET status = 'enchanted' WHERE id = ?`,
    'UPDATE plan_steps SET step = substr(step, 9) WHERE plan_id = ?',
    `UPDATE plan_steps SET state = 'asleep' WHERE plan_id = ?`,
  ]) {
    const { id } = await make(caller, draftOf([createGroup('damaged')]));
    const file = new DatabaseSync(`${other.dataDir}/muster.db`);
    file.prepare(sql).run(id);
    file.close();
    damaged.push(id);
  }
  const { plans } = (await caller.call('GET', '/api/plans')).json<PlanPage>();
  expect(plans.filter(({ readable }) => readable).map(({ id }) => id)).toEqual([whole.id]);
  expect(plans.filter(({ readable }) => !readable).map(({ id }) => id)).toEqual(damaged.toReversed());
  expect(plans[0]).toMatchObject({ readable: false, createdBy: 'founder', connection });
});

it('plans of an older database are found too, damaged ones by their id', async () => {
  await using old = await startBff();
  const caller = await old.signedIn();
  const whole = await make(caller, draftOf([createGroup('whole'), openPort('whole', 3306)]));
  const damaged = await make(caller, draftOf([createGroup('damaged')]));
  const path = `${old.dataDir}/muster.db`;
  const file = new DatabaseSync(path);
  file.prepare(`UPDATE plan_steps SET step = '{' WHERE plan_id = ?`).run(damaged.id);
  file.exec(
    `DROP TABLE plan_search; DROP INDEX plans_newest; ALTER TABLE plans DROP COLUMN affects;
     ALTER TABLE plans DROP COLUMN policy; ALTER TABLE plans DROP COLUMN binding; DELETE FROM kysely_migration WHERE name >= '0005'`,
  );
  file.close();
  await using store = await openStore(path);
  const find = async (q: string) => (await store.planSearch.find({ q, limit: 10 })).map(({ id }) => id);
  expect(await find('3306')).toEqual([whole.id]);
  expect(await find(damaged.id)).toEqual([damaged.id]);
});
