import { once } from 'node:events';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { type Config, loadConfig } from '../apps/bff/src/config.ts';
import { prepareDataDir } from '../apps/bff/src/data-dir.ts';
import { lockDirectory } from '../apps/bff/src/directory-lock.ts';
import { readEnv } from '../apps/bff/src/env.ts';
import { badVariable, StartError } from '../apps/bff/src/start-error.ts';
import { embeddedAccountsFile } from './lib/embedded-accounts.ts';
import { type Part, runTogether } from './lib/processes.ts';

const reloading = process.argv.includes('--reload');
const devOrigin = 'http://127.0.0.1:5173';

try {
  const config = loadConfig(readEnv());
  prepareDataDir(config.dataDir);
  // The BFF takes the lock for good. Looking first says what is the matter before the ports do, and leaves the state of
  // an embedded EC2 that runs alone.
  lockDirectory(config.dataDir)[Symbol.dispose]();
  await expectFree(config.embeddedEc2Port);
  process.exitCode = await runTogether([...embeddedEc2(config), ...(reloading ? development() : [bff()])]);
} catch (error) {
  if (!(error instanceof StartError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}

/** The embedded EC2 knows its port as a flag; whoever starts Muster set a variable. */
async function expectFree(port: number | undefined): Promise<void> {
  if (port === undefined) return;
  const probe = createServer().listen(port, '127.0.0.1');
  try {
    await once(probe, 'listening');
  } catch {
    throw badVariable(
      'MUSTER_EC2_PORT',
      String(port),
      'a port that no other program listens on, or "off", is',
    );
  } finally {
    probe.close();
  }
}

function embeddedEc2({ dataDir, embeddedEc2Port }: Config): Part[] {
  if (embeddedEc2Port === undefined) return [];
  const options = {
    '--port': String(embeddedEc2Port),
    '--data': join(dataDir, 'ec2'),
    '--accounts': `@${embeddedAccountsFile(dataDir)}`,
    '--seed': 'demo',
  };
  const args = [...watched('packages/ec2-emulator/src/main.js'), ...Object.entries(options).flat()];
  return [{ name: 'The embedded EC2', args }];
}

function bff(env: Record<string, string> = {}): Part {
  return { name: 'The console', args: watched('apps/bff/src/main.ts'), env };
}

/** The console is served by Vite, which reloads it; the BFF then takes Vite's origin for its own. */
function development(): Part[] {
  const vite: Part = {
    name: 'Vite',
    args: ['apps/console/node_modules/vite/bin/vite.js', 'apps/console', '--port', new URL(devOrigin).port],
  };
  return [bff({ MUSTER_PUBLIC_ORIGIN: devOrigin }), vite];
}

function watched(script: string): string[] {
  return reloading ? ['--watch', '--watch-preserve-output', script] : [script];
}
