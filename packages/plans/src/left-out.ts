import type { PlanSummary } from '@muster/contract';

/** A resource that was chosen and can't be acted on now. */
export interface LeftOut {
  readonly id: string;
  /** A code, such as `must-be-running`; the console says it in words. */
  readonly reason: string;
}

/** Those left out for one reason. */
export interface LeftOutGroup {
  readonly reason: string;
  readonly count: number;
  /** The first of them. */
  readonly ids: readonly string[];
}

/** As many are named for each reason; the others are counted. */
const named = 10;

/**
 * What a plan's summary says of those left out, so that whoever opens the plan later sees it too: a line for each
 * reason, `must-be-running 12 i-1 i-2 …`.
 */
export function leftOutValues(leftOut: readonly LeftOut[]): PlanSummary['values'] {
  if (leftOut.length === 0) return {};
  const lines = [...Map.groupBy(leftOut, ({ reason }) => reason)].map(([reason, group]) =>
    [reason, group.length, ...group.slice(0, named).map(({ id }) => id)].join(' '),
  );
  return { leftOut: lines.join('\n') };
}

/** Those left out of a plan, as its summary says it. */
export function leftOutOf({ values: { leftOut = '' } }: Pick<PlanSummary, 'values'>): LeftOutGroup[] {
  return String(leftOut)
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => {
      const [reason = '', count, ...ids] = line.split(' ');
      return { reason, count: Number(count), ids };
    });
}
