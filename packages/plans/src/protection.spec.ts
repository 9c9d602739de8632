import { expect, it } from 'vitest';
import { launch } from './launch/launch.ts';
import { type PowerInstance, power, terminate } from './power.ts';
import { liftProtection } from './protection.ts';
import { type EmulatedAccount, emulatedAccount } from './testing/emulated-account.ts';
import { launchForm } from './testing/launch-form.ts';

async function protectedInstance(account: EmulatedAccount, ...fields: string[]): Promise<PowerInstance> {
  await account.apply(launch(launchForm(await account.image())));
  const [instance] = await account.read<PowerInstance[]>(
    'DescribeInstances',
    {},
    'Reservations[].Instances[]',
  );
  if (!instance?.InstanceId) throw new Error('nothing was launched');
  for (const field of fields) {
    await account.send('ModifyInstanceAttribute', {
      InstanceId: instance.InstanceId,
      [field]: { Value: true },
    });
  }
  return instance;
}

const state = (account: EmulatedAccount) =>
  account.read('DescribeInstances', {}, 'Reservations[0].Instances[0].State.Name');

it('terminates an instance that both protections kept from it', async () => {
  await using account = await emulatedAccount();
  const instance = await protectedInstance(account, 'DisableApiTermination', 'DisableApiStop');
  await expect(account.apply(terminate([instance]))).rejects.toThrow(/may not be terminated/);
  const plan = liftProtection([{ ...instance, protections: ['termination', 'stop'] }], 'terminate');
  expect(plan).toMatchObject({
    mode: 'ordered',
    summary: { kind: 'protection', values: { action: 'terminate' } },
  });
  await account.apply(plan);
  expect(await state(account)).toBe('terminated');
});

it('stops a protected instance; undone, it runs again under its protection', async () => {
  await using account = await emulatedAccount();
  const instance = await protectedInstance(account, 'DisableApiStop');
  await expect(account.apply(power([instance], 'stop'))).rejects.toThrow(/may not be stopped/);
  const stopping = await account.apply(liftProtection([{ ...instance, protections: ['stop'] }], 'stop'));
  expect(await state(account)).toBe('stopped');

  await account.apply(stopping.undo());
  expect(await state(account)).toBe('running');
  await expect(account.apply(power([instance], 'stop'))).rejects.toThrow(/may not be stopped/);
});

it('turns off a protection just before the instance it is of goes, one after the other', () => {
  const there = { connection: 'own', region: 'ap-northeast-2' };
  const { steps } = liftProtection(
    [
      { InstanceId: 'i-1', protections: ['termination'], place: there },
      { InstanceId: 'i-2', protections: [] },
    ],
    'terminate',
  );
  expect(steps.map(({ id, place }) => [id, place?.region])).toEqual([
    ['unprotect-termination-i-1', 'ap-northeast-2'],
    ['terminate-i-1', 'ap-northeast-2'],
    ['terminate-i-2', undefined],
  ]);
});
