/** One side of a comparison. A run that rejects fails the whole comparison. */
export interface Side {
  readonly name: string;
  run(): Promise<unknown>;
}

export interface Comparison {
  readonly what: string;
  /** Medians, in milliseconds. */
  readonly ours: number;
  readonly peer: number;
  /** How often ours fits into the peer's time: the median of the ratios, run by run. */
  readonly ratio: number;
}

/** Runs two sides in turn, A B A B, after a warm-up of each, and keeps the medians. */
export async function compare(what: string, ours: Side, peer: Side, runs = 5): Promise<Comparison> {
  await ours.run();
  await peer.run();
  const times: { ours: number; peer: number }[] = [];
  for (let n = 0; n < runs; n++) {
    times.push({ ours: await timed(() => ours.run()), peer: await timed(() => peer.run()) });
  }
  const result = {
    what,
    ours: median(times.map((time) => time.ours)),
    peer: median(times.map((time) => time.peer)),
    ratio: median(times.map((time) => time.peer / time.ours)),
  };
  report(result, ours.name, peer.name);
  return result;
}

/** How long some work takes, in milliseconds. */
export async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

/** Prints a comparison. */
export function report({ what, ours, peer, ratio }: Comparison, ourName: string, peerName: string): void {
  const ms = (value: number) => `${value < 10 ? value.toFixed(2) : Math.round(value)} ms`;
  process.stdout.write(
    `${what}\n  ${ourName}: ${ms(ours)}\n  ${peerName}: ${ms(peer)}\n  ratio: ${ratio.toFixed(2)}×\n`,
  );
}
