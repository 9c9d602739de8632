import { describe, expect, it } from 'vitest';
import { confirmation } from './confirmation.ts';
import { launch } from './launch/launch.ts';
import { leftOutOf } from './left-out.ts';
import { placesOf } from './places.ts';
import { type PowerInstance, power, terminate } from './power.ts';
import { type EmulatedAccount, emulatedAccount, jmespath } from './testing/emulated-account.ts';
import { launchForm } from './testing/launch-form.ts';
import { undoPlan } from './undo.ts';

const instances = (account: EmulatedAccount) =>
  account.read<PowerInstance[]>('DescribeInstances', {}, 'Reservations[].Instances[]');
const states = (account: EmulatedAccount) =>
  account.read<string[]>('DescribeInstances', {}, 'Reservations[].Instances[].State.Name');

async function accountWith(count: number): Promise<EmulatedAccount> {
  const account = await emulatedAccount();
  await account.apply(launch(launchForm(await account.image(), { count })));
  return account;
}

describe('stopping instances', () => {
  it('stops each in a step of its own, and starts them again when it is undone', async () => {
    await using account = await accountWith(2);
    const plan = power(await instances(account), 'stop');
    expect(plan.mode).toBe('independent');
    const stopping = await account.apply(plan);
    expect(await states(account)).toEqual(['stopped', 'stopped']);

    const starting = await account.apply(stopping.undo());
    expect(await states(account)).toEqual(['running', 'running']);
    await account.apply(starting.undo());
    expect(await states(account)).toEqual(['stopped', 'stopped']);
  });

  it('refuses when the instance is no longer as it was seen', async () => {
    await using account = await accountWith(1);
    const seen = await instances(account);
    await account.apply(power(seen, 'stop'));
    await expect(account.apply(power(seen, 'stop'))).rejects.toThrow(/expects "running", found "stopped"/);
  });

  it('carries what the person chose', () => {
    const [step] = power([{ InstanceId: 'i-1' }], 'stop', { force: true, hibernate: false }).steps;
    expect(step?.input).toEqual({ InstanceIds: ['i-1'], Force: true });
  });
});

it('rebooting leaves the instance running and has no opposite', async () => {
  await using account = await accountWith(1);
  const rebooting = await account.apply(power(await instances(account), 'reboot'));
  expect(await states(account)).toEqual(['running']);
  expect(() => rebooting.undo()).toThrow(RangeError);
});

it('terminating asks for the id, or for how many', async () => {
  await using account = await accountWith(2);
  const [one, two] = await instances(account);
  if (!one || !two) throw new Error('nothing was launched');
  expect(confirmation(terminate([one]).steps)).toBe(one.InstanceId);
  expect(confirmation(terminate([one, two]).steps)).toBe('terminate 2');

  await account.apply(terminate([one]));
  expect((await states(account)).sort()).toEqual(['running', 'terminated']);
});

describe('instances of several places in one plan', () => {
  const here = { connection: 'own', region: 'us-east-1' };
  const there = { connection: 'own', region: 'ap-northeast-2' };
  const other = { connection: 'partner', region: 'us-east-1' };
  const spread: readonly PowerInstance[] = [
    { InstanceId: 'i-1', place: here },
    { InstanceId: 'i-2', place: there },
    { InstanceId: 'i-3', place: other },
  ];

  it('name the place of each step that is not where the plan is, and of what undoes it', () => {
    const { steps } = power(spread, 'stop', { at: here });
    expect(steps.map(({ place }) => place)).toEqual([undefined, there, other]);
    const undos = steps.map(({ undo }) => ('steps' in undo ? undo.steps[0]?.place : undefined));
    expect(undos).toEqual([undefined, there, other]);
    expect(placesOf({ ...here, steps })).toEqual([here, there, other]);
  });

  it('are terminated under one phrase', () => {
    const { steps } = terminate(spread, { at: here });
    expect(steps.map(({ place }) => place)).toEqual([undefined, there, other]);
    expect(confirmation(steps)).toBe('terminate 3');
  });

  it('are undone where they are, and so is their undo', () => {
    const { steps } = power(spread.slice(1), 'stop', { at: here });
    const done = steps.map((step) => ({ ...step, state: 'done' as const, output: {} }));
    const undo = undoPlan({ id: 'plan-1', ...power(spread, 'stop'), steps: done }, jmespath);
    expect(undo.steps.map(({ place }) => place)).toEqual([other, there]);
    expect(undo.steps.map((one) => ('steps' in one.undo ? one.undo.steps[0]?.place : undefined))).toEqual([
      other,
      there,
    ]);
  });
});

it('says in its summary which were left out, and why', () => {
  const leftOut = Array.from({ length: 12 }, (_, n) => ({ id: `i-${n}`, reason: 'must-be-running' }));
  const { summary } = power([{ InstanceId: 'i-99' }], 'stop', {
    leftOut: [...leftOut, { id: 'i-50', reason: 'already-terminated' }],
  });
  expect(leftOutOf(summary)).toEqual([
    { reason: 'must-be-running', count: 12, ids: leftOut.slice(0, 10).map(({ id }) => id) },
    { reason: 'already-terminated', count: 1, ids: ['i-50'] },
  ]);
  expect(leftOutOf(power([{ InstanceId: 'i-99' }], 'stop').summary)).toEqual([]);
});
