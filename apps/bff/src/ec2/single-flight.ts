interface Flight {
  readonly reply: Promise<unknown>;
  readonly abort: AbortController;
  waiting: number;
}

/** Lets callers that ask for the same thing at the same time share one call. It ends when all of them have gone. */
export class SingleFlight {
  readonly #flights = new Map<string, Flight>();

  /**
   * Starts `work`, or joins the call under `key` that is under way. Rejects as `work` does, and as soon as `signal`
   * aborts.
   */
  async run<T>(key: string, signal: AbortSignal, work: (signal: AbortSignal) => Promise<T>): Promise<T> {
    signal.throwIfAborted();
    const flight = this.#flights.get(key) ?? this.#start(key, work);
    flight.waiting++;
    const { promise: gone, reject } = Promise.withResolvers<never>();
    const leave = () => reject(signal.reason);
    signal.addEventListener('abort', leave, { once: true });
    try {
      return (await Promise.race([flight.reply, gone])) as T;
    } finally {
      signal.removeEventListener('abort', leave);
      flight.waiting--;
      if (flight.waiting === 0) this.#end(key, flight);
    }
  }

  #start(key: string, work: (signal: AbortSignal) => Promise<unknown>): Flight {
    const abort = new AbortController();
    const flight = { reply: work(abort.signal), abort, waiting: 0 };
    this.#flights.set(key, flight);
    return flight;
  }

  #end(key: string, flight: Flight): void {
    if (this.#flights.get(key) === flight) this.#flights.delete(key);
    flight.abort.abort();
    // Nobody waits for it any more.
    flight.reply.catch(() => undefined);
  }
}
