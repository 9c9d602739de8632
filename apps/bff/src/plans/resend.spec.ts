import type { Connection, Plan } from '@muster/contract';
import { createSdkTransport, type SdkTransport } from '@muster/ec2-client/sdk';
import { createEmulator } from '@muster/ec2-emulator';
import { importKeyPair, type PlanParts, securityGroupCreate, tags } from '@muster/plans';
import { publicKey } from '@muster/plans/testing/public-key';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { accounts, startBff, type TestBff } from '../testing/bff.ts';
import type { Caller } from '../testing/caller.ts';
import { hurriedClock } from '../testing/hurried-clock.ts';
import { apply, createGroup, draftOf, make, region, states } from '../testing/plans.ts';
import { type Fate, type UnreliableEc2, unreliableEc2 } from '../testing/unreliable-ec2.ts';

let cleanUp: AsyncDisposableStack;
let endpoint: string;
let ec2: UnreliableEc2;
let bff: TestBff;
let caller: Caller;
/** Somebody who does not use Muster. */
let foreign: SdkTransport;
/** What they do when the runner next waits. */
let next: (() => Promise<unknown>) | undefined;
beforeEach(async () => {
  cleanUp = new AsyncDisposableStack();
  endpoint = await cleanUp.use(await createEmulator({ accounts })).listen();
  foreign = cleanUp.use(createSdkTransport({ endpoint, region, credentials: accounts[0] }));
  ec2 = cleanUp.use(await unreliableEc2(endpoint));
  const time = hurriedClock();
  const pause = async (ms: number) => {
    const now = next;
    next = undefined;
    await now?.();
    await time.pause(ms);
  };
  next = undefined;
  bff = cleanUp.use(await startBff({ ec2: ec2.url, overrides: { clock: time.clock, pause } }));
  caller = await bff.signedIn();
});
afterEach(() => cleanUp.disposeAsync());

/** Applies a plan whose first call of `operation` meets a fate; what somebody does comes before the second one. */
async function meanwhile(
  parts: PlanParts,
  operation: string,
  fate: Fate,
  happens: () => Promise<unknown>,
): Promise<Plan> {
  ec2.fate = (called, before) => {
    if (called !== operation || before > 0) return 'arrives';
    next = happens;
    return fate;
  };
  return apply(bff, caller, await make(caller, draftOf(parts.steps, parts)));
}

const vpcId = async () => (await foreign.send('DescribeVpcs', {})).Vpcs?.[0]?.VpcId ?? '';

describe.each(['lost-before', 'reply-lost', 'garbled', 'throttled'] as const)(
  'after a first send that was %s',
  (fate) => {
    it('a tag is not set again over the value that somebody has given it since', async () => {
      const { GroupId: id = '' } = await foreign.send('CreateSecurityGroup', {
        GroupName: 'a',
        Description: 'a',
      });
      const parts = tags([{ id, tags: [] }], { set: [{ key: 'owner', value: 'mine' }], remove: [] });
      const theirs = { Resources: [id], Tags: [{ Key: 'owner', Value: 'theirs' }] };
      const ended = await meanwhile(parts, 'CreateTags', fate, () => foreign.send('CreateTags', theirs));
      const { Tags } = await foreign.send('DescribeTags', {
        Filters: [{ Name: 'resource-id', Values: [id] }],
      });
      expect(Tags?.map(({ Value }) => Value)).toEqual(['theirs']);
      expect(['conflict', 'unknown']).toContain(ended.status);
      expect(ec2.calls.filter((call) => call === 'CreateTags')).toHaveLength(1);
    });
  },
);

