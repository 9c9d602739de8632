import type { Plan } from '@muster/contract';
import type { SdkTransport } from '@muster/ec2-client/sdk';
import { createEmulator } from '@muster/ec2-emulator';
import { type Rule, type RuleDraft, ruleFromSdk, ruleKey } from '@muster/ec2-model';
import { type PlanParts, securityGroupRules } from '@muster/plans';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { accounts, connection, startBff, type TestBff } from '../testing/bff.ts';
import type { Caller } from '../testing/caller.ts';
import { hurriedClock } from '../testing/hurried-clock.ts';
import { apply, draftOf, make, region } from '../testing/plans.ts';

const lagMs = 2_000;

let cleanUp: AsyncDisposableStack;
let bff: TestBff;
let direct: SdkTransport;
let time: ReturnType<typeof hurriedClock>;
let [ann, ben]: Caller[] = [];
beforeEach(async () => {
  cleanUp = new AsyncDisposableStack();
  time = hurriedClock();
  const clock = { now: () => time.clock.now().getTime() };
  const emulator = cleanUp.use(await createEmulator({ accounts, clock, lag: lagMs }));
  bff = cleanUp.use(await startBff({ ec2: await emulator.listen(), overrides: time }));
  [ann, ben] = [await bff.signedIn(), await bff.signedIn('operator')];
  direct = await bff.ctx.ec2.clientFor(connection, region);
});
afterEach(() => cleanUp.disposeAsync());

const rule = (port: number, description?: string): RuleDraft => ({
  direction: 'ingress',
  protocol: 'tcp',
  fromPort: port,
  toPort: port,
  peer: { kind: 'ipv4', cidr: '192.0.2.0/24' },
  ...(description !== undefined && { description }),
});

const permission = (port: number) => ({
  IpProtocol: 'tcp',
  FromPort: port,
  ToPort: port,
  IpRanges: [{ CidrIp: '192.0.2.0/24' }],
});

async function rulesOf(groupId: string): Promise<Rule[]> {
  const Filters = [{ Name: 'group-id', Values: [groupId] }];
  return ((await direct.send('DescribeSecurityGroupRules', { Filters })).SecurityGroupRules ?? []).map(
    ruleFromSdk,
  );
}

async function group(name: string) {
  const { GroupId = '' } = await direct.send('CreateSecurityGroup', { GroupName: name, Description: name });
  await time.pause(lagMs);
  await direct.send('AuthorizeSecurityGroupIngress', {
    GroupId,
    IpPermissions: [permission(80), permission(443)],
  });
  await time.pause(lagMs);
  return { groupId: GroupId, groupName: name, rules: await rulesOf(GroupId) };
}

const planned = (caller: Caller | undefined, parts: PlanParts): Promise<Plan> => {
  if (!caller) throw new Error('nobody is signed in');
  return make(caller, draftOf(parts.steps, parts));
};

const names = Array.from({ length: 12 }, (_, index) => `group-${index}`);

it.each(names)(
  'of two people who edit %s from the same base, one wins and the other is told',
  async (name) => {
    const before = await group(name);
    const [http, https] = before.rules.toSorted((a, b) => a.fromPort - b.fromPort);
    if (!http || !https) throw new Error('the group has two open ports');
    const egress = before.rules.filter(({ direction }) => direction === 'egress');
    // One opens a port and closes another; the other one edits the rule that the first closes.
    const wishes = [
      [...egress, https, rule(8080)],
      [...egress, { ...http, description: 'kept for the load balancer' }, https],
    ];
    const ingress = before.rules.filter(({ direction }) => direction === 'ingress');
    expect(ingress).toHaveLength(2);

    const plans = await Promise.all(
      wishes.map((wish, index) => planned([ann, ben][index], securityGroupRules(before, wish))),
    );
    const ended = await Promise.all(
      plans.map((plan, index) => apply(bff, [ann, ben][index] as Caller, plan)),
    );
    expect(ended.map(({ status }) => status).sort()).toEqual(['applied', 'conflict']);
    const winner = ended.findIndex(({ status }) => status === 'applied');
    expect(ended[1 - winner]?.steps.map(({ state }) => state)).not.toContain('done');
    expect(ended[winner]).toMatchObject({ finalState: { state: 'as-reviewed' } });
    await time.pause(lagMs);
    const left = (await rulesOf(before.groupId))
      .map((one) => `${ruleKey(one)} ${one.description ?? ''}`)
      .sort();
    expect(left).toEqual(
      (wishes[winner] ?? []).map((one) => `${ruleKey(one)} ${one.description ?? ''}`).sort(),
    );
  },
);

it('an undo does not run into another plan on the same group', async () => {
  const before = await group('undone');
  const first = await apply(
    bff,
    ann as Caller,
    await planned(ann, securityGroupRules(before, [...before.rules, rule(22)])),
  );
  await time.pause(lagMs);
  const undo = (await (ann as Caller).call('POST', `/api/plans/${first.id}/undo`)).json<Plan>();
  const now = { ...before, rules: await rulesOf(before.groupId) };
  const second = await planned(ben, securityGroupRules(now, [...now.rules, rule(8443)]));

  const ended = await Promise.all([apply(bff, ann as Caller, undo), apply(bff, ben as Caller, second)]);
  expect(ended.map(({ status }) => status).sort()).toEqual(['applied', 'conflict']);
});

it('plans that change different groups do not wait for each other', async () => {
  const groups = [await group('left'), await group('right')];
  const plans = await Promise.all(
    groups.map((one, index) => planned([ann, ben][index], securityGroupRules(one, [...one.rules, rule(22)]))),
  );
  const waited: string[] = [];
  bff.ctx.events.subscribe((event) => {
    if (event.type === 'plan')
      waited.push(...event.plan.steps.flatMap(({ waiting }) => waiting?.reason ?? []));
  });
  const ended = await Promise.all(plans.map((plan, index) => apply(bff, [ann, ben][index] as Caller, plan)));
  expect(ended.map(({ status }) => status)).toEqual(['applied', 'applied']);
  expect(waited).not.toContain('another-change');
});
