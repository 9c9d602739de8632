/** Tells the time in milliseconds since 1970. */
export interface Clock {
  now(): number;
}

/** The machine's time, which can be moved forward and back. */
export class MovableClock implements Clock {
  #base: Clock;
  #offset = 0;

  constructor(base: Clock = { now: Date.now }) {
    this.#base = base;
  }

  now(): number {
    return this.#base.now() + this.#offset;
  }

  /** Moves the time by milliseconds, forward when positive. */
  advance(milliseconds: number): void {
    this.#offset += milliseconds;
  }
}