describe.each(['lost-before', 'throttled'] as const)(
  'a name that somebody else takes after a first send that was %s',
  (fate) => {
    it.each<[string, string, () => Promise<PlanParts>, () => Promise<unknown>]>([
      [
        'key pair',
        'ImportKeyPair',
        async () => importKeyPair({ keyName: 'taken', publicKey: publicKey(), tags: [] }),
        () =>
          foreign.send('ImportKeyPair', {
            KeyName: 'taken',
            PublicKeyMaterial: new TextEncoder().encode(publicKey()),
          }),
      ],
      [
        'security group',
        'CreateSecurityGroup',
        async () =>
          securityGroupCreate({
            name: 'taken',
            description: 'mine',
            vpcId: await vpcId(),
            rules: [],
            tags: [],
          }),
        async () =>
          foreign.send('CreateSecurityGroup', {
            GroupName: 'taken',
            Description: 'theirs',
            VpcId: await vpcId(),
          }),
      ],
    ])('is not told to be the plan’s own: %s', async (_what, operation, parts, take) => {
      const ended = await meanwhile(await parts(), operation, fate, take);
      expect(['failed', 'conflict']).toContain(ended.status);
      expect(ended.actions).not.toContain('undo');
      expect(states(ended)).not.toContain('done');
    });
  },
);

it('a request that something in between has delivered twice is told as done', async () => {
  ec2.fate = (operation) => (operation === 'CreateSecurityGroup' ? 'twice' : 'arrives');
  const group = { name: 'twice', description: 'once', vpcId: await vpcId(), rules: [], tags: [] };
  const parts = securityGroupCreate(group);
  const ended = await apply(bff, caller, await make(caller, draftOf(parts.steps, parts)));
  expect(ended).toMatchObject({
    status: 'applied',
    steps: [{ output: { GroupId: expect.stringMatching(/^sg-/) } }],
  });
});

describe('a connection', () => {
  const body = () => ({
    name: 'lab',
    endpoint: `${ec2.url}/`,
    allowPrivateNetwork: true,
    credentials: {
      from: 'keys',
      accessKeyId: accounts[0].accessKeyId,
      secretAccessKey: accounts[0].secretAccessKey,
    },
  });
  const made = async () =>
    (await caller.call('POST', '/api/connections', { body: body() })).json<Connection>();

  it('under another spelling changes the same resources: plans on both wait for each other', async () => {
    const { id } = await made();
    const { GroupId: group = '' } = await foreign.send('CreateSecurityGroup', {
      GroupName: 'b',
      Description: 'b',
    });
    const wish = (value: string) =>
      tags([{ id: group, tags: [] }], { set: [{ key: 'owner', value }], remove: [] });
    const plans = await Promise.all([
      make(caller, draftOf(wish('one').steps, wish('one'))),
      make(caller, draftOf(wish('other').steps, { ...wish('other'), connection: id })),
    ]);
    const ended = await Promise.all(plans.map((plan) => apply(bff, caller, plan)));
    expect(ended.map(({ status }) => status).sort()).toEqual(['applied', 'conflict']);
  });

  it('that points elsewhere now is not asked about a plan that was made for where it pointed', async () => {
    const { id } = await made();
    const draft = draftOf([createGroup('here')], { connection: id });
    const plan = await make(caller, draft);
    await using elsewhere = await createEmulator({ accounts });
    const moved = {
      endpoint: await elsewhere.listen(),
      credentials: body().credentials,
    };
    expect((await caller.call('PATCH', `/api/connections/${id}`, { body: moved })).status).toBe(200);
    const reply = await caller.call('POST', `/api/plans/${plan.id}/apply`, { body: {} });
    expect([reply.status, reply.json()]).toMatchObject([409, { type: 'connection-changed' }]);
  });

  it('is not deleted while a plan uses it', async () => {
    const { id } = await made();
    ec2.fate = (operation) => (operation === 'CreateSecurityGroup' ? 'expired' : 'arrives');
    const plan = await make(caller, draftOf([createGroup('paused')], { connection: id }));
    expect((await apply(bff, caller, plan)).status).toBe('paused');
    const refused = await caller.call('DELETE', `/api/connections/${id}`);
    expect([refused.status, refused.json()]).toMatchObject([409, { type: 'connection-in-use' }]);
    await caller.call('POST', `/api/plans/${plan.id}/cancel`);
    expect((await caller.call('DELETE', `/api/connections/${id}`)).status).toBe(204);
  });
});
