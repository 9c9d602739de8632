import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chromium } from '@playwright/test';

const installed = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

/**
 * Finds a Chromium to test in: `MUSTER_CHROMIUM`, one that is installed, Playwright's own download, and as root on
 * Debian the distribution's package, installed on the spot.
 *
 * @returns the path of its executable
 * @throws when there is none, saying what to install
 */
export function findBrowser(environment: NodeJS.ProcessEnv): string {
  const named = environment.MUSTER_CHROMIUM;
  if (named !== undefined) {
    if (existsSync(named)) return named;
    throw new Error(`MUSTER_CHROMIUM is ${named}, and there is no such file: give the path of a Chromium`);
  }
  const found = [...installed, chromium.executablePath()].find((path) => existsSync(path));
  if (found !== undefined) return found;
  if (process.getuid?.() === 0 && existsSync('/etc/debian_version')) {
    process.stdout.write('Installing chromium and a Korean font with apt-get …\n');
    const apt = { stdio: 'ignore', env: { ...environment, DEBIAN_FRONTEND: 'noninteractive' } } as const;
    execFileSync('apt-get', ['update', '-qq'], apt);
    execFileSync(
      'apt-get',
      ['install', '-y', '-qq', '--no-install-recommends', 'chromium', 'fonts-noto-cjk'],
      apt,
    );
    return '/usr/bin/chromium';
  }
  throw new Error(
    'The browser tests need Chromium. Install Chrome or Chromium, or run `npx playwright install chromium`, or set ' +
      'MUSTER_CHROMIUM to the path of one.',
  );
}
