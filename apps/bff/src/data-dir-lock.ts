import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { StartError } from './start-error.ts';
import { databaseTrouble } from './store/database-error.ts';

/**
 * Makes this process the only Muster on a data directory, until it is disposed of or the process ends, however it ends.
 * The lock is SQLite's own on a file of its own: the operating system lets it go with the process, and it needs no
 * compiled add-on.
 *
 * @throws StartError when another process has the directory
 */
export function lockDataDir(dataDir: string): Disposable {
  const file = new DatabaseSync(join(dataDir, 'muster.lock'), { timeout: 0 });
  try {
    file.exec('PRAGMA journal_mode = DELETE; BEGIN EXCLUSIVE;');
  } catch (error) {
    file.close();
    throw databaseTrouble(error) === 'busy' ? alreadyRunning(dataDir) : error;
  }
  writeFileSync(pidFile(dataDir), `${process.pid}\n`, { mode: 0o600 });
  return { [Symbol.dispose]: () => file.close() };
}

/** Only for the words: that a number is there says nothing about whether the process is. */
const pidFile = (dataDir: string) => join(dataDir, 'muster.pid');

function alreadyRunning(dataDir: string): StartError {
  const pid = readPid(dataDir);
  return new StartError(
    `Muster is already running on the data directory ${dataDir}${pid && ` (process ${pid})`}. ` +
      'Stop it first, or set MUSTER_DATA_DIR to another directory.',
  );
}

function readPid(dataDir: string): string {
  try {
    return /^\d{1,10}$/.exec(readFileSync(pidFile(dataDir), 'utf8').trim())?.[0] ?? '';
  } catch {
    return '';
  }
}
