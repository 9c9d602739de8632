import { mkdirSync, statSync } from 'node:fs';
import { dirname } from 'node:path';

/**
 * Makes a directory and those above it, unless it is there.
 *
 * `mkdirSync(path, { recursive: true })` never returns where nobody may make a directory and the system says so by
 * ENOENT, as in `/proc`.
 */
export function makeDirectory(path: string): void {
  const found = statSync(path, { throwIfNoEntry: false });
  if (found?.isDirectory()) return;
  if (found) throw new Error(`${path} is not a directory`);
  if (dirname(path) !== path) makeDirectory(dirname(path));
  mkdirSync(path);
}
