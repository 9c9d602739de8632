import type { Place, Plan } from '@muster/contract';
import { MAX_PLAN_STEPS } from '@muster/contract/limits';
import type { OutputOf } from '@muster/ec2-client';
import { type PowerInstance, power } from '@muster/plans';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { accounts, connection, startBff, type TestBff } from '../testing/bff.ts';
import type { Caller } from '../testing/caller.ts';
import { apply, draftOf, make, region, states } from '../testing/plans.ts';

const here: Place = { connection, region };
const seoul: Place = { connection, region: 'ap-northeast-2' };
const partner: Place = { connection: `embedded-${accounts[1].id}`, region };

let bff: TestBff;
let caller: Caller;
beforeEach(async () => {
  bff = await startBff();
  caller = await bff.signedIn();
});
afterEach(() => bff[Symbol.asyncDispose]());

const at = (place: Place) => bff.ctx.ec2.clientFor(place.connection, place.region);

async function instances(place: Place): Promise<PowerInstance[]> {
  const { Reservations = [] }: OutputOf<'DescribeInstances'> = await (await at(place)).send(
    'DescribeInstances',
    {},
  );
  return Reservations.flatMap(({ Instances = [] }) => Instances).map((one) => ({ ...one, place }));
}

async function launched(place: Place): Promise<PowerInstance> {
  const ec2 = await at(place);
  const { Images = [] } = await ec2.send('DescribeImages', { Owners: ['amazon'] });
  const image = Images.find((one) => one.Architecture === 'x86_64' && one.RootDeviceType === 'ebs');
  await ec2.send('RunInstances', {
    ImageId: image?.ImageId ?? '',
    InstanceType: 't3.micro',
    MinCount: 1,
    MaxCount: 1,
  });
  const [instance] = await instances(place);
  if (!instance) throw new Error('nothing was launched');
  return instance;
}

const stateIn = async (place: Place) => (await instances(place)).map(({ State }) => State?.Name);

async function stopping(): Promise<Plan> {
  const all = [await launched(here), await launched(seoul), await launched(partner)];
  const parts = power(all, 'stop', { at: here });
  return apply(bff, caller, await make(caller, draftOf(parts.steps, parts)));
}

it('one plan stops instances of two regions and of another connection, and its undo starts them', async () => {
  const plan = await stopping();
  expect(plan).toMatchObject({ status: 'applied', finalState: { state: 'as-reviewed' } });
  expect(states(plan)).toEqual(['done', 'done', 'done']);
  for (const place of [here, seoul, partner]) expect(await stateIn(place)).toEqual(['stopped']);

  const undo = (await caller.call('POST', `/api/plans/${plan.id}/undo`)).json<Plan>();
  expect(await apply(bff, caller, undo)).toMatchObject({ status: 'applied' });
  for (const place of [here, seoul, partner]) expect(await stateIn(place)).toEqual(['running']);
});

it('what a colleague has done since in another region keeps the undo from taking it back', async () => {
  const plan = await stopping();
  const [theirs] = await instances(seoul);
  await (await at(seoul)).send('StartInstances', { InstanceIds: [theirs?.InstanceId ?? ''] });
  const refused = await caller.call('POST', `/api/plans/${plan.id}/undo`);
  expect(refused.status).toBe(409);
  expect(refused.json()).toMatchObject({ type: 'changed-since' });
});

it('as many instances as a plan may hold are stopped by one, and one more is refused with the reason', async () => {
  const many = Array.from({ length: MAX_PLAN_STEPS + 1 }, (_, n) => ({
    InstanceId: `i-${String(n).padStart(17, '0')}`,
    State: { Name: 'running' },
    place: n % 2 === 0 ? here : seoul,
  }));
  const parts = power(many.slice(1), 'stop', { at: here });
  expect((await make(caller, draftOf(parts.steps, parts))).steps).toHaveLength(MAX_PLAN_STEPS);
  const { steps } = power(many, 'stop', { at: here });
  const refused = await caller.call('POST', '/api/plans', { body: draftOf(steps) });
  expect(refused.status).toBe(422);
  expect(refused.json()).toMatchObject({ fields: [{ path: 'steps' }] });
});
