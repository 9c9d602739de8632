// Runs on the host's own Node (20 or newer) before anything is installed: Node's built-in modules only.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../..', import.meta.url));

/** The Node that Muster brings along; it runs everything but these set-up scripts. */
export const node = join(root, 'node_modules/node/bin/node');

const installedStamp = join(root, 'node_modules/.muster-installed');

/** Installs the workspace's packages unless they already match the lockfile. Throws when pnpm fails. */
export async function install() {
  const wanted = digest(['pnpm-lock.yaml', 'pnpm-workspace.yaml', 'package.json']);
  if (existsSync(node) && existsSync(installedStamp) && readFileSync(installedStamp, 'utf8') === wanted)
    return;
  const { packageManager } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  await step('Installing packages (once, about a minute)', 'npx', [
    '--yes',
    packageManager,
    'install',
    '--frozen-lockfile',
  ]);
  writeFileSync(installedStamp, wanted);
}

/** Builds what is out of date; turbo answers from its cache when nothing changed. */
export function build() {
  return step('Building the console', 'turbo', ['run', 'build', '--output-logs=errors-only']);
}

/**
 * Runs a set-up command, saying what it does and how long it took. Its output is shown only when it fails, and then
 * whole.
 */
export async function step(title, command, args) {
  const started = Date.now();
  const live = process.stdout.isTTY;
  process.stdout.write(live ? `  ${title} …` : `  ${title} …\n`);
  const tick = live
    ? setInterval(() => process.stdout.write(`\r  ${title} … ${seconds(started)}`), 1000)
    : undefined;
  try {
    const { code, output } = await run(command, args);
    if (code !== 0) throw new Error(`${title}: \`${command} ${args.join(' ')}\` failed:\n${output}`);
    process.stdout.write(live ? `\r  ${title}: ${seconds(started)}   \n` : '');
  } finally {
    clearInterval(tick);
  }
}

/** Environment for tools: theirs on the PATH first, and none of them phones home. */
export function toolEnvironment() {
  return {
    ...process.env,
    PATH: `${join(root, 'node_modules/.bin')}:${process.env.PATH}`,
    TURBO_TELEMETRY_DISABLED: '1',
    TURBO_NO_UPDATE_NOTIFIER: '1',
    DO_NOT_TRACK: '1',
  };
}

/** Starts a child and passes Ctrl-C and termination on to it; resolves with its exit code. */
export function handOver(command, args) {
  const child = spawn(command, args, { cwd: root, stdio: 'inherit', env: toolEnvironment() });
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code) => resolve(code ?? 1));
  });
}

/** Runs the body of a set-up script; a failure is one message and exit code 1. */
export async function main(body) {
  const major = Number(process.versions.node.split('.')[0]);
  if (major < 20) {
    process.stderr.write(`Muster needs Node 20 or newer; this is Node ${process.versions.node}.\n`);
    process.exit(1);
  }
  try {
    process.exitCode = (await body()) ?? 0;
  } catch (error) {
    process.stderr.write(`\n${error.message}\n`);
    process.exitCode = 1;
  }
}

function run(command, args) {
  const child = spawn(command, args, {
    cwd: root,
    env: toolEnvironment(),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  child.stdout.on('data', (chunk) => (output += chunk));
  child.stderr.on('data', (chunk) => (output += chunk));
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => resolve({ code, output }));
  });
}

function digest(files) {
  const hash = createHash('sha256');
  for (const file of files) hash.update(readFileSync(join(root, file)));
  return hash.digest('hex');
}

function seconds(started) {
  return `${Math.round((Date.now() - started) / 1000)} s`;
}
