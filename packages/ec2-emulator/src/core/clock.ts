/** Tells the time in milliseconds since 1970. */
export interface Clock {
  now(): number;
}

/** The time of this machine. */
export const machineClock: Clock = { now: Date.now };

/** A clock that runs ahead of another by as much as it has been moved. */
export class MovableClock implements Clock {
  #base: Clock;
  /** In milliseconds; may be negative. */
  offset: number;

  constructor(base: Clock, offset = 0) {
    this.#base = base;
    this.offset = offset;
  }

  now(): number {
    return this.#base.now() + this.offset;
  }
}
