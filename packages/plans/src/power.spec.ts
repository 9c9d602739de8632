import { describe, expect, it } from 'vitest';
import { confirmation } from './confirmation.ts';
import { launch } from './launch/launch.ts';
import { type PowerInstance, power, terminate } from './power.ts';
import { type EmulatedAccount, emulatedAccount } from './testing/emulated-account.ts';
import { launchForm } from './testing/launch-form.ts';

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
