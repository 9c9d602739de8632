/** What must never happen, whatever happens to the network, the database or the process. */
export const promises = {
  doubled: 'done twice',
  order: 'out of order',
  overwritten: 'silently overwritten',
  told: 'told wrong',
  stuck: 'stuck',
} as const;

export type PromiseKey = keyof typeof promises;

/** What one campaign has met. */
export class Tally {
  readonly name: string;
  runs = 0;
  readonly broken = new Map<PromiseKey, string[]>();
  readonly outcomes = new Map<string, number>();
  /** From the start of a process to the end of the plan that it took over, in milliseconds. */
  readonly recoveries: number[] = [];

  constructor(name: string) {
    this.name = name;
  }

  ended(status: string): void {
    this.runs++;
    this.outcomes.set(status, (this.outcomes.get(status) ?? 0) + 1);
  }

  breaks(promise: PromiseKey, how: string): void {
    this.broken.set(promise, [...(this.broken.get(promise) ?? []), how]);
  }

  get isKept(): boolean {
    return this.broken.size === 0;
  }
}

const percentile = (sorted: readonly number[], share: number) =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];

/** The tallies as a table in Markdown. */
export function table(tallies: readonly Tally[]): string {
  const keys = Object.keys(promises) as PromiseKey[];
  const head = ['Campaign', 'Plans', ...keys.map((key) => promises[key]), 'Unknown', 'Recovery p50 / p95'];
  const rows = tallies.map((tally) => {
    const times = tally.recoveries.toSorted((a, b) => a - b);
    const seconds = (share: number) => `${((percentile(times, share) ?? 0) / 1000).toFixed(1)} s`;
    return [
      tally.name,
      tally.runs,
      ...keys.map((key) => tally.broken.get(key)?.length ?? 0),
      tally.outcomes.get('unknown') ?? 0,
      times.length > 0 ? `${seconds(0.5)} / ${seconds(0.95)}` : '',
    ];
  });
  const lines = [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`);
  return lines.join('\n');
}
