import {
  CreateSubnetCommand,
  CreateVpcCommand,
  DescribeImagesCommand,
  DescribeInstancesCommand,
  RunInstancesCommand,
} from '@aws-sdk/client-ec2';
import { compare, report, timed } from './compare.ts';
import { embeddedEc2, moto, peakMemory, type Server, sdkClient } from './processes.ts';
import { signedRequest } from './signed-request.ts';

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
  await sideBySide('embedded EC2: run 1,000 instances', (server) => launches(server, 1_000));
  await sideBySide('embedded EC2: describe 1,000 instances', async (server) => {
    const launch = await launches(server, 1_000);
    await launch();
    return describes(server, 1_000);
  });
}

/**
 * The same at 10,000 in one request, which the peer takes minutes for: the launch once, after 1,000 in another region
 * as a warm-up. Run it by name.
 */
export async function largeEmbeddedEc2Benchmarks(): Promise<void> {
  await using ours = await embeddedEc2(8790);
  await using peer = await moto(8791);
  if (peer === undefined)
    return void process.stdout.write('embedded EC2: moto_server is missing, nothing to compare\n');
  const times: number[] = [];
  for (const server of [ours, peer]) {
    const warmUp = await launches(server, 1_000, { region: 'us-west-2' });
    await warmUp();
    times.push(await timed(await launches(server, 10_000, { subnetId: await wideSubnet(server) })));
  }
  const [ourTime = Number.NaN, theirTime = Number.NaN] = times;
  const launched = { what: 'embedded EC2: run 10,000 instances', ours: ourTime, peer: theirTime };
  report({ ...launched, ratio: theirTime / ourTime }, 'embedded EC2', 'moto_server');
  await compare(
    'embedded EC2: describe 10,000 instances',
    { name: 'embedded EC2', run: await describes(ours, 10_000) },
    { name: 'moto_server', run: await describes(peer, 10_000) },
  );
  const [our, their] = [peakMemory(ours), peakMemory(peer)];
  if (our === undefined || their === undefined) return;
  process.stdout.write(
    `embedded EC2: peak memory with 10,000 instances\n  embedded EC2: ${our} MB\n  moto_server: ${their} MB\n  ratio: ${(their / our).toFixed(2)}×\n`,
  );
}

/** Gets a server ready for some work, and gives the work. */
type Prepare = (server: Server) => Promise<() => Promise<void>>;

/** The same work on two fresh servers: what earlier work left behind would slow one more than the other. */
async function sideBySide(what: string, prepare: Prepare): Promise<void> {
  await using ours = await embeddedEc2(8790);
  await using peer = await moto(8791);
  if (peer === undefined) return;
  const [ourWork, theirWork] = [await prepare(ours), await prepare(peer)];
  await compare(what, { name: 'embedded EC2', run: ourWork }, { name: 'moto_server', run: theirWork });
}

async function startAndStop(start: () => Promise<Server | undefined>): Promise<void> {
  await using _ = await start();
}

/** A subnet with room for 65,531 instances: default ones have 4,091. */
async function wideSubnet({ url }: Server): Promise<string | undefined> {
  const client = sdkClient(url);
  const CidrBlock = '10.0.0.0/16';
  const { Vpc } = await client.send(new CreateVpcCommand({ CidrBlock }));
  const { Subnet } = await client.send(new CreateSubnetCommand({ VpcId: Vpc?.VpcId, CidrBlock }));
  return Subnet?.SubnetId;
}

/** Launches so many instances at a time, of an image chosen beforehand. */
async function launches(
  { url }: Server,
  count: number,
  { region, subnetId: SubnetId }: { region?: string; subnetId?: string | undefined } = {},
): Promise<() => Promise<void>> {
  const client = sdkClient(url, region);
  const { Images: [image] = [] } = await client.send(
    new DescribeImagesCommand({
      Owners: ['amazon'],
      Filters: [{ Name: 'architecture', Values: ['x86_64'] }],
    }),
  );
  const command = new RunInstancesCommand({
    ImageId: image?.ImageId,
    InstanceType: 't3.micro',
    MinCount: count,
    MaxCount: count,
    SubnetId,
    // The SDK would make one up, and a request that is sent again with its token launches nothing.
    ClientToken: '',
  });
  return expecting(count, await signedRequest(client, 'instanceId', () => client.send(command)));
}

/** Describes all instances, of which there are so many. */
async function describes({ url }: Server, count: number): Promise<() => Promise<void>> {
  const client = sdkClient(url);
  const describe = () => client.send(new DescribeInstancesCommand({}));
  return expecting(count, await signedRequest(client, 'instanceId', describe));
}

function expecting(count: number, request: () => Promise<number>): () => Promise<void> {
  return async () => {
    const got = await request();
    if (got !== count) throw new Error(`${got} instances instead of ${count}`);
  };
}
