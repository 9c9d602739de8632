import { DescribeImagesCommand, DescribeInstancesCommand, RunInstancesCommand } from '@aws-sdk/client-ec2';
import { compare } from './compare.ts';
import { embeddedEc2, moto, type Server, sdkClient, wireClient } from './processes.ts';

/** The embedded EC2 beside moto: starting, running 1,000 instances and describing them, by the same client. */
export async function embeddedEc2Benchmarks(): Promise<void> {
  {
    await using probe = await moto(8791);
    if (probe === undefined)
      return void process.stdout.write('embedded EC2: moto_server is missing, nothing to compare\n');
  }
  await compare(
    'embedded EC2: spawn to first reply',
    { name: 'embedded EC2', run: () => startAndStop(() => embeddedEc2(8790)) },
    { name: 'moto_server', run: () => startAndStop(() => moto(8791)) },
  );
  await sideBySide('embedded EC2: run 1,000 instances', (server) => launch(server, 1_000));
  await sideBySide(
    'embedded EC2: describe 1,000 instances',
    (server) => describe(server, 1_000),
    (server) => launch(server, 1_000),
  );
}

/** The same work on two fresh servers: what earlier work left behind would slow one more than the other. */
async function sideBySide(
  what: string,
  work: (server: Server) => Promise<void>,
  prepare: (server: Server) => Promise<void> = async () => {},
): Promise<void> {
  await using ours = await embeddedEc2(8790);
  await using peer = await moto(8791);
  if (peer === undefined) return;
  await prepare(ours);
  await prepare(peer);
  await compare(
    what,
    { name: 'embedded EC2', run: () => work(ours) },
    { name: 'moto_server', run: () => work(peer) },
    3,
  );
}

async function startAndStop(start: () => Promise<Server | undefined>): Promise<void> {
  await using _ = await start();
}

async function launch({ url }: Server, count: number): Promise<void> {
  const client = sdkClient(url);
  const { Images: [image] = [] } = await client.send(
    new DescribeImagesCommand({
      Owners: ['amazon'],
      Filters: [{ Name: 'architecture', Values: ['x86_64'] }],
    }),
  );
  const request = {
    ImageId: image?.ImageId,
    InstanceType: 't3.micro',
    MinCount: count,
    MaxCount: count,
  } as const;
  await wireClient(url).send(new RunInstancesCommand(request));
}

async function describe({ url }: Server, count: number): Promise<void> {
  const { text } = (await wireClient(url).send(new DescribeInstancesCommand({}))) as unknown as {
    text: string;
  };
  const seen = text.split('<instanceId>').length - 1;
  if (seen < count) throw new Error(`described ${seen} instances of ${count}`);
}
