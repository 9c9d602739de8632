import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { paginateDescribeInstances } from '@aws-sdk/client-ec2';
import { createConfiguredAdmin, createContext, loadConfig, seedConnections, startServer } from '@muster/bff';
import { compare } from './compare.ts';
import { account, embeddedEc2, sdkClient } from './processes.ts';

const admin = { username: 'bench', password: 'correct horse battery' };
const regions = ['us-east-1', 'ap-northeast-2', 'eu-west-1', 'us-west-2'];

/** Listing a fleet through the BFF beside the bare SDK, and what the BFF adds to a small read. */
export async function consoleListBenchmarks(): Promise<void> {
  await using ec2 = await embeddedEc2(8790, 'fleet:10000');
  await using bff = await startBff(new URL(ec2.url).port);
  const connection = `embedded-${account}`;

  await compare(
    'list 10,000 instances over regions',
    {
      name: 'BFF inventory',
      run: () => bff.get(`/api/inventory/${connection}/instances?regions=${regions}`),
    },
    { name: 'bare SDK', run: () => listWithSdk(ec2.url) },
  );
  const small = { Filters: [{ Name: 'is-default', Values: ['true'] }] };
  const client = sdkClient(ec2.url);
  const { DescribeVpcsCommand } = await import('@aws-sdk/client-ec2');
  await compare(
    '100 small describes, one after the other',
    {
      name: 'through the BFF',
      run: () => times(100, () => bff.post(`/api/ec2/${connection}/us-east-1/DescribeVpcs`, small)),
    },
    { name: 'bare SDK', run: () => times(100, () => client.send(new DescribeVpcsCommand(small))) },
  );
}

async function listWithSdk(url: string): Promise<void> {
  await Promise.all(
    regions.map(async (region) => {
      const client = sdkClient(url, region);
      for await (const _ of paginateDescribeInstances({ client }, { MaxResults: 1_000 }));
    }),
  );
}

async function times(count: number, call: () => Promise<unknown>): Promise<void> {
  for (let n = 0; n < count; n++) await call();
}

async function startBff(ec2Port: string) {
  await using started = new AsyncDisposableStack();
  const dataDir = await mkdtemp(join(tmpdir(), 'muster-bench-'));
  started.defer(() => rm(dataDir, { recursive: true, force: true }));
  const accounts = [
    { id: account, name: 'bench', accessKeyId: 'AKIDBENCH', secretAccessKey: 'bench-secret' },
  ];
  await writeFile(join(dataDir, 'embedded-accounts.json'), JSON.stringify(accounts), { mode: 0o600 });
  const config = loadConfig({
    MUSTER_PORT: '0',
    MUSTER_DATA_DIR: dataDir,
    MUSTER_EC2_PORT: ec2Port,
    MUSTER_ADMIN_USER: admin.username,
    MUSTER_ADMIN_PASSWORD: admin.password,
  });
  const ctx = started.use(await createContext(config));
  await createConfiguredAdmin(ctx);
  await seedConnections(ctx);
  const { origin } = started.use(await startServer(ctx));
  const headers = {
    'Content-Type': 'application/json',
    'X-Muster': '1',
    Origin: origin,
    'Sec-Fetch-Site': 'same-origin',
  };
  const signedIn = await fetch(`${origin}/api/session`, {
    method: 'POST',
    headers,
    body: JSON.stringify(admin),
  });
  const cookie = signedIn.headers
    .getSetCookie()
    .map((value) => value.split(';')[0])
    .join('; ');
  const ask = async (path: string, init: RequestInit) => {
    const reply = await fetch(`${origin}${path}`, { ...init, headers: { ...headers, cookie } });
    const body = await reply.arrayBuffer();
    if (!reply.ok) throw new Error(`${path}: ${reply.status} ${Buffer.from(body)}`);
  };
  const running = started.move();
  return {
    get: (path: string) => ask(path, {}),
    post: (path: string, body: unknown) => ask(path, { method: 'POST', body: JSON.stringify(body) }),
    [Symbol.asyncDispose]: () => running.disposeAsync(),
  };
}
