import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build, install, main, node, root, toolEnvironment } from './lib/setup.mjs';

const withBrowser = !process.argv.includes('--no-browser');

await main(async () => {
  await install();
  const reports = mkdtempSync(join(tmpdir(), 'muster-test-'));
  try {
    const results = [
      await check('types', 'turbo', ['run', 'types', '--output-logs=errors-only']),
      await check('lint and format', 'biome', ['ci', '--error-on-warnings']),
      await vitest(join(reports, 'vitest.json')),
      await check('campaign', node, ['campaign/main.ts', '--short']),
    ];
    if (withBrowser) {
      await build();
      results.push(await playwright(join(reports, 'playwright.json')));
    }
    return report(results);
  } finally {
    rmSync(reports, { recursive: true, force: true });
  }
});

/** A command that is one check: it passes or fails as a whole. */
async function check(name, command, args) {
  const code = await run(name, command, args);
  return { name, passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, skipped: 0 };
}

/** Unit and integration tests, over real HTTP and real SQLite. */
async function vitest(file) {
  const code = await run('unit and integration', 'vitest', [
    'run',
    '--reporter=dot',
    '--reporter=json',
    `--outputFile.json=${file}`,
  ]);
  const { numPassedTests, numFailedTests, numPendingTests } = readReport(file);
  return counted('unit and integration', code, numPassedTests, numFailedTests, numPendingTests);
}

/** Stories in a real browser against everything running. */
async function playwright(file) {
  const code = await run(
    'browser',
    'e2e/node_modules/.bin/playwright',
    ['test', '--config', 'e2e/playwright.config.ts'],
    {
      PLAYWRIGHT_JSON_OUTPUT_NAME: file,
    },
  );
  const { stats } = readReport(file);
  return counted('browser', code, stats?.expected, stats?.unexpected, stats?.skipped);
}

/** A run that fails without a failed test (a crash, an unhandled error, no report) still counts as one failure. */
function counted(name, code, passed = 0, failed = 0, skipped = 0) {
  return { name, passed, failed: code !== 0 && failed === 0 ? 1 : failed, skipped };
}

function readReport(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return {};
  }
}

function run(name, command, args, environment = {}) {
  process.stdout.write(`\n── ${name}\n`);
  const child = spawn(command, args, {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...toolEnvironment(), ...environment },
  });
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code) => resolve(code ?? 1));
  });
}

function report(results) {
  const sum = (key) => results.reduce((total, result) => total + result[key], 0);
  process.stdout.write('\n');
  for (const { name, passed, failed } of results)
    process.stdout.write(`  ${failed ? '✗' : '✓'} ${name}: ${passed} passed, ${failed} failed\n`);
  const skipped = sum('skipped');
  process.stdout.write(
    `\n${sum('passed')} passed, ${sum('failed')} failed${skipped ? `, ${skipped} skipped` : ''}\n`,
  );
  return sum('failed') === 0 ? 0 : 1;
}
