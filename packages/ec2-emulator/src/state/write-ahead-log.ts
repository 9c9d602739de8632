import { existsSync, readFileSync } from 'node:fs';

const HEADER_BYTES = 32;
const FRAME_HEADER_BYTES = 24;
/** The last bit says in which order the bytes are summed up. */
const MAGIC = 0x377f0682;

/**
 * Throws when SQLite's log of what is not in the file yet is damaged. SQLite itself takes the log to end where it can't
 * be read, and would drop what comes after without a word.
 *
 * A log may well end in the middle of a write that was cut off; then no commit of the same run of writes follows it.
 * @see https://www.sqlite.org/fileformat2.html#the_write_ahead_log
 */
export function checkLog(file: string): void {
  if (!existsSync(file)) return;
  const log = readFileSync(file);
  if (log.length < HEADER_BYTES) return;
  const reader = new LogReader(log);
  if (!reader.readHeader()) throw new Error('its log is damaged at the beginning');
  for (let at = HEADER_BYTES; at + reader.frameBytes <= log.length; at += reader.frameBytes) {
    if (reader.readFrame(at)) continue;
    if (reader.hasCommitFrom(at)) throw new Error(`its log is damaged at byte ${at}`);
    return;
  }
}

class LogReader {
  readonly #log: Buffer;
  readonly #bigEndian: boolean;
  #sum: readonly [number, number] = [0, 0];

  constructor(log: Buffer) {
    this.#log = log;
    this.#bigEndian = (log.readUInt32BE(0) & 1) === 1;
  }

  get frameBytes(): number {
    return FRAME_HEADER_BYTES + this.#log.readUInt32BE(8);
  }

  readHeader(): boolean {
    const magic = this.#log.readUInt32BE(0);
    this.#add(0, HEADER_BYTES - 8);
    return (magic & ~1) === MAGIC && this.#isSum(HEADER_BYTES - 8);
  }

  readFrame(at: number): boolean {
    if (!this.#isOfThisRun(at)) return false;
    this.#add(at, at + 8);
    this.#add(at + FRAME_HEADER_BYTES, at + this.frameBytes);
    return this.#isSum(at + 16);
  }

  /**
   * Whether a commit of the present run of writes, not one before it that is being written over, comes later. Without
   * one, nobody has been told that what is there is kept; SQLite goes back in the log to pages of a large commit that
   * it has not ended.
   */
  hasCommitFrom(at: number): boolean {
    for (
      let next = at + this.frameBytes;
      next + this.frameBytes <= this.#log.length;
      next += this.frameBytes
    ) {
      if (this.#isOfThisRun(next) && this.#log.readUInt32BE(next + 4) !== 0) return true;
    }
    return false;
  }

  #isOfThisRun(at: number): boolean {
    return this.#log.compare(this.#log, 16, 24, at + 8, at + 16) === 0;
  }

  #isSum(at: number): boolean {
    return this.#log.readUInt32BE(at) === this.#sum[0] && this.#log.readUInt32BE(at + 4) === this.#sum[1];
  }

  #add(from: number, to: number): void {
    let [first, second] = this.#sum;
    for (let at = from; at < to; at += 8) {
      first = (first + this.#word(at) + second) >>> 0;
      second = (second + this.#word(at + 4) + first) >>> 0;
    }
    this.#sum = [first, second];
  }

  #word(at: number): number {
    return this.#bigEndian ? this.#log.readUInt32BE(at) : this.#log.readUInt32LE(at);
  }
}
