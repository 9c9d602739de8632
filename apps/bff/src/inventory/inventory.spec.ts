import { get, type IncomingMessage } from 'node:http';
import { createInterface } from 'node:readline';
import { InventoryKind, InventoryLine } from '@muster/contract';
import { createEc2 } from '@muster/ec2-client';
import { describe, expect, it } from 'vitest';
import { connection, startBff, type TestBff } from '../testing/bff.ts';
import type { Caller } from '../testing/caller.ts';
import { endlessEc2 } from '../testing/endless-ec2.ts';
import { heldEc2 } from '../testing/held-ec2.ts';

type Items = { region: string; items: Record<string, unknown>[] };

async function list(person: Caller, kind: InventoryKind, regions: string): Promise<InventoryLine[]> {
  const reply = await person.call('GET', `/api/inventory/${connection}/${kind}?regions=${regions}`);
  expect(reply.status, reply.text).toBe(200);
  expect(reply.headers['content-type']).toContain('application/x-ndjson');
  return reply.text
    .trimEnd()
    .split('\n')
    .map((line) => InventoryLine.parse(JSON.parse(line)));
}

const itemsIn = (lines: InventoryLine[], region: string) =>
  lines.filter((line): line is Items => 'items' in line && line.region === region);

async function launch(bff: TestBff, region: string, count: number): Promise<void> {
  const ec2 = createEc2(await bff.ctx.ec2.clientFor(connection, region));
  const { Images = [] } = await ec2.describeImages({ Owners: ['amazon'], MaxResults: 5 });
  const ImageId = Images.find((image) => image.Architecture === 'x86_64')?.ImageId;
  await ec2.runInstances({ ImageId, InstanceType: 't3.micro', MinCount: count, MaxCount: count });
}

describe('an inventory', () => {
  it('lists the instances of several regions, page by page, each region with its end', async () => {
    await using bff = await startBff();
    await launch(bff, 'us-east-1', 1_001);
    await launch(bff, 'eu-west-1', 2);
    const lines = await list(await bff.signedIn(), 'instances', 'us-east-1,eu-west-1,ap-northeast-2');
    expect(itemsIn(lines, 'us-east-1').map(({ items }) => items.length)).toEqual([1_000, 1]);
    expect(itemsIn(lines, 'eu-west-1').flatMap(({ items }) => items)).toHaveLength(2);
    expect(itemsIn(lines, 'eu-west-1')[0]?.items[0]).toMatchObject({
      InstanceId: expect.stringMatching(/^i-[0-9a-f]{17}$/),
      InstanceType: 't3.micro',
      LaunchTime: expect.stringMatching(/^\d{4}-.*Z$/),
    });
    for (const region of ['us-east-1', 'eu-west-1', 'ap-northeast-2']) {
      expect(lines.filter((line) => line.region === region).at(-1)).toEqual({ region, end: true });
    }
  });

  it('has every kind of the contract', async () => {
    await using bff = await startBff();
    const person = await bff.signedIn();
    for (const kind of InventoryKind.options) {
      const lines = await list(person, kind, 'us-east-1');
      expect(lines.at(-1), kind).toEqual({ region: 'us-east-1', end: true });
    }
  });

  it('says on its own line what failed in one region, and goes on with the others', async () => {
    await using bff = await startBff();
    const admin = await bff.signedIn();
    const body = { regions: ['us-east-1'] };
    await admin.call('PATCH', `/api/connections/${connection}`, { body });
    const lines = await list(admin, 'vpcs', 'eu-west-1,us-east-1');
    expect(lines).toContainEqual({ region: 'us-east-1', end: true });
    expect(lines.filter(({ region }) => region === 'eu-west-1')).toEqual([
      { region: 'eu-west-1', problem: expect.objectContaining({ type: 'ec2-unknown-region', status: 404 }) },
    ]);
  });

  it('tells a region’s EC2 error with EC2’s code', async () => {
    await using ec2 = await endlessEc2({ refuse: 'UnauthorizedOperation' });
    await using bff = await startBff({ ec2: ec2.url });
    const lines = await list(await bff.signedIn(), 'vpcs', 'us-east-1');
    expect(lines).toEqual([
      {
        region: 'us-east-1',
        problem: expect.objectContaining({
          type: 'ec2-denied',
          ec2Code: 'UnauthorizedOperation',
          status: 403,
        }),
      },
    ]);
  });

  it('asks all of ten regions before one has answered, so that silent ones are waited for together', async () => {
    await using ec2 = await heldEc2();
    await using bff = await startBff({ ec2: ec2.url });
    const regions = Array.from({ length: 10 }, (_, index) => `region-${index}`);
    const listing = list(await bff.signedIn(), 'vpcs', regions.join(','));
    await ec2.calls(10);
    ec2.answer('<vpcSet/>');
    const ended = (await listing).filter((line) => 'end' in line).map(({ region }) => region);
    expect(ended.sort()).toEqual(regions);
  });

  it('is refused before it begins for a connection or kind that does not exist', async () => {
    await using bff = await startBff();
    const person = await bff.signedIn();
    expect((await person.call('GET', '/api/inventory/nowhere/vpcs?regions=us-east-1')).status).toBe(404);
    expect((await person.call('GET', `/api/inventory/${connection}/unicorns?regions=us-east-1`)).status).toBe(
      422,
    );
    expect((await person.call('GET', `/api/inventory/${connection}/vpcs`)).status).toBe(422);
  });
});

describe('an inventory without end', () => {
  it('is shown from its first page, waits for a reader who is slow, and stops for one who leaves', async () => {
    await using ec2 = await endlessEc2();
    await using bff = await startBff({ ec2: ec2.url });
    const person = await bff.signedIn();
    const stream = await open(bff, person, 'vpcs');
    const { value: first } = await createInterface({ input: stream })[Symbol.asyncIterator]().next();
    expect(InventoryLine.parse(JSON.parse(first ?? ''))).toMatchObject({ region: 'us-east-1' });

    stream.pause();
    await busily(person);
    const soFar = ec2.pages();
    await busily(person);
    expect(ec2.pages()).toBe(soFar);

    stream.destroy();
    await busily(person);
    const afterwards = ec2.pages();
    await busily(person);
    expect(ec2.pages()).toBe(afterwards);
  });
});

/** Time enough for many pages, told by work done rather than by a clock. */
async function busily(person: Caller): Promise<void> {
  for (let times = 0; times < 200; times++) await person.call('GET', '/api/session');
}

async function open(bff: TestBff, person: Caller, kind: InventoryKind): Promise<IncomingMessage> {
  const { promise, resolve } = Promise.withResolvers<IncomingMessage>();
  get(
    `${bff.origin}/api/inventory/${connection}/${kind}?regions=us-east-1`,
    { headers: { cookie: person.cookie ?? '' } },
    resolve,
  );
  return promise;
}
