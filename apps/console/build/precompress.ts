import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import type { Plugin } from 'vite';

/** Below this a compressed file saves no packet. */
const worthwhile = 1024;

/** Writes a Brotli and a gzip copy beside every file that is worth it, so that the server compresses nothing. */
export function precompress(): Plugin {
  let folder = '';
  return {
    name: 'muster:precompress',
    apply: 'build',
    configResolved(config) {
      folder = resolve(config.root, config.build.outDir);
    },
    closeBundle() {
      for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
        if (!/\.(js|css|html|svg)$/.test(name)) continue;
        const path = join(folder, name);
        const file = readFileSync(path);
        if (file.length < worthwhile) continue;
        writeFileSync(`${path}.gz`, gzipSync(file, { level: 9 }));
        const params = { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY };
        writeFileSync(`${path}.br`, brotliCompressSync(file, { params }));
      }
    },
  };
}
