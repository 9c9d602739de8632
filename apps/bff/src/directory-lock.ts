import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { StartError } from './start-error.ts';
import { isLock } from './store/database-errors.ts';

/**
 * Keeps every other process off a data directory, until it is disposed of or this process ends. Two runners on one
 * journal would each send what the other is sending.
 *
 * The lock is SQLite's own on a file that holds nothing: Node has no other lock that the operating system frees when
 * a process is killed. A file with a process id in it, which is the usual way, outlives a killed process.
 *
 * @throws StartError when another process has it, or the file can't be locked
 */
export function lockDirectory(dataDir: string): Disposable {
  // Only for the words of the error: nothing depends on its being there, or right.
  const pidFile = join(dataDir, 'muster.pid');
  const lock = new DatabaseSync(join(dataDir, 'muster.lock'), { open: false });
  try {
    lock.open();
    lock.exec('begin exclusive');
  } catch (error) {
    if (lock.isOpen) lock.close();
    if (isLock(error)) throw alreadyRunning(dataDir, pidFile);
    const reason = error instanceof Error ? error.message : 'unknown';
    throw new StartError(
      `The file muster.lock in the data directory ${dataDir} can’t be locked (${reason}).`,
    );
  }
  quietly(() => writeFileSync(pidFile, `${process.pid}\n`, { mode: 0o600 }));
  return {
    [Symbol.dispose]() {
      quietly(() => rmSync(pidFile, { force: true }));
      lock.close();
    },
  };
}

function alreadyRunning(dataDir: string, pidFile: string): StartError {
  const pid = quietly(() => /^\d+$/.exec(readFileSync(pidFile, 'utf8').trim())?.[0]);
  const process = pid === undefined ? '' : ` (process ${pid})`;
  return new StartError(
    `Muster is already running on the data directory ${dataDir}${process}. ` +
      'Stop it first, or set MUSTER_DATA_DIR to another directory.',
  );
}

function quietly<T>(work: () => T): T | undefined {
  try {
    return work();
  } catch {
    return undefined;
  }
}
