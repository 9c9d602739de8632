import type { PlanStep } from '@muster/contract';
import type { Spoken } from '../../i18n/index.ts';
import type { RuleSpeaker } from '../words/rules.ts';
import type { differenceMessages } from './messages.ts';

/** What a difference is read off: an operation, its input, and what it expects and leaves behind. */
export type DifferenceStep = Pick<PlanStep, 'operation' | 'input' | 'target' | 'expects' | 'done'>;

/** One line of the difference in words. */
export interface DifferenceLine {
  readonly sign: 'add' | 'remove' | 'change' | 'act';
  readonly text: string;
  /** Beside it: a description, a value. */
  readonly detail?: string | undefined;
}

/** What the words are made with. */
export interface Speaker {
  readonly t: Spoken<typeof differenceMessages>;
  readonly rules: RuleSpeaker;
  /** `web-1 (i-0abc)` where the name is known, else the id. */
  readonly nameOf: (id: string) => string;
}

/** Puts one operation into words. */
export type Describe = (step: DifferenceStep, speaker: Speaker) => DifferenceLine[];

/** A member of an input as a list; empty when it is something else, such as a reference to an earlier step. */
export function listOf<T>(value: unknown): T[] {
  return Array.isArray(value) ? (value as T[]) : [];
}

/** A member of an input as text; empty when it is not text yet, because an earlier step makes it. */
export function textOf(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}
