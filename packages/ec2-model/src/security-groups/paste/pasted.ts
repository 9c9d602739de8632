import type { PortRange } from '../../port-range.ts';
import type { Direction, Peer, RuleDraft } from '../rule.ts';

/** A protocol with its ports, or its ICMP type and code. */
export interface Traffic extends PortRange {
  readonly protocol: string;
}

/** What a pasted text leaves open is taken from where it is pasted. */
export interface PasteContext {
  /** For rules that do not say their direction. */
  readonly direction: Direction;
  /** For lines with addresses alone: what the row already lets through. */
  readonly traffic?: Traffic | undefined;
  /** For lines with ports alone: the other end that the row already has. */
  readonly peer?: Peer | undefined;
  /** The group that the rules are for: Terraform's `self`. */
  readonly groupId?: string | undefined;
}

/** Why a line, or a part of it, was not understood. */
export type PasteProblemCode =
  | 'no-source'
  | 'source'
  | 'no-ports'
  | 'ports'
  /** Two ports with only a space between: a range, or two? */
  | 'two-ports'
  | 'protocol'
  | 'unknown-word'
  | 'direction'
  | 'tags'
  /** A column of a table whose name says nothing about a rule. */
  | 'column'
  | 'json'
  /** JSON or Terraform without any rule in it. */
  | 'no-rules'
  /** Terraform that names something by reference, which only Terraform can resolve. */
  | 'reference'
  /** Terraform's `self`, for a group that has no id yet. */
  | 'self'
  | 'syntax';

/** A line that was not understood: where, what, why. */
export interface PasteProblem {
  /** Counted from 1. */
  readonly line: number;
  readonly text: string;
  readonly code: PasteProblemCode;
  /** The part that is at fault. */
  readonly given: string;
}

/** A rule that was understood. */
export interface PastedRule {
  readonly line: number;
  readonly rule: RuleDraft;
  /**
   * `range`: two columns were read as first and last port. `address-in-description`: the description names a block of
   * addresses, which may have been meant as one more source.
   */
  readonly note?: 'range' | 'address-in-description' | undefined;
}

/** All that a text was understood as; what is in neither list was a comment or empty. */
export interface Pasted {
  readonly rules: readonly PastedRule[];
  readonly problems: readonly PasteProblem[];
}

/** Something in a line that can't be read; caught where the line is known. */
export class Unreadable extends Error {
  readonly code: PasteProblemCode;
  readonly given: string;

  constructor(code: PasteProblemCode, given: string) {
    super(`${code}: ${JSON.stringify(given)}`);
    this.name = 'Unreadable';
    this.code = code;
    this.given = given;
  }
}

/** What reading one line gives, or what is wrong with the line. */
export function attempt(line: number, text: string, read: () => readonly PastedRule[]): Pasted {
  try {
    return { rules: read(), problems: [] };
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    const { code, given } = error;
    return { rules: [], problems: [{ line, text, code, given }] };
  }
}

/** Several readings as one. */
export function together(parts: readonly Pasted[]): Pasted {
  return { rules: parts.flatMap((one) => one.rules), problems: parts.flatMap((one) => one.problems) };
}
