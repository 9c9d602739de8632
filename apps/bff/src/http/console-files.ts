import { globSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Express, Request, Response } from 'express';

/** Encodings the build may have made beside a file, the best first. */
const encodings = [
  { name: 'br', suffix: '.br' },
  { name: 'gzip', suffix: '.gz' },
] as const;

/**
 * Serves the built console. The files are listed once, so that a path can only ever name one of them; any other path
 * that a browser opens as a page is the console's own route.
 */
export function registerConsole(app: Express, consoleDir: string): void {
  const files = new Set(
    globSync('**/*', { cwd: consoleDir })
      .filter((file) => statSync(join(consoleDir, file)).isFile())
      .map((file) => file.replaceAll('\\', '/')),
  );
  app.use((request, response, next) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') return next();
    const file = request.path.slice(1);
    if (file !== 'index.html' && files.has(file)) return send(request, response, file);
    if (file.startsWith('assets/') || !request.accepts('html') || !files.has('index.html')) return next();
    send(request, response, 'index.html');
  });

  function send(request: Request, response: Response, file: string): void {
    const encoding = encodings.find(
      ({ name, suffix }) => files.has(file + suffix) && request.acceptsEncodings(name) === name,
    );
    response.type(/[^.]+$/.exec(file)?.[0] ?? 'bin');
    response.set('Vary', 'Accept-Encoding');
    // Vite puts a hash of the content into the names under assets/.
    response.set(
      'Cache-Control',
      file.startsWith('assets/') ? 'public, max-age=31536000, immutable' : 'no-cache',
    );
    if (encoding) response.set('Content-Encoding', encoding.name);
    response.sendFile(file + (encoding?.suffix ?? ''), { root: consoleDir, cacheControl: false });
  }
}
