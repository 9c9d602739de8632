import type { Plan } from '@muster/contract';
import type { OutputOf } from '@muster/ec2-client';
import { createEmulator } from '@muster/ec2-emulator';
import { type LaunchForm, launch, type PlanParts, power, terminate } from '@muster/plans';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { accounts, connection, startBff, type TestBff } from '../testing/bff.ts';
import type { Caller } from '../testing/caller.ts';
import { apply, draftOf, make, region, states } from '../testing/plans.ts';
import { type UnreliableEc2, unreliableEc2 } from '../testing/unreliable-ec2.ts';

let cleanUp: AsyncDisposableStack;
let ec2: UnreliableEc2;
let bff: TestBff;
let caller: Caller;
beforeEach(async () => {
  cleanUp = new AsyncDisposableStack();
  ec2 = cleanUp.use(await unreliableEc2(await cleanUp.use(await createEmulator({ accounts })).listen()));
  bff = cleanUp.use(await startBff({ ec2: ec2.url }));
  caller = await bff.signedIn();
});
afterEach(() => cleanUp.disposeAsync());

const carryOut = async (parts: PlanParts) =>
  apply(bff, caller, await make(caller, draftOf(parts.steps, parts)));

/** Reads through the BFF, as the console does. */
async function read<O extends 'DescribeInstances' | 'DescribeImages' | 'DescribeKeyPairs'>(
  operation: O,
  input: object,
): Promise<OutputOf<O>> {
  const path = `/api/ec2/${connection}/${region}/${operation}`;
  return (await caller.call('POST', path, { body: input })).json<OutputOf<O>>();
}

async function instances() {
  const { Reservations = [] } = await read('DescribeInstances', {});
  return Reservations.flatMap(({ Instances = [] }) => Instances);
}

async function launchForm(more: Partial<LaunchForm>): Promise<LaunchForm> {
  const { Images = [] } = await read('DescribeImages', { Owners: ['amazon'] });
  const image = Images.find(
    ({ Architecture, RootDeviceType }) => Architecture === 'x86_64' && RootDeviceType === 'ebs',
  );
  return {
    name: 'web',
    naming: 'numbered',
    count: 3,
    imageId: image?.ImageId ?? '',
    instanceType: 't3.micro',
    keyPair: { use: 'none' },
    securityGroups: { use: 'existing', groupIds: [] },
    blockDevices: [],
    tags: [],
    ...more,
  };
}

it('launches, stops, starts and terminates', async () => {
  const launched = await carryOut(launch(await launchForm({})));
  expect(launched.status).toBe('applied');
  expect((await instances()).map(({ Tags }) => Tags?.[0]?.Value).sort()).toEqual(['web-1', 'web-2', 'web-3']);

  const stopped = await carryOut(power(await instances(), 'stop'));
  expect(states(stopped)).toEqual(['done', 'done', 'done']);
  const started = await carryOut(power(await instances(), 'start'));
  expect(states(started)).toEqual(['done', 'done', 'done']);
  expect((await instances()).map(({ State }) => State?.Name)).toEqual(['running', 'running', 'running']);

  const ending = terminate(await instances());
  expect((await make(caller, draftOf(ending.steps, ending))).confirmation).toBe('terminate 3');
  expect((await carryOut(ending)).status).toBe('applied');
  expect((await instances()).map(({ State }) => State?.Name)).toEqual(Array(3).fill('terminated'));
});

it('takes a launch back with the key pair that it brought', async () => {
  const publicKey = 'ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIIxNUNt4vkDMBRxhvWbmAdLXQdBRHJtJFTNR4Qc6lfF1 me';
  const form = await launchForm({ keyPair: { use: 'import', keyName: 'laptop', publicKey } });
  const launched = await carryOut(launch(form));
  expect((await instances()).map(({ KeyName }) => KeyName)).toEqual(Array(3).fill('laptop'));

  const undo = (await caller.call('POST', `/api/plans/${launched.id}/undo`)).json<Plan>();
  expect((await apply(bff, caller, undo)).status).toBe('applied');
  expect((await instances()).map(({ State }) => State?.Name)).toEqual(Array(3).fill('terminated'));
  expect((await read('DescribeKeyPairs', {})).KeyPairs).toEqual([]);
});

it.each(['reply-lost', 'garbled', 'lost-before'] as const)(
  'launches exactly as many as were asked for when the first answer is %s',
  async (fate) => {
    ec2.fate = (operation, before) => (operation === 'RunInstances' && before < 2 ? fate : 'arrives');
    const launched = await carryOut(launch(await launchForm({})));
    expect(launched.status).toBe('applied');
    expect(await instances()).toHaveLength(3);
    expect(ec2.calls.filter((call) => call === 'RunInstances')).toHaveLength(3);
  },
);

it('stops each instance once and says so, although every answer is lost', async () => {
  await carryOut(launch(await launchForm({})));
  ec2.fate = (operation) => (operation === 'StopInstances' ? 'reply-lost' : 'arrives');
  expect(states(await carryOut(power(await instances(), 'stop')))).toEqual(['done', 'done', 'done']);
  expect(ec2.calls.filter((call) => call === 'StopInstances')).toHaveLength(3);
});
