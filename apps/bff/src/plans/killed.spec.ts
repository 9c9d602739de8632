import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Plan, PlanStep } from '@muster/contract';
import { createSdkTransport, type SdkTransport } from '@muster/ec2-client/sdk';
import { createEmulator } from '@muster/ec2-emulator';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { accounts, administrator } from '../testing/bff.ts';
import { startProcess } from '../testing/bff-process.ts';
import { type Caller, createCaller } from '../testing/caller.ts';
import { openEvents } from '../testing/event-stream.ts';
import { createGroup, draftOf, make, openPort, region, states } from '../testing/plans.ts';
import { type Fate, type UnreliableEc2, unreliableEc2 } from '../testing/unreliable-ec2.ts';
import { hasEnded } from './status.ts';

// Each story starts processes, which a busy machine takes its time for.
vi.setConfig({ testTimeout: 60_000 });

let cleanUp: AsyncDisposableStack;
let ec2: UnreliableEc2;
let direct: SdkTransport;
let env: Record<string, string>;
beforeEach(async () => {
  cleanUp = new AsyncDisposableStack();
  const endpoint = await cleanUp.use(await createEmulator({ accounts })).listen();
  direct = cleanUp.use(createSdkTransport({ endpoint, region, credentials: accounts[0] }));
  ec2 = cleanUp.use(await unreliableEc2(endpoint));
  const dataDir = await mkdtemp(join(tmpdir(), 'muster-killed-'));
  cleanUp.defer(() => rm(dataDir, { recursive: true, force: true }));
  await writeFile(join(dataDir, 'embedded-accounts.json'), JSON.stringify(accounts), { mode: 0o600 });
  env = {
    MUSTER_DATA_DIR: dataDir,
    MUSTER_EC2_PORT: new URL(ec2.url).port,
    MUSTER_ADMIN_USER: administrator.username,
    MUSTER_ADMIN_PASSWORD: administrator.password,
  };
});
afterEach(() => cleanUp.disposeAsync());

/** Signs in to a new Muster and begins a plan; resolves when `operation` is held on its way. */
async function beginPlan(address: string, operation: string, fate: Fate, steps: PlanStep[]) {
  ec2.fate = (called, before) => (called === operation && before === 0 ? fate : 'arrives');
  const caller = createCaller(address, address);
  await caller.call('POST', '/api/session', { body: administrator });
  const { id } = await make(caller, draftOf(steps));
  await caller.call('POST', `/api/plans/${id}/apply`, { body: {} });
  await ec2.held;
  return { id, caller };
}

/** Starts Muster again and follows a plan to its end. */
async function afterRestart({ id, caller: before }: { id: string; caller: Caller }): Promise<Plan> {
  await using restarted = await startProcess(env);
  const caller = createCaller(restarted.address, restarted.address);
  caller.cookie = before.cookie;
  // Awaited here, because the process ends with this function.
  return await follow(restarted.address, caller, id);
}

async function killDuring(operation: string, fate: Fate, steps: PlanStep[]): Promise<Plan> {
  await using killed = await startProcess(env);
  const plan = await beginPlan(killed.address, operation, fate, steps);
  expect(await killed.end('SIGKILL')).toBe('SIGKILL');
  return await afterRestart(plan);
}

async function follow(address: string, caller: Caller, id: string): Promise<Plan> {
  const events = await openEvents(address, caller);
  const read = async () => (await caller.call('GET', `/api/plans/${id}`)).json<Plan>();
  const plan = await read();
  if (hasEnded(plan.status)) return plan;
  for await (const event of events) {
    if (event.type === 'plan' && event.plan.id === id && hasEnded(event.plan.status)) break;
  }
  events.close();
  return read();
}

async function launch(count: number): Promise<PlanStep> {
  const { Images = [] } = await direct.send('DescribeImages', { Owners: ['amazon'] });
  const image = Images.find(
    ({ Architecture, RootDeviceType }) => Architecture === 'x86_64' && RootDeviceType === 'ebs',
  );
  return {
    id: 'launch',
    operation: 'RunInstances',
    input: { ImageId: image?.ImageId ?? '', InstanceType: 't3.micro', MinCount: count, MaxCount: count },
    target: 'three of them',
    undo: { none: 'nothing-to-restore' },
  };
}

describe.each<[string, Fate]>([
  ['after EC2 has done the call', 'reply-held'],
  ['before EC2 has heard of the call', 'held-before'],
])('Muster killed between intent and reply, %s', (_when, fate) => {
  it('launches exactly as many instances as were asked for', async () => {
    const plan = await killDuring('RunInstances', fate, [await launch(3)]);
    expect(plan.status).toBe('applied');
    const { Reservations = [] } = await direct.send('DescribeInstances', {});
    const ids = Reservations.flatMap(({ Instances = [] }) => Instances.map(({ InstanceId }) => InstanceId));
    expect(ids).toHaveLength(3);
    expect(plan.steps[0]?.output).toMatchObject({ Instances: ids.map((InstanceId) => ({ InstanceId })) });
  });

  it('settles a step that EC2 has no token for, and goes on with the rest', async () => {
    const steps = [createGroup('survivor'), openPort('survivor', 443)];
    const plan = await killDuring('CreateSecurityGroup', fate, steps);
    expect(states(plan)).toEqual(['done', 'done']);
    const { SecurityGroups = [] } = await direct.send('DescribeSecurityGroups', {
      Filters: [{ Name: 'group-name', Values: ['survivor'] }],
    });
    expect(plan.steps[0]).toMatchObject({ output: { GroupId: SecurityGroups[0]?.GroupId } });
    expect(SecurityGroups).toHaveLength(1);
    expect(SecurityGroups[0]?.IpPermissions).toHaveLength(1);
  });
});

it('Muster asked to stop finishes the call under way, begins no other, and goes on when it is back', async () => {
  await using stopped = await startProcess(env);
  const steps = [createGroup('first'), createGroup('second')];
  const plan = await beginPlan(stopped.address, 'CreateSecurityGroup', 'reply-held', steps);
  const events = await openEvents(stopped.address, plan.caller);
  const ending = stopped.end('SIGTERM');
  await Array.fromAsync(events);
  ec2.release();
  expect(await ending).toBe(0);
  const sent = () => ec2.calls.filter((call) => call === 'CreateSecurityGroup').length;
  expect(sent()).toBe(1);
  expect(states(await afterRestart(plan))).toEqual(['done', 'done']);
  expect(sent()).toBe(2);
});
