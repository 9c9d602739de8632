import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import express from 'express';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createCaller, type Sent } from '../testing/caller.ts';
import { registerConsole } from './console-files.ts';

const script = 'console.log("the console")';
let cleanUp: AsyncDisposableStack;
let get: (path: string, headers?: Sent['headers']) => ReturnType<ReturnType<typeof createCaller>['call']>;
beforeAll(async () => {
  cleanUp = new AsyncDisposableStack();
  const dir = await mkdtemp(join(tmpdir(), 'muster-console-'));
  cleanUp.defer(() => rm(dir, { recursive: true, force: true }));
  const dist = join(dir, 'dist');
  await mkdir(join(dist, 'assets'), { recursive: true });
  await writeFile(join(dir, 'secret.txt'), 'canary');
  await writeFile(join(dist, 'index.html'), '<!doctype html><title>Muster</title>');
  await writeFile(join(dist, 'favicon.svg'), '<svg/>');
  await writeFile(join(dist, 'assets/app-abc123.js'), script);
  await writeFile(join(dist, 'assets/app-abc123.js.gz'), gzipSync(script));
  await writeFile(join(dist, 'assets/app-abc123.js.br'), brotliCompressSync(script));

  const app = express();
  registerConsole(app, dist);
  const { promise: listening, resolve } = Promise.withResolvers<void>();
  const server = app.listen(0, '127.0.0.1', () => resolve());
  await listening;
  cleanUp.defer(() => void server.close());
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('not listening on a port');
  const caller = createCaller(`http://127.0.0.1:${address.port}`, '');
  get = (path, headers) => caller.call('GET', path, { headers: { accept: 'text/html', ...headers } });
});
afterAll(() => cleanUp.disposeAsync());

it.each(['/', '/index.html', '/instances', '/instance-types/t3.micro', '/launch?image=ami-1'])(
  'gives the console for its page %s, asked after each time',
  async (path) => {
    const reply = await get(path);
    expect(reply.status).toBe(200);
    expect(reply.text).toContain('<title>Muster</title>');
    expect(reply.headers).toMatchObject({
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-cache',
    });
    expect((await get(path, { 'if-none-match': String(reply.headers.etag) })).status).toBe(304);
  },
);

it.each([
  ['br', 'gzip, deflate, br, zstd'],
  ['gzip', 'gzip, deflate'],
  [undefined, 'identity'],
])('sends a script as %s to who accepts %s, to be kept for ever', async (encoding, accepted) => {
  const reply = await get('/assets/app-abc123.js', { accept: '*/*', 'accept-encoding': accepted });
  expect(reply.status).toBe(200);
  expect(reply.headers['content-encoding']).toBe(encoding);
  expect(reply.headers).toMatchObject({
    'content-type': 'text/javascript; charset=utf-8',
    'cache-control': 'public, max-age=31536000, immutable',
    vary: 'Accept-Encoding',
  });
});

it.each(['/assets/gone.js', '/assets/', '/favicon.ico'])('has no page for %s', async (path) => {
  expect((await get(path, { accept: 'image/*' })).status).toBe(404);
});

it.each([
  '/../secret.txt',
  '/%2e%2e/secret.txt',
  '/assets/..%2f..%2fsecret.txt',
  '/..%5csecret.txt',
  '//secret.txt',
  '/assets/%00',
])('gives nothing from outside: %s', async (path) => {
  expect((await get(path)).text).not.toContain('canary');
});
