/** A clock and a timer, given to what waits so that a test can do without waiting. */
export interface Time {
  /** Milliseconds since some moment, never going back. */
  now(): number;
  /** Does the work after so many milliseconds; the function it answers with calls that off. */
  after(ms: number, work: () => void): () => void;
}

export const systemTime: Time = {
  now: () => performance.now(),
  after(ms, work) {
    const timer = setTimeout(work, Math.ceil(ms));
    return () => clearTimeout(timer);
  },
};
