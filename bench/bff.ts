import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createConfiguredAdmin, createContext, loadConfig, seedConnections, startServer } from '@muster/bff';
import { account } from './processes.ts';

const admin = { username: 'bench', password: 'correct horse battery' };

/** A BFF with a database of its own before the EC2 at this port, and somebody who is signed in to it. */
export async function startBff(ec2Port: string) {
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
