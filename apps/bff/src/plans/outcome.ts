import type { StepRecord } from '@muster/contract';

/** How a step turned out. */
export type StepOutcome = Pick<StepRecord, 'output' | 'requestId' | 'problem' | 'found'> & {
  readonly state: 'done' | 'failed' | 'unknown' | 'conflict';
};
