import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

/** Which of our packages each workspace package may import. The embedded EC2 shares nothing with us but the SDK. */
const arrows: Record<string, readonly string[]> = {
  'packages/ec2-model': [],
  'packages/ec2-emulator': [],
  'packages/ec2-client': ['ec2-model'],
  'packages/contract': ['ec2-model'],
  'packages/plans': ['ec2-model', 'ec2-client', 'contract'],
  'apps/bff': ['ec2-model', 'ec2-client', 'contract', 'plans'],
  'apps/console': ['ec2-model', 'ec2-client', 'contract', 'plans'],
};

const isTest = (file: string) => /\.spec\.tsx?$|\/testing\//.test(file);
const sources = globSync('{apps,packages}/*/src/**/*.{ts,tsx}').filter((file) => !isTest(file));
const read = (file: string) => readFileSync(file, 'utf8');
const importsOf = (file: string) =>
  [...read(file).matchAll(/^\s*(?:import|export)\s+(type\s)?[^'"]*?from\s+['"]([^'"]+)['"]/gm)].map(
    (match) => ({
      typeOnly: match[1] !== undefined,
      from: match[2] as string,
    }),
  );

describe('imports run one way', () => {
  it.each(Object.entries(arrows))('%s imports only what it may', (folder, allowed) => {
    const wrong = sources
      .filter((file) => file.startsWith(`${folder}/`))
      .flatMap((file) =>
        importsOf(file)
          .map(({ from }) => /^@muster\/([^/]+)/.exec(from)?.[1])
          .filter((name) => name !== undefined && !allowed.includes(name))
          .map((name) => `${file} imports ${name}`),
      );
    expect(wrong).toEqual([]);
  });

  it('every workspace package has its arrows written down', () => {
    const folders = globSync('{apps,packages}/*/package.json').map((file) =>
      file.replace('/package.json', ''),
    );
    expect(folders.sort()).toEqual(Object.keys(arrows).sort());
  });

  it('the console takes types from the SDK, never code', () => {
    const wrong = sources
      .filter((file) => file.startsWith('apps/console/'))
      .flatMap((file) =>
        importsOf(file)
          .filter(({ from, typeOnly }) => from.startsWith('@aws-sdk/') && !typeOnly)
          .map(({ from }) => `${file} imports ${from}`),
      );
    expect(wrong).toEqual([]);
  });

  it('no file reaches into another package by a relative path', () => {
    const wrong = sources.filter((file) => {
      const depth = file.split('/').length - 3;
      return importsOf(file).some(({ from }) => (from.match(/\.\.\//g)?.length ?? 0) > depth);
    });
    expect(wrong).toEqual([]);
  });
});

describe('the environment', () => {
  it('is read in env.ts and nowhere else', () => {
    const wrong = sources.filter((file) => !file.endsWith('/env.ts') && /\bprocess\.env\b/.test(read(file)));
    expect(wrong).toEqual([]);
  });
});

describe('the lockfile', () => {
  it('names no registry host', () => {
    expect(read('pnpm-lock.yaml')).not.toMatch(/https?:\/\//);
  });
});

describe('code that is split off', () => {
  const console = sources.filter((file) => file.startsWith('apps/console/'));

  it('goes through lazyPart, which offers another try when it does not load', () => {
    const home = 'apps/console/src/parts/lazy-part.tsx';
    const wrong = console.filter((file) => file !== home && /\blazy\b[^'"\n]*from 'react'/.test(read(file)));
    expect(wrong).toEqual([]);
    expect(read(home)).toMatch(/\blazy\b[^'"\n]*from 'react'/);
  });

  it('is not waited for by React itself: what suspends has its boundary in lazyPart', () => {
    const wrong = console.filter((file) => !file.includes('/parts/') && /<Suspense\b/.test(read(file)));
    expect(wrong).toEqual([]);
  });
});
